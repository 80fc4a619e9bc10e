import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberKind as kind, parseEnteredNumber } from '../../../shared/domain/question-kinds/number.ts';
import { numberQuestion } from '../../support/builders.ts';

const codesOf = (number: number, overrides: Parameters<typeof numberQuestion>[0] = {}) =>
  kind.problemsOf(numberQuestion(overrides), { number }).map((problem) => problem.code);

describe('a number', () => {
  it('is a whole number unless the question takes decimals', () => {
    expect(codesOf(0)).toEqual([]);
    expect(codesOf(-3)).toEqual([]);
    expect(codesOf(0.5)).toEqual(['too-many-decimals']);
    expect(codesOf(0.5, { decimals: 1 })).toEqual([]);
    expect(codesOf(0.25, { decimals: 1 })).toEqual(['too-many-decimals']);
    expect(codesOf(1e-7, { decimals: 6 })).toEqual(['too-many-decimals']);
    expect(codesOf(1e-7, { decimals: 7 })).toEqual([]);
    expect(codesOf(1.5e-7, { decimals: 7 })).toEqual(['too-many-decimals']);
  });

  it('keeps to its bounds, both included', () => {
    const bounds = { min: 0, max: 24 };
    expect(codesOf(0, bounds)).toEqual([]);
    expect(codesOf(24, bounds)).toEqual([]);
    expect(kind.problemsOf(numberQuestion(bounds), { number: -1 })).toEqual([
      { code: 'too-small', part: 'number', params: { min: 0 } },
    ]);
    expect(kind.problemsOf(numberQuestion(bounds), { number: 25 })).toEqual([
      { code: 'too-large', part: 'number', params: { max: 24 } },
    ]);
  });

  it('stays where whole numbers are exact, even if the question allows more', () => {
    expect(codesOf(2 ** 53 - 1)).toEqual([]);
    expect(codesOf(2 ** 53)).toEqual(['too-large']);
    expect(codesOf(-(2 ** 53))).toEqual(['too-small']);
    expect(codesOf(2 ** 53, { max: 1e20 })).toEqual(['too-large']);
    expect(codesOf(-(2 ** 53), { min: -1e20 })).toEqual(['too-small']);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('is never %d', (number) => {
    expect(codesOf(number)).toEqual(['wrong-type']);
  });

  it('says that what was entered is no number', () => {
    expect(kind.problemsOf(numberQuestion(), { entered: '約二十' })).toEqual([
      { code: 'not-a-number', part: 'number' },
    ]);
  });

  it('is answered by zero, not by nothing', () => {
    expect(kind.isAnswered({ number: 0 })).toBe(true);
    expect(kind.isAnswered({ entered: 'x' })).toBe(true);
    expect(kind.isAnswered({ entered: '' })).toBe(false);
    expect(kind.isAnswered({})).toBe(false);
    expect(kind.chosenOptions({ number: 1 })).toEqual([]);
  });
});

describe('a number as people type it', () => {
  it.each([
    ['24', 24],
    [' 24 ', 24],
    ['２４', 24],
    ['1,234,567', 1234567],
    ['１，２３４', 1234],
    ['-3', -3],
    ['－３', -3],
    ['−3', -3],
    ['ー３', -3],
    ['0.5', 0.5],
    ['０．５', 0.5],
    ['-0', 0],
    ['007', 7],
  ])('%j is %d', (entered, number) => {
    expect(parseEnteredNumber(entered)).toBe(number);
    expect(kind.fromForm(numberQuestion(), [entered])).toEqual({ number });
  });

  it.each([
    '1e1',
    '0x10',
    '1,23',
    '1,2345',
    '--1',
    '1.',
    '.5',
    '+5',
    '二十',
    'NaN',
    'Infinity',
    'true',
    '1 2',
  ])('%j is no number, and is kept as it was entered', (entered) => {
    expect(parseEnteredNumber(entered)).toBeUndefined();
    expect(kind.fromForm(numberQuestion(), [entered])).toEqual({ entered });
    expect(kind.toForm({ entered })).toEqual([entered]);
  });

  it('comes back from the form that shows it', () => {
    const shown = fc.oneof(
      fc.maxSafeInteger(),
      fc
        .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
        .map(([n, d]) => n / 10 ** d),
    );
    fc.assert(
      fc.property(shown, (given) => {
        const number = Object.is(given, -0) ? 0 : given;
        expect(kind.fromForm(numberQuestion(), kind.toForm({ number }))).toEqual({ number });
      }),
    );
  });

  it('is nothing when the field is blank', () => {
    expect(kind.fromForm(numberQuestion(), [])).toBeUndefined();
    expect(kind.fromForm(numberQuestion(), ['　'])).toBeUndefined();
    expect(kind.toForm({})).toEqual([]);
  });
});
