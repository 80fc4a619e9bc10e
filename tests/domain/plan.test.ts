import { describe, expect, it } from 'vitest';
import { compareIndicatorKeys, keyOfDisplayCode, yearsCutOff } from '../../shared/domain/plan.ts';
import { plan, ratio } from '../support/builders.ts';

describe('the key of a display code', () => {
  it.each([
    ['①－１', '1-1'],
    ['①－２', '1-2'],
    ['①－１０', '1-10'],
    ['①－10', '1-10'],
    ['②－⑫', '2-12'],
    ['①', '1'],
    [' ①－１　', '1-1'],
    ['1-1', '1-1'],
  ])('%s is %s', (displayCode, key) => {
    expect(keyOfDisplayCode(displayCode)).toBe(key);
  });

  it.each(['-', '‐', '‑', '‒', '–', '—', '―', '−', 'ー', 'ｰ', '－', '﹣'])(
    'takes %s for a hyphen',
    (hyphen) => {
      expect(keyOfDisplayCode(`①${hyphen}１`)).toBe('1-1');
    },
  );

  it('is what every indicator of the plan is stored under, its display code left as printed', () => {
    const indicators = plan().items.flatMap((item) => item.indicators);
    expect(indicators.map((one) => one.displayCode)).toEqual(['①－１', '①－２', '①']);
    expect(indicators.map((one) => keyOfDisplayCode(one.displayCode))).toEqual(
      indicators.map((one) => one.key),
    );
  });
});

describe('the years that another period leaves out', () => {
  const period = (firstFiscalYear: number, lastFiscalYear: number) => ({ firstFiscalYear, lastFiscalYear });
  it.each([
    ['a longer one', period(2019, 2024), []],
    ['the same', period(2020, 2023), []],
    ['a later beginning', period(2021, 2023), [2020]],
    ['an earlier end', period(2020, 2021), [2022, 2023]],
    ['both', period(2021, 2022), [2020, 2023]],
    ['another time', period(2030, 2033), [2020, 2021, 2022, 2023]],
  ])('%s', (_, by, left) => {
    expect(yearsCutOff(period(2020, 2023), by)).toEqual(left);
  });
});

describe('indicator keys', () => {
  it('are ordered by their numbers: ①－10 after ①－２', () => {
    const codes = ['②－１', '①－１０', '①－２', '①－１', '①', '⑩－１', '①－11'];
    const keys = codes.map(keyOfDisplayCode);
    expect([...keys].sort(compareIndicatorKeys)).toEqual(['1', '1-1', '1-2', '1-10', '1-11', '2-1', '10-1']);
  });

  it('compare as equal only when they are the same', () => {
    expect(compareIndicatorKeys('1-2', '1-2')).toBe(0);
    expect(compareIndicatorKeys('1-2', '1-10')).toBeLessThan(0);
    expect(compareIndicatorKeys('1-10', '1-2')).toBeGreaterThan(0);
    expect(compareIndicatorKeys('1', '1-1')).toBeLessThan(0);
  });
});

describe('the real plan', () => {
  it('has the targets of its two ratio indicators for four years, which are not on a line', () => {
    const [first, second] = plan().items[0]?.indicators ?? [];
    const years = ['2020', '2021', '2022', '2023'];
    const targets = (written: readonly string[]) =>
      written.map((one) => ({ kind: 'ratio', ratio: ratio(one) }));
    expect(years.map((year) => first?.targets[year])).toEqual(targets(['21/24', '23/24', '23/24', '24/24']));
    expect(years.map((year) => second?.targets[year])).toEqual(targets(['21/24', '24/24', '24/24', '24/24']));
  });
});
