import type { PlanReply, ResultBody } from '../../shared/api/plan-api.ts';
import { type MilestoneJudgement, problemsOfJudgements } from '../../shared/domain/achievement.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Indicator, Result } from '../../shared/domain/plan.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import type { ReadStore, WriteStore } from '../store/store.ts';
import { refuseOtherVersion } from './based-on.ts';
import { getIndicator, type IndicatorInPlan, indicatorReplyFor } from './indicator-in-plan.ts';
import { publishedAlready } from './published-already.ts';

/** A year's result, by whom and when it is entered. */
export interface EnteredResult {
  readonly indicatorId: string;
  readonly fiscalYear: number;
  readonly entered: ResultBody;
  readonly actor: Actor;
}

type IndicatorReply = PlanReply['items'][number]['indicators'][number];

/** A result entered by staff with its source. What a fixed questionnaire measured is not overwritten by hand. */
export async function enterResult(
  { store, clock }: Dependencies,
  given: EnteredResult,
): Promise<IndicatorReply> {
  const at = clock();
  return store.write((writes) => keepResult(writes, given, at));
}

/** The same within a write that has more to look at. */
export async function keepResult(
  writes: WriteStore,
  { indicatorId, fiscalYear, actor, entered }: EnteredResult,
  at: Date,
): Promise<IndicatorReply> {
  const result: Result =
    'judgements' in entered
      ? { kind: 'judgements', judgements: entered.judgements }
      : { kind: 'ratio', ratio: { numerator: entered.numerator, denominator: entered.denominator } };
  const place = await getIndicator(writes, indicatorId, fiscalYear);
  if ((place.indicator.kind === 'milestone') !== (result.kind === 'judgements')) {
    throw new Problem('invalid-fields', { errors: [{ pointer: '', code: 'result-of-other-kind' }] });
  }
  if (result.kind === 'judgements') refuseWrongJudgements(place.indicator, fiscalYear, result.judgements);
  await refusePublishedYear(writes, place.plan.id, fiscalYear);
  await refuseMeasured(writes, place, fiscalYear);
  await refuseOtherVersion(writes, place, { fiscalYear, of: 'results', basedOn: entered.basedOn });
  // Judgements are numbered by the sentences that the writer saw: among others they would say something else.
  const basedOn = 'judgements' in entered ? entered.targetVersion : undefined;
  await refuseOtherVersion(writes, place, { fiscalYear, of: 'targets', basedOn });
  const { source } = entered;
  await writes.plans.setResult(indicatorId, fiscalYear, result, { kind: 'entered', source }, at);
  await writes.audit.append({
    at,
    actor,
    action: 'enter-result',
    subject: `indicator/${indicatorId}`,
    details: { fiscalYear, result: JSON.stringify(result), source },
  });
  return indicatorReplyFor(writes, place);
}

async function refusePublishedYear(reads: ReadStore, planId: string, fiscalYear: number): Promise<void> {
  const newest = (await reads.publications.heads(planId, fiscalYear)).at(-1);
  if (newest && !newest.takenBack) throw publishedAlready(planId, fiscalYear);
}

/** Measured once is measured: a correction of it in between makes no room for a figure by hand. */
async function refuseMeasured(
  reads: ReadStore,
  { plan, indicator }: IndicatorInPlan,
  fiscalYear: number,
): Promise<void> {
  const { results } = await reads.plans.versions(plan.id);
  const own = results.filter((one) => one.indicatorId === indicator.id && one.fiscalYear === fiscalYear);
  if (own.some(({ origin }) => origin.kind === 'questionnaire')) throw new Problem('result-measured');
}

function refuseWrongJudgements(
  indicator: Indicator,
  fiscalYear: number,
  judgements: readonly MilestoneJudgement[],
): void {
  const target = indicator.targets[fiscalYear];
  const problems = problemsOfJudgements({
    milestones: target?.kind === 'milestones' ? target.milestones.length : 0,
    bodies: (indicator.judgedBy ?? []).map(({ ja }) => ja),
    judgements,
  });
  if (problems.length === 0) return;
  throw new Problem('invalid-fields', {
    errors: problems.map(({ at, part, code }) => ({
      pointer: `/judgements/${at}${part ? `/${part}` : ''}`,
      code,
    })),
  });
}
