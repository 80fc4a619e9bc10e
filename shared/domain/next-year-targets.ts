/**
 * A new year's targets from the year before: what is proposed, and how it differs from what was aimed at. Nothing here
 * decides whether a target is a good one; it says what changes, so that somebody can.
 */
import type { LocalizedText } from './localized-text.ts';
import type { Target } from './plan.ts';
import { compareRatios, type Ratio } from './ratio.ts';

/**
 * From the target of the year before to that of the new year. `rebased` is the same share of another whole: 23/24 and
 * 46/48. `reworded` is for sentences, which are neither higher nor lower.
 */
export type TargetStep = 'higher' | 'lower' | 'same' | 'rebased' | 'reworded' | 'new' | 'ended' | 'none';

/** Targets of one indicator; undefined where there is none. */
export interface YearTargets {
  readonly lastYear: Target | undefined;
  /** What the new year has already. */
  readonly standing: Target | undefined;
}

/** Last year's target for an indicator that has none in the new year; nothing where somebody has set one. */
export function proposedTarget({ lastYear, standing }: YearTargets): Target | undefined {
  return standing ? undefined : lastYear;
}

/** What changes from one year's target to the next, compared exactly. */
export function targetStep(before: Target | undefined, after: Target | undefined): TargetStep {
  if (!after) return before ? 'ended' : 'none';
  if (!before || before.kind !== after.kind) return 'new';
  if (before.kind === 'ratio' && after.kind === 'ratio') return ratioStep(before.ratio, after.ratio);
  return sameSentences(sentencesOf(before), sentencesOf(after)) ? 'same' : 'reworded';
}

function ratioStep(before: Ratio, after: Ratio): TargetStep {
  const difference = compareRatios(after, before);
  if (difference !== 0) return difference > 0 ? 'higher' : 'lower';
  return before.denominator === after.denominator ? 'same' : 'rebased';
}

function sentencesOf(target: Target): readonly LocalizedText[] {
  return target.kind === 'milestones' ? target.milestones : [];
}

function sameSentences(before: readonly LocalizedText[], after: readonly LocalizedText[]): boolean {
  const isSame = ({ ja, en }: LocalizedText, index: number) =>
    before[index]?.ja === ja && (before[index]?.en ?? '') === (en ?? '');
  return before.length === after.length && after.every(isSame);
}
