import type { Acknowledgement } from '../progress-sheet/progress-sheet.ts';
import type { Action, ActionPeriod, SheetContent, SheetCount } from '../progress-sheet/sheet-content.ts';

/** The progress sheet of an item as it is published: its fixed words exactly as entered, without working keys. */
export interface PublishedSheet extends Omit<SheetContent, 'periods' | 'counts'> {
  readonly periods: readonly PublishedPeriod[];
  readonly counts: readonly Omit<SheetCount, 'key'>[];
  /** Which committees took note of it, and when; what was noted beside is for the office. */
  readonly acknowledgements: readonly Pick<Acknowledgement, 'committee' | 'half' | 'on'>[];
}

export interface PublishedPeriod extends Omit<ActionPeriod, 'key' | 'actions'> {
  readonly actions: readonly Omit<Action, 'key'>[];
}

export function publishedSheetOf(
  { periods, counts, ...written }: SheetContent,
  acknowledgements: readonly Acknowledgement[],
): PublishedSheet {
  return {
    ...written,
    periods: periods.map(({ key: _, actions, ...period }) => ({
      ...period,
      actions: actions.map(({ key: __, ...action }) => action),
    })),
    counts: counts.map(({ key: _, ...count }) => count),
    acknowledgements: acknowledgements.map(({ committee, half, on }) => ({ committee, half, on })),
  };
}
