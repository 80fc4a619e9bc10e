/**
 * Cells of a roster's file that somebody has put right on the screen, so that a file with two slips need not be saved
 * and sent again. They travel beside the file in a header and not in the address, which stands in logs: these are people's
 * names. The digest of what was read covers them.
 */
import { ROSTER_FIELDS, type RosterColumn, type RosterField } from './roster-columns.ts';
import type { TableRow } from './table-row.ts';

export interface CellCorrection {
  /** Line of the file on which the row begins. */
  readonly line: number;
  readonly field: RosterField;
  readonly text: string;
}

/** Its value is percent-encoded. */
export const CORRECTIONS_HEADER = 'roster-corrections';

/** In characters, as they are written: servers take headers up to some length, all together. */
export const CORRECTIONS_BOUND = 1_000;

const CORRECTION = `\\d{1,7}\\t(${ROSTER_FIELDS.join('|')})\\t[^\\t\\n\\r]*`;
export const CORRECTIONS_PATTERN = new RegExp(`^${CORRECTION}(\\n${CORRECTION})*$`);

/** One to a line, its parts between tabs; neither stands in what a field of one line takes. */
export function writtenCorrections(corrections: readonly CellCorrection[]): string {
  return corrections.map(({ line, field, text }) => `${line}\t${field}\t${text}`).join('\n');
}

/** The reverse; what does not match `CORRECTIONS_PATTERN` is left out. */
export function readCorrections(written: string): readonly CellCorrection[] {
  return written.split('\n').flatMap((one) => {
    const [line, name, text] = one.split('\t');
    const field = ROSTER_FIELDS.find((known) => known === name);
    return field && text !== undefined ? [{ line: Number(line), field, text }] : [];
  });
}

/** With one more: a later correction of the same cell takes the place of the earlier one. */
export function withCorrection(
  corrections: readonly CellCorrection[],
  added: CellCorrection,
): readonly CellCorrection[] {
  return [...withoutCorrection(corrections, added), added];
}

export function withoutCorrection(
  corrections: readonly CellCorrection[],
  { line, field }: Pick<CellCorrection, 'line' | 'field'>,
): readonly CellCorrection[] {
  return corrections.filter((one) => one.line !== line || one.field !== field);
}

/** The rows as they were put right. A field without a column, or a line that is not there, changes nothing. */
export function correctedRows(
  rows: readonly TableRow[],
  columns: readonly RosterColumn[],
  corrections: readonly CellCorrection[],
): readonly TableRow[] {
  if (corrections.length === 0) return rows;
  const lines = new Set(corrections.map(({ line }) => line));
  return rows.map((row) => {
    if (!lines.has(row.line)) return row;
    const cells = [...row.cells];
    for (const { line, field, text } of corrections) {
      const at = columns.findIndex((column) => column.field === field);
      if (line !== row.line || at < 0) continue;
      while (cells.length < at) cells.push('');
      cells[at] = text;
    }
    return { line: row.line, cells };
  });
}
