import type { ActionBoardReply } from '../../shared/api/progress-sheet-api.ts';
import { actionBoard, actionFigures } from '../../shared/domain/progress-sheet/action-board.ts';
import { isEditable } from '../../shared/domain/progress-sheet/sheet-status.ts';
import { found } from '../problem.ts';
import type { ReadStore } from '../store/store.ts';
import { getPlanInYear } from './sheet-place.ts';

/** What a plan's sheets of a year say is to be done, as it stands on a day (`YYYY-MM-DD`). */
export async function listActions(
  reads: ReadStore,
  { planId, fiscalYear, on }: { readonly planId: string; readonly fiscalYear: number; readonly on: string },
): Promise<ActionBoardReply> {
  const plan = await getPlanInYear(reads, planId, fiscalYear);
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const sheets = await reads.sheets.ofPlan(planId, fiscalYear);
  const statuses = new Map(sheets.map(({ itemId, status }) => [itemId, status]));
  const board = actionBoard(sheets, on);
  return {
    fiscalYear,
    on,
    figures: actionFigures(board),
    actions: board.map(({ itemId, periodKey, periodLabel, action, dueOn, standing }) => {
      const { number, title } = found(items.get(itemId));
      return {
        ...{ itemId, itemNumber: number, itemTitle: title },
        editable: isEditable(statuses.get(itemId) ?? 'published'),
        ...{ periodKey, periodLabel, action, dueOn, standing },
      };
    }),
  };
}
