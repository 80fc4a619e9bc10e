/**
 * How large the sheet is set on A3. The city's own stands on one page, so what would fill little more than one is set
 * smaller, down to the smallest type that is read at a desk; what is longer goes on over pages in the normal type.
 * Decided from the texts alone: the page to print and the print engine must come to the same, and neither may run a script.
 */
import { type Locale, textIn } from '../localized-text.ts';
import { PRINTED_COLUMNS, PRINTED_HEADINGS, PRINTED_SHARES } from './printed-form.ts';
import type { PrintedItem } from './printed-item.ts';
import type { PrintedLine } from './printed-lines.ts';
import { rowsOf } from './printed-rows.ts';

/** In points, and the height of a row in heights of its type. */
export interface PrintedSize {
  readonly name: 'large' | 'normal' | 'close' | 'small' | 'smaller' | 'smallest';
  readonly type: number;
  readonly row: number;
}

/** The largest first. client/sheets/progress-sizes.css sets them. */
export const PRINTED_SIZES: readonly PrintedSize[] = [
  { name: 'large', type: 9, row: 1.36 },
  { name: 'normal', type: 8.5, row: 1.36 },
  { name: 'close', type: 8.5, row: 1.25 },
  { name: 'small', type: 8, row: 1.25 },
  { name: 'smaller', type: 7.5, row: 1.25 },
  { name: 'smallest', type: 7, row: 1.25 },
];

export const NORMAL_SIZE: PrintedSize = { name: 'normal', type: 8.5, row: 1.36 };

/** A page of A3 without its margins, in millimetres: see client/sheets/progress-a3.css. */
const PAPER = { width: 399.6, height: 279 };
const TITLE = 8.9;
const FOOT = 8.2;
/** Padding and rules of a cell, across and down. */
const EDGE = { across: 2.2, down: 1.6 };
const POINT = 25.4 / 72;

/** The largest in which all items stand on one page; undefined where there is none. */
export function sizeForOnePage(
  items: readonly Pick<PrintedItem, 'cells'>[],
  locale: Locale,
): PrintedSize | undefined {
  return PRINTED_SIZES.find((size) => {
    const heights = items.map(({ cells }) => rowHeight(cells, size));
    return heights.reduce((sum, height) => sum + height, 0) <= roomOnPage(size, locale);
  });
}

/** Millimetres below title and headings and above the foot. */
export function roomOnPage(size: PrintedSize, locale: Locale): number {
  const headings = PRINTED_COLUMNS.map((column) => [
    column,
    [{ text: textIn(locale, PRINTED_HEADINGS[column]), lang: locale }],
  ]);
  return PAPER.height - TITLE - rowHeight(Object.fromEntries(headings), size) - FOOT;
}

/** Of the tallest cell, in millimetres. */
export function rowHeight(
  cells: Readonly<Record<string, readonly PrintedLine[]>>,
  size: PrintedSize,
): number {
  const rows = Object.entries(cells).map(([column, lines]) => {
    const width = charactersIn(column, size);
    return lines.reduce((sum, line) => sum + rowsOf(line, width), 0);
  });
  return heightOfRows(Math.max(1, ...rows), size);
}

/** A cell of so many rows, in millimetres. */
export function heightOfRows(rows: number, { type, row }: PrintedSize): number {
  return rows * type * row * POINT + EDGE.down;
}

/** Full-width characters that fit in a row of a column. */
export function charactersIn(column: string, { type }: PrintedSize): number {
  const share = PRINTED_COLUMNS.find((one) => one === column);
  return ((share ? PRINTED_SHARES[share] : 0) * PAPER.width - EDGE.across) / (type * POINT);
}
