/** What the sheet prints of numbers and months, as official Japanese print has them. */
import { printedNumber } from '../fiscal-year.ts';
import type { CountFigure, SheetCount } from './sheet-content.ts';

/** `19/21案件`, `32案件（28＋４）`, `16案件`. */
export function printedFigure(figure: CountFigure, unit = '案件'): string {
  const total = `${printedNumber(figure.total)}${unit}`;
  if (figure.kind === 'of-total') return `${printedNumber(figure.done)}/${total}`;
  if (figure.parts.length === 0) return total;
  return `${total}（${figure.parts.map(({ count }) => printedNumber(count)).join('＋')}）`;
}

/** The figures of a count in the order of the year, `16案件 → 32案件（28＋４）`; empty without any. */
export function printedCount({ entries, unit }: Pick<SheetCount, 'entries' | 'unit'>): string {
  return (['mid-year', 'year-end'] as const)
    .flatMap((half) => entries.filter(({ asOf }) => asOf === half))
    .map(({ figure }) => printedFigure(figure, unit))
    .join(' → ');
}

/** `４月～９月`, `９月～10月`, `３月`. */
export function printedMonths(firstMonth: number, lastMonth: number): string {
  const first = `${printedNumber(firstMonth)}月`;
  return firstMonth === lastMonth ? first : `${first}～${printedNumber(lastMonth)}月`;
}

/** `【第１四半期】` with its months, April to June. */
export function printedQuarter(quarter: 1 | 2 | 3 | 4): string {
  return `【第${printedNumber(quarter)}四半期】`;
}
