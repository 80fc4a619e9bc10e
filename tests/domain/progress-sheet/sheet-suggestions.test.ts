import { describe, expect, it } from 'vitest';
import type { IndicatorStanding } from '../../../shared/domain/plan.ts';
import {
  issuesSuggestion,
  yearEndSuggestion,
} from '../../../shared/domain/progress-sheet/sheet-suggestions.ts';
import { indicator, ratio } from '../../support/builders.ts';

const measured = (displayCode: string, standing: Partial<IndicatorStanding>) => ({
  indicator: indicator({ displayCode }),
  standing: {
    target: undefined,
    result: { kind: 'ratio', ratio: ratio('24/24') },
    status: 'achieved',
    provisional: false,
    ...standing,
  } as const satisfies IndicatorStanding,
});

describe('the year-end paragraph that is offered', () => {
  it('has the figures of the real year', () => {
    const missed = { status: 'missed', result: { kind: 'ratio', ratio: ratio('23/24') } } as const;
    const paragraph = yearEndSuggestion([measured('①－１', {}), measured('①－２', missed)]);
    expect(paragraph.split('\n').slice(1)).toEqual([
      '　＜①－１＞ 24 区長/24 区長',
      '　＜①－２＞ 23 区長/24 区長',
    ]);
    expect(paragraph).toContain('目標①－１については目標を達成できたものの、①－２については');
  });

  it('says nothing of figures that can still move, that are not there, or that are no ratios', () => {
    expect(yearEndSuggestion([])).toBe('');
    expect(yearEndSuggestion([measured('①－１', { provisional: true })])).toBe('');
    expect(yearEndSuggestion([measured('①－１', { status: 'undecided' })])).toBe('');
    expect(yearEndSuggestion([measured('①－１', { result: undefined, status: 'not-measured' })])).toBe('');
    const judged = { kind: 'judgements', judgements: [] } as const;
    expect(yearEndSuggestion([measured('①', { result: judged })])).toBe('');
  });

  it('prints a bare number where the indicator has no unit', () => {
    const { standing } = measured('①－１', {});
    const unitless = { indicator: indicator({ unit: undefined }), standing };
    expect(yearEndSuggestion([unitless])).toContain('＜①－１＞ 24/24');
  });
});

describe('material for next year’s issues', () => {
  it('is a ・ item for each text and comment, further lines set in', () => {
    const words = [
      { text: '課題がある。\n対応が要る。', comment: ' 権限を整理してほしい。\n' },
      { comment: '・連携を。' },
    ];
    expect(issuesSuggestion(words)).toBe(
      '・課題がある。\n　対応が要る。\n・権限を整理してほしい。\n・連携を。',
    );
  });

  it('is nothing where nobody wrote anything', () => {
    expect(issuesSuggestion([])).toBe('');
    expect(issuesSuggestion([{ text: ' 　' }])).toBe('');
  });
});
