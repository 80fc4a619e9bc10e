import { standingOf } from '../../../shared/domain/indicator-standing.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import { type Indicator, type Plan, type PlanItem, yearsOf } from '../../../shared/domain/plan.ts';
import { printedCorrection } from '../../../shared/domain/progress-sheet/printed-corrections.ts';
import { type PrintedItem, printedItem } from '../../../shared/domain/progress-sheet/printed-item.ts';
import {
  asPublished,
  publishedItemOf,
  type StandingIndicator,
} from '../../../shared/domain/progress-sheet/printed-publication.ts';
import type { ProgressSheet } from '../../../shared/domain/progress-sheet/progress-sheet.ts';
import type { PublishedCorrection } from '../../../shared/domain/publication/published-document.ts';
import { STATUS_LABELS } from '../../csv/cell-words.ts';
import { type MeasuredYears, measuredYears } from '../../replies/achievement-replies.ts';
import { correctionsOfYear } from '../../store/corrections-of-year.ts';
import type { ReadStore } from '../../store/store.ts';
import { getPlanInYear } from '../sheet-place.ts';

/** The sheets of a plan in a year, with everything that is printed of them. */
export interface SheetsOfYear {
  readonly plan: Pick<Plan, 'id' | 'title' | 'ownerBody'>;
  readonly fiscalYear: number;
  /** Every item of the plan; without a sheet where nothing is written yet. */
  readonly items: readonly ItemOfYear[];
  /** The version of the public page that published sheets are printed from; undefined while none is. */
  readonly publicVersion: number | undefined;
}

export interface ItemOfYear {
  readonly item: Pick<PlanItem, 'number' | 'pillar' | 'title' | 'goalState'>;
  readonly sheet: ProgressSheet | undefined;
  readonly indicators: readonly StandingIndicator[];
  /** Oldest first. */
  readonly corrections: readonly PublishedCorrection[];
}

/**
 * A published sheet with the plan as it was published, the others with the plan as it stands. Throws `not-found` for a
 * plan that there is not, and for a year outside it.
 */
export async function readSheetsOfYear(
  reads: ReadStore,
  { planId, fiscalYear }: { readonly planId: string; readonly fiscalYear: number },
): Promise<SheetsOfYear> {
  const plan = await getPlanInYear(reads, planId, fiscalYear);
  const sheets = await reads.sheets.ofPlan(planId, fiscalYear);
  const measured = await measuredYears(reads, plan, fiscalYear);
  const corrections = await correctionsOfYear(reads, planId, fiscalYear);
  // A year that is taken back has no sheet that is published.
  const newest = await reads.publications.newest(planId, fiscalYear);
  const read = plan.items.map((item) => {
    const sheet = sheets.find(({ itemId }) => itemId === item.id);
    const published =
      newest && sheet?.status === 'published' ? publishedItemOf(newest.document, item) : undefined;
    const ids = [...item.indicators, ...(published?.indicators ?? [])].map(({ id }) => id);
    return {
      isPublished: published !== undefined,
      item: published ?? item,
      sheet,
      indicators: published
        ? published.indicators.map(asPublished)
        : item.indicators.map((indicator) => asItStands(indicator, { plan, fiscalYear, measured })),
      corrections: corrections.filter(({ indicatorId }) => ids.includes(indicatorId)),
    };
  });
  return {
    plan: newest && read.every(({ isPublished }) => isPublished) ? newest.document.plan : plan,
    ...{ fiscalYear, items: read },
    publicVersion: read.some(({ isPublished }) => isPublished) ? newest?.version : undefined,
  };
}

/** A target that was frozen at an issue stands as it was frozen. */
function asItStands(
  indicator: Indicator,
  {
    plan,
    fiscalYear,
    measured,
  }: { readonly plan: Plan; readonly fiscalYear: number; readonly measured: MeasuredYears },
): StandingIndicator {
  const standingIn = (year: number) => standingOf(indicator, year, measured.get(year)?.get(indicator.id));
  return {
    ...indicator,
    years: yearsOf(plan).map((year) => ({ fiscalYear: year, target: standingIn(year).target })),
    standing: standingIn(fiscalYear),
  };
}

/** The rows of the form. */
export function printedItemsOf(
  { fiscalYear, items }: SheetsOfYear,
  { locale, withBodies }: { readonly locale: Locale; readonly withBodies: boolean },
): readonly PrintedItem[] {
  return items.map(({ item, sheet, indicators, corrections }) =>
    printedItem(item, sheet, {
      ...{ fiscalYear, indicators, locale, withBodies },
      corrections: corrections.map((one) => printedCorrection(one, STATUS_LABELS, locale)),
    }),
  );
}
