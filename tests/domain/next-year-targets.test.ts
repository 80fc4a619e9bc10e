import { describe, expect, it } from 'vitest';
import { proposedTarget, targetStep } from '../../shared/domain/next-year-targets.ts';
import type { Target } from '../../shared/domain/plan.ts';
import { ratio, text } from './written-values.ts';

const of = (written: string): Target => ({ kind: 'ratio', ratio: ratio(written) });
const sentences = (...ja: readonly string[]): Target => ({
  kind: 'milestones',
  milestones: ja.map((one) => text(one)),
});

describe('the proposal for a new year', () => {
  it('is the target of the year before where there is none yet', () => {
    expect(proposedTarget({ lastYear: of('23/24'), standing: undefined })).toEqual(of('23/24'));
    expect(proposedTarget({ lastYear: undefined, standing: undefined })).toBeUndefined();
  });

  it('is nothing where somebody has set a target: it stands', () => {
    expect(proposedTarget({ lastYear: of('23/24'), standing: of('1/24') })).toBeUndefined();
  });
});

describe('what changes from one year to the next', () => {
  it.each([
    ['23/24', '24/24', 'higher'],
    ['23/24', '22/23', 'lower'],
    ['22/23', '23/24', 'higher'],
    ['23/24', '23/24', 'same'],
    ['23/24', '46/48', 'rebased'],
    ['19/21', '9999999/10000000', 'higher'],
  ])('%s to %s is %s, exactly', (before, after, step) => {
    expect(targetStep(of(before), of(after))).toBe(step);
  });

  it('is a new target, the end of one, or none at all', () => {
    expect(targetStep(undefined, of('23/24'))).toBe('new');
    expect(targetStep(of('23/24'), undefined)).toBe('ended');
    expect(targetStep(undefined, undefined)).toBe('none');
    expect(targetStep(of('23/24'), sentences('計画策定'))).toBe('new');
  });

  it('is other words for sentences: one more, another order, another translation', () => {
    const before = sentences('計画策定', '達成');
    expect(targetStep(before, sentences('計画策定', '達成'))).toBe('same');
    expect(targetStep(before, sentences('計画策定'))).toBe('reworded');
    expect(targetStep(before, sentences('達成', '計画策定'))).toBe('reworded');
    const english: Target = { kind: 'milestones', milestones: [text('計画策定', 'Plan'), text('達成')] };
    expect(targetStep(before, english)).toBe('reworded');
  });
});
