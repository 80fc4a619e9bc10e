import type { PlanYearsReply } from '../../shared/api/plan-editing-api.ts';
import { standingOf } from '../../shared/domain/indicator-standing.ts';
import { type Indicator, type Plan, yearsOf } from '../../shared/domain/plan.ts';
import { peopleAfter, peopleCorrected } from '../../shared/domain/publication/corrected-people.ts';
import type { CorrectedPeople } from '../../shared/domain/publication/published-document.ts';
import { found } from '../problem.ts';
import { resultReplyOf, targetReplyOf } from '../replies/plan-replies.ts';
import { correctionsOfYear, type KeptCorrection } from '../store/corrections-of-year.ts';
import { type MeasuredIndicator, measuredIndicators } from '../store/measured-indicators.ts';
import type { PlanVersions, ReadStore } from '../store/store.ts';

export type YearReply = PlanYearsReply['indicators'][number]['years'][number];

export interface PlanInYears {
  readonly plan: Plan;
  readonly versions: PlanVersions;
  /** Of the texts, by the id of each part. */
  readonly revisions: ReadonlyMap<string, number>;
  /** By fiscal year, then by indicator id. */
  readonly measured: ReadonlyMap<number, ReadonlyMap<string, MeasuredIndicator>>;
  /** Of every year's published figures, each year's oldest first. */
  readonly corrections: readonly KeptCorrection[];
}

/** A plan with every version of its targets and results, and with what questionnaires measure in each of its years. */
export async function readPlanInYears(reads: ReadStore, planId: string): Promise<PlanInYears> {
  const plan = found(await reads.plans.find(planId));
  const measured = new Map<number, ReadonlyMap<string, MeasuredIndicator>>();
  const corrections: KeptCorrection[] = [];
  for (const year of yearsOf(plan)) {
    measured.set(year, await measuredIndicators(reads, planId, year));
    corrections.push(...(await correctionsOfYear(reads, planId, year)));
  }
  return {
    plan,
    versions: await reads.plans.versions(planId),
    revisions: await reads.plans.revisions(planId),
    measured,
    corrections,
  };
}

/** Every indicator in every year, with the versions that a change is based on. */
export function planYearsReplyOf(read: PlanInYears): PlanYearsReply {
  const indicators = read.plan.items.flatMap((item) => item.indicators);
  return {
    revisions: Object.fromEntries(read.revisions),
    indicators: indicators.map((indicator) => ({ id: indicator.id, years: yearRepliesOf(read, indicator) })),
  };
}

export function yearRepliesOf(
  { plan, versions, measured, corrections }: PlanInYears,
  indicator: Indicator,
): YearReply[] {
  return yearsOf(plan).map((fiscalYear) => {
    const counted = measured.get(fiscalYear)?.get(indicator.id);
    const standing = standingOf(indicator, fiscalYear, counted);
    const target = indicator.targets[fiscalYear];
    const origin = indicator.results[fiscalYear]?.origin;
    const corrected = peopleCorrected(corrections, indicator.id, fiscalYear);
    const isOwn = (one: { readonly indicatorId: string; readonly fiscalYear: number }) =>
      one.indicatorId === indicator.id && one.fiscalYear === fiscalYear;
    return {
      fiscalYear,
      target: target ? targetReplyOf(target) : null,
      targetVersion: versions.targets.findLast(isOwn)?.version ?? 0,
      result: standing.result ? resultReplyOf(standing.result) : null,
      resultVersion: versions.results.findLast(isOwn)?.version ?? 0,
      ...(!counted && origin?.kind === 'entered' ? { source: origin.source } : {}),
      ...(counted ? { measured: measuredReplyOf(counted, corrected) } : {}),
      status: standing.status,
      provisional: standing.provisional,
    };
  });
}

function measuredReplyOf(
  { questionnaire, tally, indicator }: MeasuredIndicator,
  corrected: CorrectedPeople | undefined,
) {
  return {
    questionnaireId: questionnaire.id,
    target: indicator.target ?? null,
    people: peopleAfter(tally, corrected),
  };
}
