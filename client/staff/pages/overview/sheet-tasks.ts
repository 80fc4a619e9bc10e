import { isEditable } from '../../../../shared/domain/progress-sheet/sheet-status.ts';
import type { PlanSheetsReply } from '../../requests/replies.ts';

type Sheet = Pick<
  PlanSheetsReply['sheets'][number],
  'itemId' | 'number' | 'status' | 'stops' | 'actions' | 'comment'
>;

/** What the year's progress sheets wait for. */
export type SheetTask =
  | { readonly kind: 'missing-issues'; readonly itemId: string; readonly displayCode: string }
  | { readonly kind: 'returned' | 'in-review'; readonly itemId: string; readonly number: number }
  | { readonly kind: 'overdue-actions'; readonly count: number }
  | { readonly kind: 'to-publish' };

/**
 * For those who write the sheets: a missed target without issues for next year first, then sheets that came back or
 * wait for review, actions past their time in sheets that can still be written, and the publication once every sheet of
 * the year is fixed.
 */
export function sheetTasks(sheets: readonly Sheet[], mayWrite: boolean): readonly SheetTask[] {
  if (!mayWrite) return [];
  const overdue = sheets
    .filter(({ status }) => isEditable(status))
    .reduce((sum, { actions }) => sum + actions.overdue, 0);
  const allFixed = sheets.length > 0 && sheets.every(({ status }) => status === 'fixed');
  return [
    ...sheets.flatMap(missingIssues),
    ...sheets.flatMap(review),
    ...(overdue > 0 ? [{ kind: 'overdue-actions', count: overdue } as const] : []),
    ...(allFixed ? [{ kind: 'to-publish' } as const] : []),
  ];
}

function missingIssues({ itemId, stops }: Sheet): readonly SheetTask[] {
  return stops.flatMap(({ code, params }) =>
    code === 'missing-issues' ? [{ kind: code, itemId, displayCode: params.displayCode }] : [],
  );
}

function review({ itemId, number, status, comment }: Sheet): readonly SheetTask[] {
  if (status === 'in-review') return [{ kind: 'in-review', itemId, number }];
  return status === 'draft' && comment !== undefined ? [{ kind: 'returned', itemId, number }] : [];
}
