import { describe, expect, it } from 'vitest';
import { namedYears, withFiscalYear } from '../../shared/domain/named-year.ts';

const yearsIn = (text: string) => namedYears(text).map(({ fiscalYear }) => fiscalYear);
const next = (text: string) => withFiscalYear(text, { from: 2021, to: 2022 });

describe('a fiscal year in a text', () => {
  it.each([
    ['令和３年度 成果指標アンケート', 2021],
    ['令和3年度', 2021],
    ['令和１０年度', 2028],
    ['令和元年度', 2019],
    ['平成30年度', 2018],
    ['R3年度', 2021],
    ['Ｒ３年度', 2021],
    ['2021年度', 2021],
    ['２０２１年度', 2021],
    ['the FY2021 survey', 2021],
    ['ＦＹ２０２１', 2021],
    ['fiscal year 2021', 2021],
  ])('is read in %s', (text, fiscalYear) => {
    expect(yearsIn(text)).toEqual([fiscalYear]);
  });

  it('is not a calendar year, a number of years or a figure', () => {
    for (const text of [
      '令和４年３月11日',
      '2022年３月',
      '３年度目',
      '市政改革プラン3.0',
      '(Reiwa)',
      'FY20211',
    ]) {
      expect(yearsIn(text)).toEqual([]);
    }
  });

  it('is given as it is written, each in its place', () => {
    expect(namedYears('令和２年度と2021年度')).toEqual([
      { words: '令和２年度', fiscalYear: 2020 },
      { words: '2021年度', fiscalYear: 2021 },
    ]);
  });
});

describe('a text of one fiscal year made into one of another', () => {
  it.each([
    ['令和３年度', '令和４年度'],
    ['令和3年度', '令和4年度'],
    ['R3年度', 'R4年度'],
    ['Ｒ３年度', 'Ｒ４年度'],
    ['2021年度', '2022年度'],
    ['２０２１年度', '２０２２年度'],
    ['FY2021 (Reiwa 3)', 'FY2022 (Reiwa 4)'],
    ['ＦＹ２０２１', 'ＦＹ２０２２'],
    ['fiscal 2021', 'fiscal 2022'],
  ])('keeps the way it was written: %s → %s', (before, after) => {
    expect(next(`「${before}」の`)).toBe(`「${after}」の`);
  });

  it('goes from one digit to two and from one era to the next', () => {
    expect(withFiscalYear('令和９年度', { from: 2027, to: 2028 })).toBe('令和10年度');
    expect(withFiscalYear('令和１０年度', { from: 2028, to: 2029 })).toBe('令和１１年度');
    expect(withFiscalYear('平成30年度', { from: 2018, to: 2019 })).toBe('令和元年度');
    expect(withFiscalYear('令和元年度', { from: 2019, to: 2020 })).toBe('令和２年度');
  });

  it('leaves other years, dates and every other sign as they are', () => {
    const text = '昨年度（令和２年度）～令和４年３月11日＜①－１＞';
    expect(next(text)).toBe(text);
  });
});
