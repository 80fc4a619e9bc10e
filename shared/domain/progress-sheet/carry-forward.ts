import { type Action, EMPTY_SHEET, type SheetContent } from './sheet-content.ts';

/**
 * Next year's sheet from this year's: the periods with their actions, none of them done, about a year later than before;
 * the counts by name, without figures and starts. What was evaluated stays behind; last year's issues are shown beside
 * the new sheet, not copied into it.
 */
export function carriedForward({ periods, counts }: SheetContent): SheetContent {
  return {
    ...EMPTY_SHEET,
    periods: periods.map((period) => ({ ...period, actions: period.actions.map(nextYears) })),
    counts: counts.map(({ startedOn: _, ...count }) => ({ ...count, entries: [] })),
  };
}

function nextYears({ doneOn: _, ...action }: Action): Action {
  return action.refersTo === undefined ? action : { ...action, refersTo: action.refersTo + 1 };
}
