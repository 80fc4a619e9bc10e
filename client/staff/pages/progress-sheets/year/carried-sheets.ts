import type { PlanSheetsReply } from '../../../requests/replies.ts';

type Sheets = PlanSheetsReply['sheets'];

/** Whose sheets a carrying forward will make, and whose it leaves alone since they are begun already. */
export function carriedSheets(
  sheets: Sheets,
  nextYear: Sheets,
): { readonly made: Sheets; readonly existing: Sheets } {
  const begun = sheets.filter(({ revision }) => revision > 0);
  const there = new Set(nextYear.filter(({ revision }) => revision > 0).map(({ itemId }) => itemId));
  return {
    made: begun.filter(({ itemId }) => !there.has(itemId)),
    existing: begun.filter(({ itemId }) => there.has(itemId)),
  };
}
