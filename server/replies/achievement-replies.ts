import type { AchievementsReply } from '../../shared/api/plan-api.ts';
import { standingOf } from '../../shared/domain/indicator-standing.ts';
import { type Indicator, type Plan, yearsOf } from '../../shared/domain/plan.ts';
import { peopleAfter, peopleCorrected } from '../../shared/domain/publication/corrected-people.ts';
import type { CorrectedPeople } from '../../shared/domain/publication/published-document.ts';
import type { KeptCorrection } from '../store/corrections-of-year.ts';
import { type MeasuredIndicator, measuredIndicators } from '../store/measured-indicators.ts';
import type { ReadStore } from '../store/store.ts';
import { correctionReply } from './correction-reply.ts';
import { outlookReply } from './outlook-reply.ts';
import { resultReplyOf, targetReplyOf } from './plan-replies.ts';

type IndicatorReply = AchievementsReply['items'][number]['indicators'][number];

/** What questionnaires measure of a plan, by fiscal year, then by indicator id. */
export type MeasuredYears = ReadonlyMap<number, ReadonlyMap<string, MeasuredIndicator>>;

/** Every year of the plan, and one more that is asked for. */
export async function measuredYears(
  reads: ReadStore,
  plan: Plan,
  fiscalYear: number,
): Promise<MeasuredYears> {
  const measured = new Map<number, ReadonlyMap<string, MeasuredIndicator>>();
  for (const year of new Set([...yearsOf(plan), fiscalYear])) {
    measured.set(year, await measuredIndicators(reads, plan.id, year));
  }
  return measured;
}

/** An indicator in one fiscal year: target, result, verdict or outlook, with the years of the plan beside it. */
export function achievementReplyOf(
  indicator: Indicator,
  {
    plan,
    fiscalYear,
    measured,
    corrections,
  }: {
    plan: Plan;
    fiscalYear: number;
    measured: MeasuredYears;
    corrections: readonly KeptCorrection[];
  },
): IndicatorReply {
  const measuredIn = (year: number) => measured.get(year)?.get(indicator.id);
  const corrected = peopleCorrected(corrections, indicator.id, fiscalYear);
  return {
    ...yearReply(indicator, fiscalYear, measuredIn(fiscalYear), corrected),
    ...correctionReply(corrections, indicator.id),
    years: yearsOf(plan).map((year) => {
      const { target, result, status } = standingOf(indicator, year, measuredIn(year));
      return {
        fiscalYear: year,
        target: target ? targetReplyOf(target) : null,
        result: result ? resultReplyOf(result) : null,
        status,
      };
    }),
  };
}

function yearReply(
  indicator: Indicator,
  fiscalYear: number,
  measured: MeasuredIndicator | undefined,
  corrected: CorrectedPeople | undefined,
): Omit<IndicatorReply, 'years'> {
  const { target, result, status, provisional } = standingOf(indicator, fiscalYear, measured);
  const { id, key, displayCode, kind, unit, text } = indicator;
  return {
    ...{ id, key, displayCode, kind, unit, text, status, provisional },
    target: target ? targetReplyOf(target) : null,
    result: result ? resultReplyOf(result) : null,
    ...(measured ? measuredReply(measured, corrected) : enteredReply(indicator, fiscalYear)),
  };
}

function measuredReply(
  { questionnaire, tally, indicator }: MeasuredIndicator,
  corrected: CorrectedPeople | undefined,
) {
  return {
    questionnaireId: questionnaire.id,
    nonResponse: questionnaire.content.nonResponse,
    people: peopleAfter(tally, corrected),
    ...outlookReply(indicator.outlook),
  };
}

function enteredReply(indicator: Indicator, fiscalYear: number): { source?: string } {
  const origin = indicator.results[fiscalYear]?.origin;
  return origin?.kind === 'entered' ? { source: origin.source } : {};
}
