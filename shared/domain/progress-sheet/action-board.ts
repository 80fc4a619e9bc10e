/** 取組 of a year by when they are due: the end of their period's last month. All days are `YYYY-MM-DD`, Tokyo. */
import { endOfMonth, quarterOfDay } from './period-months.ts';
import { type Action, actionsOf, type SheetContent } from './sheet-content.ts';

/** `later`: due after this quarter. */
export type ActionStanding = 'overdue' | 'due-this-quarter' | 'later' | 'done';

export interface BoardAction {
  readonly itemId: string;
  readonly fiscalYear: number;
  readonly periodKey: string;
  readonly periodLabel: string;
  readonly action: Action;
  readonly dueOn: string;
  readonly standing: ActionStanding;
}

export interface BoardSheet {
  readonly itemId: string;
  readonly fiscalYear: number;
  readonly content: SheetContent;
}

/** Every action as it stands on a day, soonest due first, those due together in the order of the sheets. */
export function actionBoard(sheets: readonly BoardSheet[], on: string): readonly BoardAction[] {
  const actions = sheets.flatMap(({ itemId, fiscalYear, content }) =>
    actionsOf(content).map(({ period, action }) => {
      const dueOn = endOfMonth(fiscalYear, period.lastMonth);
      const standing = standingOn(on, dueOn, action.doneOn);
      return {
        itemId,
        fiscalYear,
        periodKey: period.key,
        periodLabel: period.label,
        action,
        dueOn,
        standing,
      };
    }),
  );
  return actions.toSorted((left, right) =>
    left.dueOn < right.dueOn ? -1 : Number(left.dueOn > right.dueOn),
  );
}

/** What was done after that day was not yet done on it. */
function standingOn(on: string, dueOn: string, doneOn: string | undefined): ActionStanding {
  if (doneOn !== undefined && doneOn <= on) return 'done';
  if (dueOn < on) return 'overdue';
  return dueOn <= quarterOfDay(on).last ? 'due-this-quarter' : 'later';
}

export interface ActionFigures {
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
  readonly dueThisQuarter: number;
}

export function actionFigures(board: readonly Pick<BoardAction, 'standing'>[]): ActionFigures {
  const count = (standing: ActionStanding) => board.filter((one) => one.standing === standing).length;
  return {
    total: board.length,
    done: count('done'),
    overdue: count('overdue'),
    dueThisQuarter: count('due-this-quarter'),
  };
}
