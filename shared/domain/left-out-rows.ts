/**
 * Rows of a roster's table that are no people: the sum of an office's list, and notes under it. Told apart with care,
 * since a person who is taken for a note is missing: whatever has an address, or could be a name, is a person.
 */
import type { RosterColumn } from './roster-columns.ts';
import { foldedKey, problemOfCode } from './roster-keys.ts';
import type { TableRow } from './table-row.ts';

export interface LeftOutRow {
  readonly line: number;
  readonly why: 'above-names' | 'total' | 'note';
  /** What stands there, in the file's own characters. */
  readonly text: string;
}

/** `loose`: one cell by itself that is no name, no code and no address; a note where only such rows follow. */
type Reading = 'person' | 'total' | 'note' | 'loose';

export function readingOf({ cells }: TableRow, columns: readonly RosterColumn[]): Reading {
  const filled = cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]));
  const [first, ...others] = filled;
  if (first === undefined) return 'person';
  const text = foldedKey(cells[first] ?? '').replace(/\s/g, '');
  if (TOTAL.test(text)) {
    const isFigure = (index: number) => FIGURE.test(foldedKey(cells[index] ?? ''));
    return others.every(isFigure) ? 'total' : 'person';
  }
  if (others.length > 0 || text.includes('@')) return 'person';
  if (NOTE.test(text)) return 'note';
  const field = columns[first]?.field;
  const isLoose = field === undefined || (field === 'code' && problemOfCode(text) === 'invalid-code');
  return isLoose ? 'loose' : 'person';
}

const UNIT = '(名|人|件|区|か所|箇所|団体)?';
const TOTAL = new RegExp(`^(総?合計|総計|小計|計|(grand|sub)?total)(\\(.*\\))?:?[\\d,]*${UNIT}$`, 'i');
const FIGURE = new RegExp(`^[\\d,.]+\\s*${UNIT}$`);
const NOTE = /^(※|\*|注\d*[:)]|\(注|備考[:)]|以上$)/;

/** Which rows are people, and which are left out and why; `readings` are those of the rows, in their order. */
export function withoutLeftOut(
  rows: readonly TableRow[],
  readings: readonly Reading[],
): { readonly people: readonly TableRow[]; readonly leftOut: readonly LeftOutRow[] } {
  const lastPerson = readings.lastIndexOf('person');
  const people: TableRow[] = [];
  const leftOut: LeftOutRow[] = [];
  for (const [index, row] of rows.entries()) {
    const reading = readings[index] ?? 'person';
    if (reading === 'person' || (reading === 'loose' && index < lastPerson)) people.push(row);
    else leftOut.push(leftOutRow(row, reading === 'total' ? 'total' : 'note'));
  }
  return { people, leftOut };
}

export function leftOutRow({ line, cells }: TableRow, why: LeftOutRow['why']): LeftOutRow {
  return { line, why, text: cells.filter((cell) => cell.trim() !== '').join(' ') };
}
