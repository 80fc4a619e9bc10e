import type { AchievementsReply } from '../../shared/api/plan-api.ts';
import type { Indicator, Plan } from '../../shared/domain/plan.ts';
import { found } from '../problem.ts';
import { outlookReply } from '../replies/outlook-reply.ts';
import { resultReplyOf, targetReplyOf } from '../replies/plan-replies.ts';
import type { ReadStore } from '../store/store.ts';
import { type MeasuredIndicator, measuredIndicators } from './measured-indicators.ts';
import { standingOf } from './standing-of.ts';

type IndicatorReply = AchievementsReply['items'][number]['indicators'][number];

/** Every indicator of a plan in one fiscal year, with the years of the plan beside it. Throws `not-found`. */
export async function achievementsOf(
  reads: ReadStore,
  planId: string,
  fiscalYear: number,
): Promise<AchievementsReply> {
  const plan = found(await reads.plans.find(planId));
  const measured = new Map<number, ReadonlyMap<string, MeasuredIndicator>>();
  for (const year of new Set([...yearsOf(plan), fiscalYear])) {
    measured.set(year, await measuredIndicators(reads, planId, year));
  }
  const measuredIn = (year: number, indicator: Indicator) => measured.get(year)?.get(indicator.id);
  return {
    fiscalYear,
    items: plan.items.map(({ id, number, pillar, title, indicators }) => ({
      id,
      number,
      pillar,
      title,
      indicators: indicators.map((indicator) => ({
        ...indicatorReply(indicator, fiscalYear, measuredIn(fiscalYear, indicator)),
        years: yearsOf(plan).map((year) => {
          const { target, result, status } = standingOf(indicator, year, measuredIn(year, indicator));
          return {
            fiscalYear: year,
            target: target ? targetReplyOf(target) : null,
            result: result ? resultReplyOf(result) : null,
            status,
          };
        }),
      })),
    })),
  };
}

function indicatorReply(
  indicator: Indicator,
  fiscalYear: number,
  measured: MeasuredIndicator | undefined,
): Omit<IndicatorReply, 'years'> {
  const { target, result, status, provisional } = standingOf(indicator, fiscalYear, measured);
  const { id, key, displayCode, kind, unit, text } = indicator;
  return {
    ...{ id, key, displayCode, kind, unit, text, status, provisional },
    target: target ? targetReplyOf(target) : null,
    result: result ? resultReplyOf(result) : null,
    ...(measured ? measuredReply(measured) : enteredReply(indicator, fiscalYear)),
  };
}

function measuredReply({ questionnaire, tally, indicator }: MeasuredIndicator) {
  const { eligible, responded, outstanding, excused } = tally;
  return {
    questionnaireId: questionnaire.id,
    nonResponse: questionnaire.content.nonResponse,
    people: { eligible, responded, outstanding, excused },
    ...outlookReply(indicator.outlook),
  };
}

function enteredReply(indicator: Indicator, fiscalYear: number): { source?: string } {
  const origin = indicator.results[fiscalYear]?.origin;
  return origin?.kind === 'entered' ? { source: origin.source } : {};
}

/** The fiscal years that a plan covers, in order. */
export function yearsOf(plan: Plan): readonly number[] {
  const count = plan.lastFiscalYear - plan.firstFiscalYear + 1;
  return Array.from({ length: count }, (_, index) => plan.firstFiscalYear + index);
}
