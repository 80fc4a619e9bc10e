import { describe, expect, it } from 'vitest';
import { STATUS_LABELS } from '../../../server/csv/cell-words.ts';
import { printedCorrection } from '../../../shared/domain/progress-sheet/printed-corrections.ts';
import { ratio } from '../written-values.ts';

const judged = (achieved: boolean) => ({ judgements: [{ milestone: 1, body: '部会', achieved }] });

const CORRECTION = {
  ...{ indicatorId: 'i', itemNumber: 1, displayCode: '①－１', fiscalYear: 2021 },
  ...{ before: ratio('24/24'), after: ratio('22/24'), reason: '数え直し', supersedes: 1 },
  ...{ statusBefore: 'achieved' as const, statusAfter: 'missed' as const },
  // Three in the morning of the fourth in Tokyo.
  at: '2022-06-03T18:00:00.000Z',
};

const lineOf = (overrides: Partial<Parameters<typeof printedCorrection>[0]>, locale: 'ja' | 'en' = 'ja') =>
  printedCorrection({ ...CORRECTION, ...overrides }, STATUS_LABELS, locale).text;

describe('a correction on paper', () => {
  it('says the day in Tokyo, both figures and the verdict that follows', () => {
    expect(lineOf({})).toBe('（訂正　2022年６月４日：①－１ 24/24 → 22/24 未達成）');
    expect(lineOf({}, 'en')).toBe('(Corrected 4 June 2022: ①－１ 24/24 → 22/24 Missed)');
  });

  it('has a sign where nothing was measured before: missing is not zero', () => {
    expect(lineOf({ before: null, statusBefore: 'not-measured' })).toContain('①－１ － → 22/24 未達成');
  });

  it('says of a target in words how the verdict has changed, or that judgements have', () => {
    const words = { displayCode: '①', before: judged(true), after: judged(false) };
    expect(lineOf(words)).toContain('① 達成 → 未達成）');
    expect(lineOf({ ...words, statusBefore: 'missed' })).toContain('① 判定の一部 未達成）');
  });
});
