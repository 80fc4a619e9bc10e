import type { LocalizedText } from '../../shared/domain/localized-text.ts';
import { judgementsAfter, keepsPlaces } from '../../shared/domain/milestones.ts';
import type { Target } from '../../shared/domain/plan.ts';
import { milestonesIn, publishedIndicators } from '../../shared/domain/publication/published-verdict.ts';
import { Problem } from '../problem.ts';
import type { ReadStore, WriteStore } from '../store/store.ts';
import type { IndicatorInPlan } from './indicator-in-plan.ts';
import { publishedAlready } from './published-already.ts';

interface SentenceChange {
  readonly fiscalYear: number;
  /** Undefined: the target is taken away. */
  readonly target: Target | undefined;
  /** How many judgements the writer knows to be given up by it. */
  readonly givesUp: number | undefined;
  /** Where the sentences stand in the request. */
  readonly pointer: string;
}

/**
 * Lets a year's judgements follow their sentences when these are about to change, as one more version of the result, and
 * gives back how many are given up because their sentence goes. Throws `invalid-fields` (`judged-sentences`, with their
 * number) where the writer did not say that number, and `result-published` where a public sentence would not keep its
 * place.
 */
export async function keepJudgements(
  writes: WriteStore,
  { plan, indicator }: IndicatorInPlan,
  { fiscalYear, target, givesUp = 0, pointer }: SentenceChange,
  at: Date,
): Promise<number> {
  if (indicator.kind !== 'milestone') return 0;
  const [before, after] = [sentencesIn(indicator.targets[fiscalYear]), sentencesIn(target)];
  await refuseMovedInPublic(writes, { planId: plan.id, fiscalYear, indicatorId: indicator.id, after });
  const kept = indicator.results[fiscalYear];
  if (kept?.result.kind !== 'judgements') return 0;
  const { judgements, givenUp } = judgementsAfter(kept.result.judgements, { before, after });
  if (givenUp.length === 0 && keepsPlaces(before, after)) return 0;
  if (givenUp.length > 0 && givenUp.length !== givesUp) {
    const error = { pointer, code: 'judged-sentences', params: { count: givenUp.length } };
    throw new Problem('invalid-fields', { errors: [error] });
  }
  await writes.plans.setResult(indicator.id, fiscalYear, { kind: 'judgements', judgements }, kept.origin, at);
  return givenUp.length;
}

/** A correction counts the sentences as they were published: in the plan they stay where they are as long. */
async function refuseMovedInPublic(
  reads: ReadStore,
  {
    planId,
    fiscalYear,
    indicatorId,
    after,
  }: {
    readonly planId: string;
    readonly fiscalYear: number;
    readonly indicatorId: string;
    readonly after: readonly LocalizedText[];
  },
): Promise<void> {
  const newest = await reads.publications.newest(planId, fiscalYear);
  if (!newest || newest.takenBack) return;
  const shown = publishedIndicators(newest.document).find(({ indicator }) => indicator.id === indicatorId);
  const sentences = milestonesIn(shown?.indicator.target ?? null);
  if (!keepsPlaces(sentences, after)) throw publishedAlready(planId, fiscalYear);
}

function sentencesIn(target: Target | undefined): readonly LocalizedText[] {
  return target?.kind === 'milestones' ? target.milestones : [];
}
