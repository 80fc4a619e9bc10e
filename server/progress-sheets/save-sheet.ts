import type { SheetState } from '../../shared/api/progress-sheet-api.ts';
import type { ProgressSheet } from '../../shared/domain/progress-sheet/progress-sheet.ts';
import {
  EMPTY_SHEET,
  type SheetContent,
  saysTheSame,
} from '../../shared/domain/progress-sheet/sheet-content.ts';
import { formatDay, tokyoTimeOf } from '../../shared/domain/tokyo-day.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ReadStore } from '../store/store.ts';
import { keepVersion, recordSheetAct, type SheetEdit } from './keep-version.ts';
import { getSheetPlace } from './sheet-place.ts';
import { contentProblem, refuseFixed, refuseUnseen } from './sheet-refusals.ts';
import { sheetStateOf } from './sheet-state.ts';

/** After so long without a save, the next one begins a stretch of editing of its own. */
const PAUSE_MS = 60 * 60 * 1000;

/**
 * Saves what a sheet says, as one more version. What stands already is not saved again, whatever it was based on: an
 * editor that heard no reply may send the same once more.
 */
export async function saveSheet(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  given: {
    readonly itemId: string;
    readonly fiscalYear: number;
    readonly content: SheetContent;
    readonly basedOn: number;
    readonly accountId: string;
  },
): Promise<SheetState> {
  const { itemId, fiscalYear, content, basedOn, accountId } = given;
  const edit = { accountId, at: clock() };
  const today = formatDay(tokyoTimeOf(edit.at));
  return store.write(async (writes) => {
    const place = await getSheetPlace(writes, itemId, fiscalYear);
    const before = place.sheet;
    refuseFixed(place);
    const stored = before?.content ?? EMPTY_SHEET;
    if (saysTheSame(stored, content)) return sheetStateOf(writes, place);
    await refuseUnseen(writes, place, basedOn);
    const problem = contentProblem(content, { fiscalYear, today, stored });
    if (problem) throw problem;
    const begins = await beginsStretch(writes, before, edit);
    const { status = 'draft', comment } = before ?? {};
    const next = { itemId, fiscalYear, status, content, comment };
    const sheet = await keepVersion(writes, { before, next }, { act: 'save' }, edit);
    if (begins) await recordSheetAct(writes, sheet, edit, 'save-sheet', { version: sheet.revision });
    return sheetStateOf(writes, { ...place, sheet });
  });
}

/**
 * An editor saves by itself a moment after each pause in typing: one entry for each would bury in the log what people
 * look for there. So the first save of a stretch is recorded: nothing, somebody else, an act or an hour of silence came
 * before. Each save is kept as a version of its own with who and when.
 */
async function beginsStretch(
  reads: ReadStore,
  before: ProgressSheet | undefined,
  { accountId, at }: SheetEdit,
): Promise<boolean> {
  if (!before || before.updatedBy !== accountId) return true;
  if (at.getTime() - before.updatedAt.getTime() > PAUSE_MS) return true;
  const last = await reads.sheets.findVersion(before.itemId, before.fiscalYear, before.revision);
  return last?.act !== 'save';
}
