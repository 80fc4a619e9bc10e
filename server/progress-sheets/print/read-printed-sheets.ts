import { standingOf } from '../../../shared/domain/indicator-standing.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import { type Plan, type PlanItem, yearsOf } from '../../../shared/domain/plan.ts';
import { type PrintedItem, printedItem } from '../../../shared/domain/progress-sheet/printed-item.ts';
import type { ProgressSheet } from '../../../shared/domain/progress-sheet/progress-sheet.ts';
import { type MeasuredYears, measuredYears } from '../../replies/achievement-replies.ts';
import type { ReadStore } from '../../store/store.ts';
import { getPlanInYear } from '../sheet-place.ts';

/** The sheets of a plan in a year, with everything that is printed of them. */
export interface SheetsOfYear {
  readonly plan: Plan;
  readonly fiscalYear: number;
  /** Every item of the plan; without a sheet where nothing is written yet. */
  readonly items: readonly { readonly item: PlanItem; readonly sheet: ProgressSheet | undefined }[];
  readonly measured: MeasuredYears;
}

/** Throws `not-found` for a plan that there is not, and for a year outside it. */
export async function readSheetsOfYear(
  reads: ReadStore,
  { planId, fiscalYear }: { readonly planId: string; readonly fiscalYear: number },
): Promise<SheetsOfYear> {
  const plan = await getPlanInYear(reads, planId, fiscalYear);
  const sheets = await reads.sheets.ofPlan(planId, fiscalYear);
  return {
    ...{ plan, fiscalYear },
    items: plan.items.map((item) => ({ item, sheet: sheets.find(({ itemId }) => itemId === item.id) })),
    measured: await measuredYears(reads, plan, fiscalYear),
  };
}

/** The rows of the form. A target that was frozen at an issue is printed as it was frozen. */
export function printedItemsOf(year: SheetsOfYear, locale: Locale): readonly PrintedItem[] {
  const { plan, fiscalYear, items, measured } = year;
  return items.map(({ item, sheet }) => {
    const indicators = item.indicators.map((indicator) => ({
      ...indicator,
      years: yearsOf(plan).map((one) => ({
        fiscalYear: one,
        target: standingOf(indicator, one, measured.get(one)?.get(indicator.id)).target,
      })),
    }));
    return printedItem(item, sheet, { fiscalYear, indicators, locale });
  });
}
