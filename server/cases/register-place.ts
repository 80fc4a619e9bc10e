import type { Plan, PlanItem } from '../../shared/domain/plan.ts';
import { found, Problem } from '../problem.ts';
import type { CaseRegister, ReadStore } from '../store/store.ts';

/** The register of an item in a year of its plan. */
export interface RegisterPlace {
  readonly plan: Plan;
  readonly item: PlanItem;
  readonly fiscalYear: number;
  readonly register: CaseRegister;
}

/** Throws `not-found` for an item that there is not, and for a year outside its plan. */
export async function getRegister(
  reads: ReadStore,
  itemId: string,
  fiscalYear: number,
): Promise<RegisterPlace> {
  const plan = found(await reads.plans.find(found(await reads.plans.findPlanIdOfItem(itemId))));
  if (fiscalYear < plan.firstFiscalYear || fiscalYear > plan.lastFiscalYear) throw new Problem('not-found');
  const item = found(plan.items.find(({ id }) => id === itemId));
  return { plan, item, fiscalYear, register: await reads.cases.register(itemId, fiscalYear) };
}
