import {
  type SheetVersionReply,
  type SheetVersionsReply,
  VERSIONS_PER_PAGE,
} from '../../shared/api/progress-sheet-api.ts';
import { EMPTY_SHEET, type SheetContent } from '../../shared/domain/progress-sheet/sheet-content.ts';
import {
  type SheetDifference,
  sheetDifference,
} from '../../shared/domain/progress-sheet/sheet-differences.ts';
import { found } from '../problem.ts';
import type { ReadStore, SheetVersionHead } from '../store/store.ts';
import { getSheetPlace } from './sheet-place.ts';
import { contentReplyOf, type Names, namesOf, personOf } from './sheet-state.ts';

interface OfSheet {
  readonly itemId: string;
  readonly fiscalYear: number;
}

/** The versions below one, else from the newest on, a page of them; none where nothing is written. */
export async function listVersions(
  reads: ReadStore,
  { itemId, fiscalYear, before }: OfSheet & { readonly before: number | undefined },
): Promise<SheetVersionsReply> {
  const { sheet } = await getSheetPlace(reads, itemId, fiscalYear);
  const newest = sheet?.revision ?? 0;
  const page = { before: before ?? newest + 1, limit: VERSIONS_PER_PAGE };
  const versions = await reads.sheets.versionsBelow(itemId, fiscalYear, page);
  const last = versions.at(-1)?.version ?? 1;
  const names = await namesOf(
    reads,
    versions.map(({ accountId }) => accountId),
  );
  return {
    versions: versions.map((version) => headReplyOf(version, names)),
    newest,
    ...(last > 1 ? { next: last } : {}),
  };
}

export async function readVersion(
  reads: ReadStore,
  { itemId, fiscalYear }: OfSheet,
  version: number,
): Promise<SheetVersionReply> {
  await getSheetPlace(reads, itemId, fiscalYear);
  const kept = found(await reads.sheets.findVersion(itemId, fiscalYear, version));
  const names = await namesOf(reads, [kept.accountId]);
  return { ...headReplyOf(kept, names), content: contentReplyOf(kept.content) };
}

/** What changed from one version to another, in either direction; version 0 says nothing yet. */
export async function findSheetDifferences(
  reads: ReadStore,
  { itemId, fiscalYear }: OfSheet,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<SheetDifference & { readonly from: number; readonly to: number }> {
  await getSheetPlace(reads, itemId, fiscalYear);
  const contentOf = async (version: number): Promise<SheetContent> =>
    version === 0 ? EMPTY_SHEET : found(await reads.sheets.findVersion(itemId, fiscalYear, version)).content;
  return { from, to, ...sheetDifference(await contentOf(from), await contentOf(to)) };
}

function headReplyOf(
  { version, status, act, comment, at, accountId }: SheetVersionHead,
  names: Names,
): SheetVersionsReply['versions'][number] {
  return {
    ...{ version, status, act },
    ...(comment === undefined ? {} : { comment }),
    at: at.toISOString(),
    by: personOf(accountId, names),
  };
}
