import type { SheetVerbatimReply } from '../../shared/api/progress-sheet-api.ts';
import type { Store } from '../store/store.ts';
import { verbatimInSheets } from '../store/verbatim-in-sheets.ts';
import { getSheetPlace } from './sheet-place.ts';

/** Of one sheet as it stands, fixed or not: what somebody wrote in an answer and is in it as they wrote it. */
export async function verbatimInSheet(
  store: Pick<Store, 'read'>,
  { itemId, fiscalYear }: { readonly itemId: string; readonly fiscalYear: number },
): Promise<SheetVerbatimReply> {
  const { plan, sheet } = await store.read((reads) => getSheetPlace(reads, itemId, fiscalYear));
  if (!sheet) return { verbatim: [] };
  const sheets = new Map([[itemId, sheet.content]]);
  const verbatim = await verbatimInSheets(store, { planId: plan.id, fiscalYear }, sheets);
  return { verbatim: [...(verbatim.get(itemId) ?? [])] };
}
