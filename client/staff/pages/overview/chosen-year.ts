import { fiscalYearOf } from '../../../../shared/domain/fiscal-year.ts';
import type { PlanReply, QuestionnaireSummary } from '../../requests/replies.ts';

type Plan = Pick<PlanReply, 'id' | 'firstFiscalYear' | 'lastFiscalYear'> & {
  readonly items: readonly {
    readonly indicators: readonly Pick<PlanReply['items'][number]['indicators'][number], 'results'>[];
  }[];
};

/**
 * The year asked for in the address when the plan has it; else the latest year in which something was measured or is
 * running; else that of the latest draft; else the current fiscal year, or the plan's nearest to it.
 */
export function chosenYear(
  asked: string | undefined,
  plan: Plan,
  questionnaires: readonly Pick<QuestionnaireSummary, 'planId' | 'fiscalYear' | 'status'>[],
  now: Date,
): number {
  const { firstFiscalYear, lastFiscalYear } = plan;
  const ofPlan = (year: number) => year >= firstFiscalYear && year <= lastFiscalYear;
  if (asked !== undefined && /^\d{4}$/.test(asked) && ofPlan(Number(asked))) return Number(asked);
  const measured = plan.items
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ results }) => Object.keys(results).map(Number));
  const asking = questionnaires.filter(({ planId }) => planId === plan.id);
  const yearsWhere = (drafted: boolean) =>
    asking
      .filter(({ status }) => (status === 'draft') === drafted)
      .map(({ fiscalYear }) => fiscalYear)
      .filter(ofPlan);
  const alive = [...measured.filter(ofPlan), ...yearsWhere(false)];
  if (alive.length > 0) return Math.max(...alive);
  const drafted = yearsWhere(true);
  if (drafted.length > 0) return Math.max(...drafted);
  return yearNearest(plan, now);
}

/** The current fiscal year, or the plan's nearest to it. */
export function yearNearest(
  { firstFiscalYear, lastFiscalYear }: Pick<Plan, 'firstFiscalYear' | 'lastFiscalYear'>,
  now: Date,
): number {
  return Math.min(Math.max(fiscalYearOf(now), firstFiscalYear), lastFiscalYear);
}
