import {
  type CountEntry,
  type CountFigure,
  type SheetCount,
  saysTheSame,
} from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { figureAt, isEmptyFigure, withFigure } from './count-edits.ts';

/** A count that a figure of the register can be put into, and what would be replaced by it. */
export interface PlaceForFigure {
  readonly count: SheetCount;
  readonly standing: 'free' | 'replaces' | 'replaces-unfinished';
  /** What stands there in the same half; undefined where nothing does, or nothing that could be printed. */
  readonly before: CountFigure | undefined;
}

/**
 * The counts that a figure can be put into: those that have a name and no figures, or figures of the same kind. Each
 * half by itself: who takes over mid-year has said nothing of the year's end.
 */
export function placesForFigure(
  counts: readonly SheetCount[],
  { asOf, figure }: CountEntry,
): readonly PlaceForFigure[] {
  return counts
    .filter(({ label, entries }) => {
      return label.trim() !== '' && entries.every((entry) => entry.figure.kind === figure.kind);
    })
    .map((count) => {
      const before = figureAt(count, asOf);
      if (!before || isEmptyFigure(before)) return { count, standing: 'free', before: undefined };
      if (!isWhole(before)) return { count, standing: 'replaces-unfinished', before: undefined };
      return { count, standing: 'replaces', before };
    });
}

/** The count that says exactly this already, parts and their names included. */
export function countThatSays(
  counts: readonly SheetCount[],
  { asOf, figure }: CountEntry,
): SheetCount | undefined {
  return counts.find((count) => saysTheSame(figureAt(count, asOf), figure));
}

export function withEntry(count: SheetCount, { asOf, figure }: CountEntry): SheetCount {
  return withFigure(count, asOf, figure);
}

function isWhole(figure: CountFigure): boolean {
  const numbers = figure.kind === 'of-total' ? [figure.done] : figure.parts.map(({ count }) => count);
  return [figure.total, ...numbers].every((number) => number >= 0);
}
