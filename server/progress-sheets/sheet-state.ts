import type { SheetState } from '../../shared/api/progress-sheet-api.ts';
import { standingOf } from '../../shared/domain/indicator-standing.ts';
import type { PlanItem } from '../../shared/domain/plan.ts';
import type { ProgressSheet } from '../../shared/domain/progress-sheet/progress-sheet.ts';
import { EMPTY_SHEET, type SheetContent } from '../../shared/domain/progress-sheet/sheet-content.ts';
import { type FixingStop, whatStopsFixing } from '../../shared/domain/progress-sheet/what-stops-fixing.ts';
import { type MeasuredIndicator, measuredIndicators } from '../store/measured-indicators.ts';
import type { ReadStore } from '../store/store.ts';
import type { SheetPlace } from './sheet-place.ts';

/** The sheet as it stands, an empty one where nothing is written. */
export async function sheetStateOf(reads: ReadStore, place: SheetPlace): Promise<SheetState> {
  const { plan, item, fiscalYear, sheet } = place;
  const { content = EMPTY_SHEET } = sheet ?? {};
  const measured = await measuredIndicators(reads, plan.id, fiscalYear);
  const names = await namesOf(reads, sheet ? [sheet.updatedBy] : []);
  return {
    ...sheetHeadOf(sheet, names),
    itemId: item.id,
    fiscalYear,
    content: contentReplyOf(content),
    stops: stopsOf(item, { fiscalYear, content, measured }),
  };
}

/** Names by account id; an account that there is not is called nothing. */
export type Names = ReadonlyMap<string, string>;

export async function namesOf(reads: ReadStore, accountIds: readonly string[]): Promise<Names> {
  const names = new Map<string, string>();
  for (const id of new Set(accountIds)) names.set(id, (await reads.accounts.find(id))?.name ?? '');
  return names;
}

export function personOf(id: string, names: Names): { id: string; name: string } {
  return { id, name: names.get(id) ?? '' };
}

/** What is said of a sheet wherever it is listed. */
export function sheetHeadOf(sheet: ProgressSheet | undefined, names: Names) {
  if (!sheet) return { status: 'draft' as const, revision: 0, updatedAt: null, updatedBy: null };
  const { status, revision, updatedAt, updatedBy, comment } = sheet;
  return {
    ...{ status, revision },
    updatedAt: updatedAt.toISOString(),
    updatedBy: personOf(updatedBy, names),
    ...(comment === undefined ? {} : { comment }),
  };
}

/** What stops a sheet from being fixed, by pointers into the body of a save. */
export function stopsOf(item: PlanItem, year: SheetYear): SheetState['stops'] {
  return fixingStops(item, year).map(({ pointer, code, params }) => ({
    pointer: pointer && `/content${pointer}`,
    code,
    params,
  }));
}

export interface SheetYear {
  readonly fiscalYear: number;
  readonly content: SheetContent;
  readonly measured: ReadonlyMap<string, MeasuredIndicator>;
}

function fixingStops(item: PlanItem, { fiscalYear, content, measured }: SheetYear): readonly FixingStop[] {
  const standings = item.indicators.map((indicator) => ({
    displayCode: indicator.displayCode,
    ...standingOf(indicator, fiscalYear, measured.get(indicator.id)),
  }));
  return whatStopsFixing(content, standings);
}

/** The same content in lists that may be written to, as the schemas of replies have them. */
export function contentReplyOf({ periods, counts, ...fields }: SheetContent): SheetState['content'] {
  return {
    ...fields,
    periods: periods.map((period) => ({ ...period, actions: [...period.actions] })),
    counts: counts.map((count) => ({
      ...count,
      entries: count.entries.map(({ asOf, figure }) => ({
        asOf,
        figure: figure.kind === 'breakdown' ? { ...figure, parts: [...figure.parts] } : figure,
      })),
    })),
  };
}
