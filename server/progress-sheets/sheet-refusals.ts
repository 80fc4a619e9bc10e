import type { FieldError } from '../../shared/api/problems.ts';
import type { SheetContent } from '../../shared/domain/progress-sheet/sheet-content.ts';
import {
  problemsOfDaysToCome,
  problemsOfSheet,
  type SheetToday,
} from '../../shared/domain/progress-sheet/sheet-problems.ts';
import { isEditable } from '../../shared/domain/progress-sheet/sheet-status.ts';
import { Problem } from '../problem.ts';
import type { ReadStore } from '../store/store.ts';
import type { SheetPlace } from './sheet-place.ts';
import { sheetStateOf } from './sheet-state.ts';

/** Throws `sheet-not-editable` where the sheet is fixed or published: it has to be opened again first. */
export function refuseFixed({ sheet }: Pick<SheetPlace, 'sheet'>): void {
  if (sheet && !isEditable(sheet.status)) {
    throw new Problem('sheet-not-editable', { sheetStatus: sheet.status });
  }
}

/** Nothing of somebody else's is overwritten unseen: `sheet-changed` says what stands, who wrote it and when. */
export async function refuseUnseen(reads: ReadStore, place: SheetPlace, basedOn: number): Promise<void> {
  if (basedOn === (place.sheet?.revision ?? 0)) return;
  throw new Problem('sheet-changed', { current: await sheetStateOf(reads, place) });
}

/** What a save with this content is refused for, by pointers into its body; undefined when for nothing. */
export function contentProblem(content: SheetContent, known: SheetToday): Problem | undefined {
  const problems = [...problemsOfSheet(content, known.fiscalYear), ...problemsOfDaysToCome(content, known)];
  const errors = problems.map(
    ({ pointer, ...problem }): FieldError => ({ pointer: `/content${pointer}`, ...problem }),
  );
  return errors.length > 0 ? new Problem('sheet-problems', { errors: errors.slice(0, 50) }) : undefined;
}
