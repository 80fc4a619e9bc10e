import type {
  CountEntry,
  CountFigure,
  CountPart,
  Half,
  SheetCount,
} from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { typedFor, withEntered } from './typed-numbers.ts';

/** In a field in which no number stands yet. The rules refuse it, so it is never stored. */
export const NO_NUMBER = -1;

/** How a figure is written: 16, 19 of 21, or 32 of which 28 and 4. The first is stored as a breakdown without parts. */
export const FIGURE_SHAPES = ['total', 'of-total', 'breakdown'] as const;

export type FigureShape = (typeof FIGURE_SHAPES)[number];

export function shapeOf(figure: CountFigure): FigureShape {
  return figure.kind === 'breakdown' && figure.parts.length === 0 ? 'total' : figure.kind;
}

export function figureAt({ entries }: SheetCount, half: Half): CountFigure | undefined {
  return entries.find(({ asOf }) => asOf === half)?.figure;
}

/** The figure of a half; `undefined` takes it away. Mid-year stands before year-end. */
export function withFigure(count: SheetCount, half: Half, figure: CountFigure | undefined): SheetCount {
  const others = count.entries.filter(({ asOf }) => asOf !== half);
  const own: readonly CountEntry[] = figure ? [{ asOf: half, figure }] : [];
  return { ...count, entries: half === 'mid-year' ? [...own, ...others] : [...others, ...own] };
}

/** The other shape of a figure, with the total that was written already. */
export function figureOfShape(shape: FigureShape, before: CountFigure | undefined): CountFigure {
  const total = before?.total ?? NO_NUMBER;
  const next: CountFigure =
    shape === 'of-total'
      ? { kind: shape, done: NO_NUMBER, total }
      : { kind: 'breakdown', total, parts: shape === 'total' ? [] : [emptyPart()] };
  const typed = typedFor(before, 'total');
  return typed === undefined ? next : withEntered(next, 'total', { value: undefined, typed });
}

export function emptyPart(): CountPart {
  return { label: '', count: NO_NUMBER };
}

export function isEmptyFigure(figure: CountFigure): boolean {
  if (figure.total !== NO_NUMBER) return false;
  if (figure.kind === 'of-total') return figure.done === NO_NUMBER;
  return figure.parts.every(({ label, count }) => label === '' && count === NO_NUMBER);
}

export interface Sum {
  readonly counts: readonly number[];
  readonly sum: number;
  readonly total: number;
  /** What the parts still lack of the total; below zero where they are above it. */
  readonly left: number;
}

/** Whether the parts make up the total so far; undefined while there is nothing to add up. */
export function sumOfParts(figure: CountFigure): Sum | undefined {
  if (figure.kind !== 'breakdown' || figure.total < 0) return undefined;
  const counts = figure.parts.map(({ count }) => count).filter((count) => count >= 0);
  if (counts.length === 0) return undefined;
  const sum = counts.reduce((before, count) => before + count, 0);
  return { counts, sum, total: figure.total, left: figure.total - sum };
}
