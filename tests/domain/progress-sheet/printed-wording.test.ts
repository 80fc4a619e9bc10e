import { describe, expect, it } from 'vitest';
import {
  printedCount,
  printedFigure,
  printedMonths,
  printedQuarter,
} from '../../../shared/domain/progress-sheet/printed-wording.ts';
import { breakdown, DEALT_WITH, EXAMINED, RESERVATIONS } from '../real-sheets.ts';

describe('a count as the sheet prints it', () => {
  it('has one digit full-width and more half-width', () => {
    expect(printedFigure({ kind: 'of-total', done: 19, total: 21 })).toBe('19/21案件');
    expect(printedFigure({ kind: 'of-total', done: 4, total: 21 })).toBe('４/21案件');
    expect(printedFigure(breakdown(32, ['なじまない', 28], ['改訂', 4]))).toBe('32案件（28＋４）');
    expect(printedFigure(breakdown(16))).toBe('16案件');
    expect(printedFigure({ kind: 'of-total', done: 24, total: 24 }, '区')).toBe('24/24区');
  });

  it('keeps the figure of mid-year before that of the year’s end, in whatever order they are kept', () => {
    expect(printedCount(EXAMINED)).toBe('16案件 → 32案件（28＋４）');
    expect(printedCount({ entries: DEALT_WITH.entries.toReversed() })).toBe('19/21案件 → 21/21案件');
    expect(printedCount(RESERVATIONS)).toBe('24/24区');
    expect(printedCount({ entries: [] })).toBe('');
  });
});

describe('a period as the sheet prints it', () => {
  it('is a stretch of months, one month, or a quarter', () => {
    expect(printedMonths(4, 9)).toBe('４月～９月');
    expect(printedMonths(9, 10)).toBe('９月～10月');
    expect(printedMonths(10, 3)).toBe('10月～３月');
    expect(printedMonths(3, 3)).toBe('３月');
    expect(printedQuarter(4)).toBe('【第４四半期】');
  });
});
