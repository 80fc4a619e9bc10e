/**
 * Which row of a table names its columns, and which column holds what: by those names, as offices write them, or, where
 * there are none, by what stands in the columns. Offices put a title or two above the names; whoever knows better says so.
 */
import { type RosterColumn, type RosterField, rosterColumnsByName } from './roster-columns.ts';
import { foldedKey, problemOfCode, problemOfEmail } from './roster-keys.ts';
import type { TableRow } from './table-row.ts';

export interface TableLayout {
  readonly hasHeader: boolean;
  readonly columns: readonly RosterColumn[];
}

export interface RosterLayout extends TableLayout {
  /** Rows above the names of the columns: titles, which are not read. */
  readonly above: readonly TableRow[];
  readonly below: readonly TableRow[];
}

/** What somebody who sees the file says of it, each where the guess was wrong. */
export interface ChosenLayout {
  /** The line of the file with the names; 0 where there are none. */
  readonly headerLine?: number | undefined;
  /** By place; what is absent is not taken in. */
  readonly fields?: readonly (RosterField | undefined)[] | undefined;
}

/** Names further down than this are not looked for. */
const FIRST_ROWS = 10;

export function layoutOf(rows: readonly TableRow[], chosen: ChosenLayout = {}): RosterLayout {
  const at =
    chosen.headerLine === undefined
      ? placeOfNames(rows)
      : rows.slice(0, FIRST_ROWS).findIndex(({ line }) => line === chosen.headerLine);
  const below = rows.slice(at + 1);
  const names = rows[at]?.cells;
  const found = names ? rosterColumnsByName(names) : guessedColumns(below.slice(0, 100));
  const { fields } = chosen;
  const columns = fields ? found.map(({ header }, index) => ({ header, field: fields[index] })) : found;
  return {
    hasHeader: names !== undefined,
    columns: withoutRepeats(columns),
    above: rows.slice(0, Math.max(0, at)),
    below,
  };
}

/**
 * The first row with two names, one of them that of a name column; a title above it can hold a word that is also the
 * name of a column. Else the first row, where it has the name of a name column or two names of any. -1 for none.
 */
function placeOfNames(rows: readonly TableRow[]): number {
  const known = rows
    .slice(0, FIRST_ROWS)
    .map(({ cells }) => rosterColumnsByName(cells).flatMap(({ field }) => field ?? []));
  const sure = known.findIndex((fields) => fields.length >= 2 && fields.includes('name'));
  if (sure >= 0) return sure;
  const [first = []] = known;
  return first.length >= 2 || first.includes('name') ? 0 : -1;
}

/** A field stands in one column: the first that was chosen for it. */
function withoutRepeats(columns: readonly RosterColumn[]): readonly RosterColumn[] {
  return columns.map((column, index) => {
    const isRepeated = columns.findIndex(({ field }) => field === column.field) < index;
    return isRepeated ? { ...column, field: undefined } : column;
  });
}

/** Without names: addresses, codes and kana are known by their form, names and titles by their order. */
function guessedColumns(rows: readonly TableRow[]): readonly RosterColumn[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const fields: (RosterField | undefined)[] = [];
  for (let index = 0; index < width; index++) {
    const filled = rows.map(({ cells }) => foldedKey(cells[index] ?? '')).filter((cell) => cell !== '');
    const field = [formOf(filled), 'name' as const, 'title' as const].find(
      (one) => one !== undefined && !fields.includes(one),
    );
    fields.push(filled.length > 0 ? field : undefined);
  }
  return fields.map((field) => ({ header: '', field }));
}

function formOf(cells: readonly string[]): RosterField | undefined {
  const mostly = (is: (cell: string) => boolean) => cells.filter(is).length * 2 > cells.length;
  if (mostly((cell) => cell.includes('@') && problemOfEmail(cell) === undefined)) return 'email';
  if (mostly((cell) => /\d/.test(cell) && problemOfCode(cell) === undefined)) return 'code';
  if (mostly((cell) => /^[\u3041-\u30ff\s]+$/.test(cell))) return 'kana';
  return undefined;
}
