import type { PlanReply } from '../../shared/api/plan-api.ts';
import type { Indicator, Plan } from '../../shared/domain/plan.ts';
import { found, Problem } from '../problem.ts';
import { planReplyOf } from '../replies/plan-replies.ts';
import type { ReadStore } from '../store/store.ts';

export interface IndicatorInPlan {
  readonly plan: Plan;
  readonly indicator: Indicator;
}

/** An indicator with its plan. Throws `not-found`, or `invalid-fields` for a year outside the plan. */
export async function getIndicator(
  reads: ReadStore,
  indicatorId: string,
  fiscalYear: number,
): Promise<IndicatorInPlan> {
  const planId = found(await reads.plans.findPlanIdOfIndicator(indicatorId));
  const plan = found(await reads.plans.find(planId));
  const indicators = plan.items.flatMap((item) => item.indicators);
  const indicator = found(indicators.find((one) => one.id === indicatorId));
  refuseYearOutside(plan, fiscalYear);
  return { plan, indicator };
}

/** Throws `invalid-fields` for a year outside the plan. */
export function refuseYearOutside(plan: Plan, fiscalYear: number): void {
  if (fiscalYear >= plan.firstFiscalYear && fiscalYear <= plan.lastFiscalYear) return;
  const params = { first: plan.firstFiscalYear, last: plan.lastFiscalYear };
  throw new Problem('invalid-fields', {
    errors: [{ pointer: '/fiscalYear', code: 'year-outside-plan', params }],
  });
}

/** The indicator as it is given out, read afresh. */
export async function indicatorReplyFor(
  reads: ReadStore,
  { plan, indicator }: IndicatorInPlan,
): Promise<PlanReply['items'][number]['indicators'][number]> {
  const changed = planReplyOf(found(await reads.plans.find(plan.id)));
  return found(changed.items.flatMap((item) => item.indicators).find((one) => one.id === indicator.id));
}
