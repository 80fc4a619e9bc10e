import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { type IndicatorTally, type Tally, tallyOf } from '../../shared/domain/tally.ts';
import type { ReadStore } from './store.ts';

/** An indicator as a questionnaire measures it. */
export interface MeasuredIndicator {
  readonly questionnaire: Questionnaire;
  readonly tally: Tally;
  readonly indicator: IndicatorTally;
}

/**
 * The indicators of a plan that questionnaires measure in a fiscal year, by indicator id. Where several do, a fixed
 * one outweighs others; among equals the one issued last counts.
 */
export async function measuredIndicators(
  reads: ReadStore,
  planId: string,
  fiscalYear: number,
): Promise<ReadonlyMap<string, MeasuredIndicator>> {
  const measured = new Map<string, MeasuredIndicator>();
  for (const questionnaire of await reads.questionnaires.issuedFor(planId, fiscalYear)) {
    const tally = tallyOf(questionnaire, await reads.tallies.counters(questionnaire.id));
    for (const indicator of tally.indicators) {
      const before = measured.get(indicator.indicatorId);
      if (before && isFixed(before.questionnaire) && !isFixed(questionnaire)) continue;
      measured.set(indicator.indicatorId, { questionnaire, tally, indicator });
    }
  }
  return measured;
}

function isFixed({ status }: Questionnaire): boolean {
  return status === 'fixed' || status === 'published';
}
