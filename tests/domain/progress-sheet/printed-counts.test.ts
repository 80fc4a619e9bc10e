import { describe, expect, it } from 'vitest';
import { printedCounts } from '../../../shared/domain/progress-sheet/printed-counts.ts';
import type { SheetCount } from '../../../shared/domain/progress-sheet/sheet-content.ts';
import { breakdown, DEALT_WITH, EXAMINED, monthlySheet, RESERVATIONS } from '../real-sheets.ts';

const atYearEnd = (words: string, ...counts: readonly SheetCount[]) =>
  printedCounts(monthlySheet({ yearEndEvaluation: words, counts }), 'year-end').map(({ text }) => text);

describe('a count below the evaluation', () => {
  it('is not said a second time where its half’s evaluation has all its figures', () => {
    expect(atYearEnd('・32案件を審議し、28案件はそのまま、４案件を改めた。', EXAMINED)).toEqual([]);
    expect(atYearEnd('・対応の要る21案件すべてが済んだ。', DEALT_WITH)).toEqual([]);
    expect(atYearEnd('・9月10日に24区で始めた。', RESERVATIONS)).toEqual([]);
    expect(printedCounts(monthlySheet(), 'mid-year')).toEqual([]);
  });

  it('is said where one of its figures, or the day it counts from, is missing there', () => {
    expect(atYearEnd('・32案件を審議し、28案件はそのままとした。', EXAMINED)).toEqual([
      '＜作業手順書等の改善提案の審議＞ 32案件（28＋４）',
    ]);
    expect(atYearEnd('・24区で始めた。', RESERVATIONS)).toEqual([
      '＜保育施設等一斉入所受付のオンライン予約＞ 24/24区（９月10日開始）',
    ]);
    expect(atYearEnd('・19月10日に24区で始めた。', RESERVATIONS)).toHaveLength(1);
  });

  it('is compared by whole numbers, whatever their width', () => {
    expect(atYearEnd('・３２案件のうち２８案件と4案件', EXAMINED)).toEqual([]);
    expect(atYearEnd('・132案件、280案件、24案件', EXAMINED)).toHaveLength(1);
    const many: SheetCount = { ...EXAMINED, entries: [{ asOf: 'year-end', figure: breakdown(1234) }] };
    expect(atYearEnd('・1,234案件', many)).toEqual([]);
    expect(atYearEnd('・１，２３４案件', many)).toEqual([]);
    expect(atYearEnd('・1234.5案件', many)).toHaveLength(1);
  });

  it('is not told by a month, a day, a year, a quarter or the code of an indicator', () => {
    const one: SheetCount = { ...EXAMINED, entries: [{ asOf: 'year-end', figure: breakdown(4) }] };
    for (const words of [
      '・４月に始めた。',
      '・10月4日に始めた。',
      '・令和４年度から',
      '・第４四半期',
      '・①－４',
    ]) {
      expect(atYearEnd(words, one), words).toHaveLength(1);
    }
    expect(atYearEnd('・４月に４案件', one)).toEqual([]);
  });

  it('is not told by the evaluation of the other half', () => {
    const content = monthlySheet({
      midYearEvaluation: '・32案件のうち28案件と４案件',
      yearEndEvaluation: '',
    });
    expect(printedCounts(content, 'year-end').map(({ text }) => text)).toContain(
      '＜作業手順書等の改善提案の審議＞ 32案件（28＋４）',
    );
  });
});
