import { type SheetAct, sheetStatusAfter } from '../../shared/domain/progress-sheet/sheet-status.ts';
import { type PublishedSheet, publishedSheetOf } from '../../shared/domain/publication/published-sheet.ts';
import type { ReadStore, WriteStore } from '../store/store.ts';

/** The sheets of a plan's year that are fixed, by item id. */
export async function readFixedSheets(
  reads: ReadStore,
  planId: string,
  fiscalYear: number,
): Promise<ReadonlyMap<string, PublishedSheet>> {
  const acknowledgements = await reads.sheets.acknowledgementsOfPlan(planId, fiscalYear);
  const sheets = await reads.sheets.ofPlan(planId, fiscalYear);
  return new Map(
    sheets
      .filter(({ status }) => status === 'fixed' || status === 'published')
      .map(({ itemId, content }) => {
        const own = acknowledgements.filter((one) => one.itemId === itemId);
        return [itemId, publishedSheetOf(content, own)];
      }),
  );
}

/** Publishes or takes back every sheet of a plan's year that can be, each with a version that says so. */
export async function changeSheets(
  writes: WriteStore,
  year: { readonly planId: string; readonly fiscalYear: number },
  act: Extract<SheetAct, 'publish' | 'take-back'>,
  by: { readonly accountId: string; readonly at: Date },
): Promise<void> {
  for (const sheet of await writes.sheets.ofPlan(year.planId, year.fiscalYear)) {
    const status = sheetStatusAfter(act, sheet.status);
    if (!status) continue;
    const revision = sheet.revision + 1;
    await writes.sheets.save(
      { ...sheet, status, revision, updatedAt: by.at, updatedBy: by.accountId },
      { act },
    );
  }
}
