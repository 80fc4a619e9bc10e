import { describe, expect, it } from 'vitest';
import {
  eraFiscalYear,
  eraYearOf,
  fiscalQuarterOf,
  fiscalYearOf,
  printedNumber,
} from '../../shared/domain/fiscal-year.ts';

describe('the fiscal year', () => {
  it.each([
    ['2022-03-31T23:59:59+09:00', 2021],
    ['2022-03-31T23:59:59.999+09:00', 2021],
    ['2022-04-01T00:00:00+09:00', 2022],
    ['2021-04-01T00:00:00+09:00', 2021],
    ['2021-03-31T23:59:59+09:00', 2020],
    ['2021-12-31T23:59:59+09:00', 2021],
    ['2022-01-01T00:00:00+09:00', 2021],
  ])('of %s is %i: April to March on the Tokyo clock', (instant, year) => {
    expect(fiscalYearOf(new Date(instant))).toBe(year);
  });

  it('turns at 15:00 UTC, whatever the clock of the machine says', () => {
    expect(fiscalYearOf(new Date('2022-03-31T14:59:59.999Z'))).toBe(2021);
    expect(fiscalYearOf(new Date('2022-03-31T15:00:00.000Z'))).toBe(2022);
  });
});

describe('the quarter', () => {
  it.each([
    [1, 4],
    [2, 4],
    [3, 4],
    [4, 1],
    [5, 1],
    [6, 1],
    [7, 2],
    [8, 2],
    [9, 2],
    [10, 3],
    [11, 3],
    [12, 3],
  ])('of month %i is %i', (month, quarter) => {
    const day = `2022-${String(month).padStart(2, '0')}`;
    expect(fiscalQuarterOf(new Date(`${day}-01T00:00:00+09:00`))).toBe(quarter);
    expect(fiscalQuarterOf(new Date(`${day}-28T23:59:59+09:00`))).toBe(quarter);
  });
});

describe('the printed fiscal year', () => {
  it.each([
    [2021, '令和３年度'],
    [2019, '令和元年度'],
    [2020, '令和２年度'],
    [2027, '令和９年度'],
    [2028, '令和10年度'],
    [2018, '平成30年度'],
    [1990, '平成２年度'],
    [1989, '平成元年度'],
  ])('of %i is %s, made from the number alone', (year, printed) => {
    expect(eraFiscalYear(year)).toBe(printed);
  });

  it('gives era and year apart for columns', () => {
    expect(eraYearOf(2021)).toEqual({ era: '令和', year: 3 });
    expect(eraYearOf(2018)).toEqual({ era: '平成', year: 30 });
  });
});

describe('a printed number', () => {
  it('is full-width with one digit and half-width with more', () => {
    expect([0, 3, 9, 10, 24, 100].map(printedNumber)).toEqual(['０', '３', '９', '10', '24', '100']);
  });
});
