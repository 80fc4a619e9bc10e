import type {
  CountEntry,
  CountFigure,
  Half,
  SheetCount,
} from '../../../../shared/domain/progress-sheet/sheet-content.ts';

/** In a field in which no number stands yet. The rules refuse it, so it is never stored. */
export const NO_NUMBER = -1;

export type FigureKind = CountFigure['kind'];

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
export function figureOfKind(kind: FigureKind, before: CountFigure | undefined): CountFigure {
  const total = before?.total ?? NO_NUMBER;
  if (kind === 'of-total') return { kind, done: NO_NUMBER, total };
  return { kind, total, parts: [] };
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
  if (figure.kind !== 'breakdown' || figure.total === NO_NUMBER) return undefined;
  const counts = figure.parts.map(({ count }) => count).filter((count) => count !== NO_NUMBER);
  if (counts.length === 0) return undefined;
  const sum = counts.reduce((before, count) => before + count, 0);
  return { counts, sum, total: figure.total, left: figure.total - sum };
}
