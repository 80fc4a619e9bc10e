import type { SheetState } from '../../shared/api/progress-sheet-api.ts';
import { type SheetAct, sheetStatusAfter } from '../../shared/domain/progress-sheet/sheet-status.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { keepVersion, recordSheetAct } from './keep-version.ts';
import { begun, getSheetPlace } from './sheet-place.ts';
import { refuseUnseen } from './sheet-refusals.ts';
import { sheetStateOf } from './sheet-state.ts';

export interface SheetStatusChange {
  readonly itemId: string;
  readonly fiscalYear: number;
  /** Publishing is done to a whole fiscal year, elsewhere. */
  readonly act: Exclude<SheetAct, 'publish' | 'take-back'>;
  readonly basedOn: number;
  /** What is to be done before the sheet is submitted again, or why it is opened again. */
  readonly comment?: string;
  readonly accountId: string;
}

/** Submits, returns, fixes or opens again; anything the table of transitions does not hold is refused. */
export async function changeSheetStatus(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { itemId, fiscalYear, act, basedOn, comment, accountId }: SheetStatusChange,
): Promise<SheetState> {
  const edit = { accountId, at: clock() };
  return store.write(async (writes) => {
    const place = await getSheetPlace(writes, itemId, fiscalYear);
    const before = begun(place);
    await refuseUnseen(writes, place, basedOn);
    const status = sheetStatusAfter(act, before.status);
    if (!status) throw new Problem('state-conflict', { sheetStatus: before.status });
    if (act === 'fix') {
      const { stops } = await sheetStateOf(writes, place);
      if (stops.length > 0) throw new Problem('sheet-not-fixable', { errors: stops });
    }
    const returned = act === 'return' ? comment : undefined;
    const next = { itemId, fiscalYear, status, content: before.content, comment: returned };
    const sheet = await keepVersion(writes, { before, next }, { act, comment }, edit);
    await recordSheetAct(writes, sheet, edit, `${act}-sheet`, {
      version: sheet.revision,
      ...(comment === undefined ? {} : { [act === 'reopen' ? 'reason' : 'comment']: comment }),
    });
    return sheetStateOf(writes, { ...place, sheet });
  });
}
