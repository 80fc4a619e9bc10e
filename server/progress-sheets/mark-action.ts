import type { FieldError } from '../../shared/api/problems.ts';
import type { SheetState } from '../../shared/api/progress-sheet-api.ts';
import {
  type Action,
  actionsOf,
  type SheetContent,
} from '../../shared/domain/progress-sheet/sheet-content.ts';
import { problemsOfDayToCome, problemsOfDoneOn } from '../../shared/domain/progress-sheet/sheet-problems.ts';
import { formatDay, tokyoTimeOf } from '../../shared/domain/tokyo-day.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import { keepVersion, recordSheetAct } from './keep-version.ts';
import { begun, getSheetPlace } from './sheet-place.ts';
import { refuseFixed } from './sheet-refusals.ts';
import { sheetStateOf } from './sheet-state.ts';

/**
 * Marks an action as done on a day, or as not done; said once more, it changes nothing and is not recorded. Throws `sheet-changed` where it was done on another
 * day already.
 */
export async function markAction(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  given: {
    readonly itemId: string;
    readonly fiscalYear: number;
    readonly key: string;
    readonly doneOn: string | undefined;
    readonly accountId: string;
  },
): Promise<SheetState> {
  const { itemId, fiscalYear, key, doneOn, accountId } = given;
  const edit = { accountId, at: clock() };
  const today = formatDay(tokyoTimeOf(edit.at));
  return store.write(async (writes) => {
    const place = await getSheetPlace(writes, itemId, fiscalYear);
    const before = begun(place);
    refuseFixed(place);
    const { action } = found(actionsOf(before.content).find((one) => one.action.key === key));
    if (action.doneOn === doneOn) return sheetStateOf(writes, place);
    const [problem] = [
      ...problemsOfDoneOn('/doneOn', doneOn, fiscalYear),
      ...problemsOfDayToCome('/doneOn', doneOn, today),
    ];
    if (problem) {
      throw new Problem('invalid-fields', { errors: [problem satisfies FieldError] });
    }
    // Somebody else was first with another day: whoever comes second is told, and may take that back before.
    if (action.doneOn !== undefined && doneOn !== undefined) {
      throw new Problem('sheet-changed', { current: await sheetStateOf(writes, place) });
    }
    const { status, comment } = before;
    const content = withAction(before.content, key, doneOn);
    const next = { itemId, fiscalYear, status, content, comment };
    const sheet = await keepVersion(writes, { before, next }, { act: 'mark-done' }, edit);
    const details = { version: sheet.revision, doneOn: doneOn ?? null };
    await recordSheetAct(writes, sheet, edit, 'mark-action-done', details);
    return sheetStateOf(writes, { ...place, sheet });
  });
}

function withAction(content: SheetContent, key: string, doneOn: string | undefined): SheetContent {
  const marked = ({ doneOn: _, ...action }: Action): Action =>
    doneOn === undefined ? action : { ...action, doneOn };
  return {
    ...content,
    periods: content.periods.map((period) => ({
      ...period,
      actions: period.actions.map((action) => (action.key === key ? marked(action) : action)),
    })),
  };
}
