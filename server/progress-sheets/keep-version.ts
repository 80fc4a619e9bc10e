import type { Actor } from '../../shared/domain/audit.ts';
import type { ProgressSheet, SheetVersion } from '../../shared/domain/progress-sheet/progress-sheet.ts';
import type { WriteStore } from '../store/store.ts';

/** Who changes a sheet, and when. */
export interface SheetEdit {
  readonly accountId: string;
  readonly at: Date;
}

/** What a change makes of a sheet: everything but the number and the edit itself. */
export type NextSheet = Omit<ProgressSheet, 'revision' | 'updatedAt' | 'updatedBy'>;

/** Keeps the next state of a sheet as its next version, and gives it back. */
export async function keepVersion(
  writes: WriteStore,
  { before, next }: { readonly before: ProgressSheet | undefined; readonly next: NextSheet },
  version: Pick<SheetVersion, 'act' | 'comment'>,
  { accountId, at }: SheetEdit,
): Promise<ProgressSheet> {
  const revision = (before?.revision ?? 0) + 1;
  const sheet = { ...next, revision, updatedAt: at, updatedBy: accountId };
  await writes.sheets.save(sheet, version);
  return sheet;
}

/** One entry in the log about one sheet. */
export async function recordSheetAct(
  writes: WriteStore,
  { itemId, fiscalYear }: Pick<ProgressSheet, 'itemId' | 'fiscalYear'>,
  { accountId, at }: SheetEdit,
  action: string,
  details: Readonly<Record<string, string | number | boolean | null>>,
): Promise<void> {
  const actor: Actor = { kind: 'account', id: accountId };
  const subject = `sheet/${itemId}`;
  await writes.audit.append({ at, actor, action, subject, details: { fiscalYear, ...details } });
}
