import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareRatios,
  formatPercent,
  formatRatio,
  percentTenths,
  RATIO_LIMIT,
  ratioProblem,
  smallestCountReaching,
} from '../../shared/domain/ratio.ts';
import { ratio } from '../support/builders.ts';

const anyRatio = fc
  .tuple(fc.integer({ min: 1, max: RATIO_LIMIT }), fc.integer({ min: 0, max: RATIO_LIMIT }))
  .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));
const nearEqual = fc
  .tuple(anyRatio, fc.integer({ min: -1, max: 1 }))
  .map(([{ numerator, denominator }, step]) => [
    { numerator, denominator },
    { numerator: Math.max(0, Math.min(denominator, numerator + step)), denominator },
  ]);
const largest = { numerator: RATIO_LIMIT - 1, denominator: RATIO_LIMIT };
const nextLargest = { numerator: RATIO_LIMIT - 2, denominator: RATIO_LIMIT - 1 };

describe('two ratios', () => {
  it('are compared exactly: 22/23 is less than 23/24 (528 < 529)', () => {
    expect(compareRatios(ratio('22/23'), ratio('23/24'))).toBeLessThan(0);
    expect(compareRatios(ratio('23/24'), ratio('22/23'))).toBeGreaterThan(0);
    expect(compareRatios(ratio('12/24'), ratio('1/2'))).toBe(0);
  });

  it('are told apart where floats are equal to ten digits', () => {
    expect(compareRatios(largest, nextLargest)).toBe(1);
    expect(compareRatios(nextLargest, largest)).toBe(-1);
  });

  it('compare as in integers without bounds', () => {
    const pairs = fc.oneof(fc.tuple(anyRatio, anyRatio), nearEqual);
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        if (!left || !right) return;
        const exact =
          BigInt(left.numerator) * BigInt(right.denominator) -
          BigInt(right.numerator) * BigInt(left.denominator);
        expect(BigInt(compareRatios(left, right))).toBe(exact);
      }),
    );
  });
});

describe('the smallest count that reaches a share', () => {
  it.each([
    ['23/24', 24, 23],
    ['23/24', 23, 23],
    ['24/24', 24, 24],
    ['21/24', 8, 7],
    ['1/2', 3, 2],
    ['0/24', 24, 0],
    ['23/24', 0, 0],
  ])('%s of %i is %i', (share, base, count) => {
    expect(smallestCountReaching(ratio(share), base)).toBe(count);
  });

  it('reaches it, and one less does not', () => {
    fc.assert(
      fc.property(anyRatio, fc.integer({ min: 0, max: RATIO_LIMIT }), (share, base) => {
        const count = smallestCountReaching(share, base);
        const reaches = (people: number) =>
          BigInt(people) * BigInt(share.denominator) >= BigInt(share.numerator) * BigInt(base);
        expect(Number.isInteger(count) && count >= 0 && count <= base).toBe(true);
        expect(reaches(count)).toBe(true);
        if (count > 0) expect(reaches(count - 1)).toBe(false);
      }),
    );
  });
});

describe('a percentage', () => {
  it.each([
    ['23/24', '95.8'],
    ['24/24', '100.0'],
    ['0/24', '0.0'],
    ['1/2', '50.0'],
    ['1/16', '6.3'],
    ['3/16', '18.8'],
    ['1/2000', '0.1'],
    ['1/2001', '0.0'],
    ['1999/2000', '100.0'],
    ['19/21', '90.5'],
  ])('of %s is %s: one decimal, rounded half up', (written, percent) => {
    expect(formatPercent(ratio(written))).toBe(percent);
  });

  it('of 0 of 0 has no value', () => {
    expect(percentTenths(ratio('0/0'))).toBeUndefined();
    expect(formatPercent(ratio('0/0'))).toBeUndefined();
  });

  it('is rounded half up in integers without bounds', () => {
    fc.assert(
      fc.property(anyRatio, ({ numerator, denominator }) => {
        const [n, d] = [BigInt(numerator), BigInt(denominator)];
        const tenths = (n * 2000n + d) / (2n * d);
        expect(percentTenths({ numerator, denominator })).toBe(Number(tenths));
        expect(formatPercent({ numerator, denominator })).toBe(`${tenths / 10n}.${tenths % 10n}`);
      }),
    );
  });
});

describe('an entered ratio', () => {
  it.each(['0/1', '23/24', '24/24', `${RATIO_LIMIT}/${RATIO_LIMIT}`])('%s is taken', (written) => {
    expect(ratioProblem(ratio(written))).toBeUndefined();
  });

  it.each([
    ['25/24', 'above-one'],
    ['0/0', 'denominator-zero'],
    ['23/0', 'denominator-zero'],
    ['-1/24', 'negative'],
    ['23/-24', 'negative'],
    ['22.5/24', 'not-an-integer'],
    ['23/NaN', 'not-an-integer'],
    ['23/Infinity', 'not-an-integer'],
    [`1/${RATIO_LIMIT + 1}`, 'too-large'],
    [`${RATIO_LIMIT + 1}/${RATIO_LIMIT + 2}`, 'too-large'],
  ])('%s is refused: %s', (written, problem) => {
    expect(ratioProblem(ratio(written))).toBe(problem);
  });

  it('stays so small that its products are exact', () => {
    expect(Number.isSafeInteger(RATIO_LIMIT * RATIO_LIMIT)).toBe(true);
    expect(Number.isSafeInteger(RATIO_LIMIT * 2000 + RATIO_LIMIT)).toBe(true);
  });

  it('is printed as it was counted, never reduced', () => {
    expect(formatRatio(ratio('12/24'))).toBe('12/24');
  });
});
