import type { CountEntry, SheetCount } from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import { withFigure } from './count-edits.ts';

/** The counts that figures can be put into: those that have a name and no figures, or figures of the same shape. */
export function countsToTake(
  counts: readonly SheetCount[],
  entries: readonly CountEntry[],
): readonly SheetCount[] {
  const kind = entries[0]?.figure.kind;
  return counts.filter(
    (count) => count.label.trim() !== '' && count.entries.every(({ figure }) => figure.kind === kind),
  );
}

/** A count with these figures in place of its own of the same halves. */
export function withEntries(count: SheetCount, entries: readonly CountEntry[]): SheetCount {
  return entries.reduce((before, { asOf, figure }) => withFigure(before, asOf, figure), count);
}
