import type { Plan, PlanItem } from '../../shared/domain/plan.ts';
import type { ProgressSheet } from '../../shared/domain/progress-sheet/progress-sheet.ts';
import { found, Problem } from '../problem.ts';
import type { ReadStore } from '../store/store.ts';

/** An item in a year of its plan, with the sheet that stands there; undefined until something is written. */
export interface SheetPlace {
  readonly plan: Plan;
  readonly item: PlanItem;
  readonly fiscalYear: number;
  readonly sheet: ProgressSheet | undefined;
}

/** Throws `not-found` for an item that there is not, and for a year outside its plan. */
export async function getSheetPlace(
  reads: ReadStore,
  itemId: string,
  fiscalYear: number,
): Promise<SheetPlace> {
  const plan = await getPlanInYear(reads, found(await reads.plans.findPlanIdOfItem(itemId)), fiscalYear);
  const item = found(plan.items.find(({ id }) => id === itemId));
  return { plan, item, fiscalYear, sheet: await reads.sheets.find(itemId, fiscalYear) };
}

/** Throws `not-found` for a plan that there is not, and for a year outside it. */
export async function getPlanInYear(reads: ReadStore, planId: string, fiscalYear: number): Promise<Plan> {
  const plan = found(await reads.plans.find(planId));
  if (fiscalYear < plan.firstFiscalYear || fiscalYear > plan.lastFiscalYear) throw new Problem('not-found');
  return plan;
}

/** The sheet of a place where something was written. Throws `sheet-not-begun` otherwise. */
export function begun({ sheet }: Pick<SheetPlace, 'sheet'>): ProgressSheet {
  if (!sheet) throw new Problem('sheet-not-begun');
  return sheet;
}
