import { workbookText } from './workbook-text.ts';

/** Numbers are numbers and texts are texts: nothing in a cell is ever a formula. */
export type CellValue = string | number | undefined;

export interface SheetCell {
  readonly value: string | number | null;
  readonly heading?: boolean;
  /** A form rather than a table: ruled, in a type of its own, over several columns, or a title. */
  readonly ruled?: boolean;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly span?: number;
  readonly title?: boolean;
  /** A number among texts, in a list of facts. */
  readonly left?: boolean;
}

/** How a sheet comes out of the printer: as wide as the paper, as many pages as it takes. */
export interface SheetPrint {
  readonly paper: 'a3' | 'a4';
  /** Too wide to be read on one page: its columns go on over several. */
  readonly goesAcross?: boolean;
  /** Rows from the first on that every page begins with; 0 for none. */
  readonly repeatedRows: number;
  /** At the foot of every page, beside its number. */
  readonly foot: string;
}

/** A sheet in plain values, as it can be sent to the worker that writes the file. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** In characters. */
  readonly widths: readonly number[];
  /** Rows that stay in sight while the rest is scrolled. */
  readonly stickyRows: number;
  /** A table whose headings in the first row carry buttons to sort and filter by. */
  readonly filters?: boolean;
  readonly print?: SheetPrint;
}

export function tableSheet(
  name: string,
  headings: readonly string[],
  rows: readonly (readonly CellValue[])[],
  widths: readonly number[],
): WorkbookSheet {
  const head = headings.map((value) => ({ ...cellOf(value), heading: true }));
  const width = widths.reduce((before, one) => before + one, 0);
  return {
    ...{ name, rows: [head, ...rows.map((row) => row.map(cellOf))], widths, stickyRows: 1 },
    filters: rows.length > 0,
    print: {
      ...{ repeatedRows: 1, foot: name },
      paper: width > READABLE_ON.a4 ? 'a3' : 'a4',
      goesAcross: width > READABLE_ON.a3,
    },
  };
}

/** How many characters across a page are still large enough to be read. */
const READABLE_ON = { a4: 180, a3: 360 } as const;

/** Names on the left, what they say on the right. */
export function factSheet(name: string, facts: readonly (readonly [string, CellValue])[]): WorkbookSheet {
  const rows = facts.map(([label, value]) => [
    { ...cellOf(label), heading: true },
    { ...cellOf(value), left: true },
  ]);
  return { name, rows, widths: [26, 90], stickyRows: 0, print: { paper: 'a4', repeatedRows: 0, foot: name } };
}

export function cellOf(value: CellValue): SheetCell {
  // Missing is not zero: the cell stays empty.
  if (value === undefined || value === '') return { value: null };
  return { value: typeof value === 'string' ? workbookText(value) : value };
}
