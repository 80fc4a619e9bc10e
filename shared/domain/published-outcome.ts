import type { FrozenMeasure, Questionnaire } from './questionnaire.ts';
import { type Counters, type IndicatorTally, type Tally, tallyOf } from './tally.ts';

/** One indicator as it was published: what was measured, and what came of it. */
export type OutcomeIndicator = Pick<
  FrozenMeasure,
  'key' | 'displayCode' | 'text' | 'unit' | 'combine' | 'conditions'
> &
  Pick<IndicatorTally, 'result' | 'target' | 'status'>;

/** The totals that were published, and nothing that tells more of other people than these. */
export interface PublishedOutcome {
  readonly people: Pick<Tally, 'eligible' | 'responded' | 'outstanding' | 'excused'>;
  readonly indicators: readonly OutcomeIndicator[];
}

/**
 * What everybody may know of a published questionnaire, from its counters alone, without a look at anybody's answers;
 * undefined before it is published.
 */
export function publishedOutcomeOf(
  questionnaire: Questionnaire,
  counters: Counters,
): PublishedOutcome | undefined {
  if (questionnaire.status !== 'published') return undefined;
  const tally = tallyOf(questionnaire, counters);
  const { eligible, responded, outstanding, excused } = tally;
  return {
    people: { eligible, responded, outstanding, excused },
    indicators: questionnaire.frozenMeasures.flatMap((measure, index) => {
      const { key, displayCode, text, unit, combine, conditions } = measure;
      const counted = tally.indicators[index];
      if (!counted) return [];
      const { result, target, status } = counted;
      return { key, displayCode, text, unit, combine, conditions, result, target, status };
    }),
  };
}
