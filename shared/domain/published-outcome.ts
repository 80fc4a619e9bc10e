import type { PublishedDocument } from './publication/published-document.ts';
import type { FrozenMeasure, Questionnaire } from './questionnaire.ts';
import type { Ratio } from './ratio.ts';
import { type Counters, type IndicatorTally, type Tally, tallyOf } from './tally.ts';

/** One indicator as it was published: what was measured, and what came of it. */
export type OutcomeIndicator = Pick<
  FrozenMeasure,
  'key' | 'displayCode' | 'text' | 'unit' | 'combine' | 'atLeast' | 'counts' | 'conditions'
> &
  Pick<IndicatorTally, 'result' | 'target' | 'status'> & {
    /** Where the figure was changed after it had been public: what it was, why and when. */
    readonly correction?: OutcomeCorrection | undefined;
    /** The people behind the figure, where their numbers were corrected with it. */
    readonly people?: OutcomePeople | undefined;
  };

export type OutcomePeople = Pick<Tally, 'eligible' | 'responded' | 'outstanding' | 'excused'>;

export interface OutcomeCorrection {
  readonly before: Ratio | undefined;
  readonly reason: string;
  readonly at: Date;
}

/** The totals that were published, and nothing that tells more of other people than these. */
export interface PublishedOutcome {
  readonly people: OutcomePeople;
  readonly indicators: readonly OutcomeIndicator[];
  /** The fiscal year's page for everybody, where there is one that can be read. */
  readonly publicYear?: { readonly planId: string; readonly fiscalYear: number } | undefined;
}

/**
 * What everybody may know of a published questionnaire, from its counters alone, without a look at anybody's answers;
 * undefined before it is published. `document` is the year's publication where it can be read: what was corrected in
 * it since is told as corrected.
 */
export function publishedOutcomeOf(
  questionnaire: Questionnaire,
  counters: Counters,
  document?: PublishedDocument,
): PublishedOutcome | undefined {
  if (questionnaire.status !== 'published') return undefined;
  const tally = tallyOf(questionnaire, counters);
  const { eligible, responded, outstanding, excused } = tally;
  return {
    people: { eligible, responded, outstanding, excused },
    indicators: questionnaire.frozenMeasures.flatMap((measure, index) => {
      const { key, displayCode, text, unit, combine, atLeast, counts, conditions } = measure;
      const counted = tally.indicators[index];
      if (!counted) return [];
      const { result, target, status } = counted;
      return {
        ...{ key, displayCode, text, unit, combine, atLeast, counts, conditions },
        ...{ result, target, status },
        ...(document && correctedIn(document, measure.indicatorId, tally.excused)),
      };
    }),
    ...(document && { publicYear: { planId: document.plan.id, fiscalYear: document.fiscalYear } }),
  };
}

/** The newest correction of an indicator's figure in its own year: the last word, and what stood before it. */
function correctedIn(
  { fiscalYear, corrections }: PublishedDocument,
  indicatorId: string,
  excused: number,
): Pick<OutcomeIndicator, 'result' | 'status' | 'correction' | 'people'> | undefined {
  const ofIndicator = corrections.filter(
    (one) => one.indicatorId === indicatorId && one.fiscalYear === fiscalYear,
  );
  const last = ofIndicator.at(-1);
  // A later correction of the figure alone leaves the people as they were corrected before.
  const people = ofIndicator.findLast((one) => one.people)?.people;
  if (!last || !('numerator' in last.after)) return undefined;
  const before = last.before && 'numerator' in last.before ? last.before : undefined;
  return {
    result: last.after,
    status: last.statusAfter,
    correction: { before, reason: last.reason, at: new Date(last.at) },
    people: people && { ...people, outstanding: people.eligible - people.responded, excused },
  };
}
