/**
 * The same table twice: as programs read it, with columns that the contract names, codes and instants in UTC; and as
 * people read it in a spreadsheet, with headings and labels in words and the clock of Japan. Rows are the same in both.
 */
import { z } from 'zod';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { type CsvRows, type CsvTable, type CsvValue, csvQuery } from './csv-reply.ts';

export interface WordedColumn {
  /** By contract. */
  readonly name: string;
  /** The heading for people; a column without one is for programs alone, what it says in codes stands beside it in words. */
  readonly heading?: Readonly<Partial<Record<Locale, string>>>;
  /** How a cell reads for people, where that is not what programs get. */
  readonly worded?: (value: CsvValue, locale: Locale) => CsvValue;
}

/** A table that can be had in words as well. */
export interface TwofoldTable extends CsvTable {
  readonly inWords: (locale: Locale) => CsvTable;
}

/** In which language people are to read it; without it programs do. */
export const headingsQuery = z.strictObject({ headings: z.enum(['ja', 'en']).optional() });
export const wordedCsvQuery = csvQuery.extend(headingsQuery.shape);

/** `rowsIn` gives the rows with the words of that language, or, without one, as programs read them. */
export function twofoldTable(given: {
  readonly fileName: string;
  readonly asciiFileName: string;
  readonly columns: readonly WordedColumn[];
  readonly rowsIn: (words: Locale | undefined) => AsyncIterable<CsvRows>;
}): TwofoldTable {
  const { columns, rowsIn, ...names } = given;
  return {
    ...names,
    columns: columns.map(({ name }) => name),
    rows: rowsIn(undefined),
    inWords(locale) {
      const kept = columns.flatMap(({ heading, worded }, at) => {
        const words = heading?.[locale];
        return words === undefined ? [] : [{ words, worded, at }];
      });
      const wordedRow = (row: readonly CsvValue[]) =>
        kept.map(({ at, worded }) => (worded ? worded(row[at], locale) : row[at]));
      return {
        ...names,
        columns: kept.map(({ words }) => words),
        rows: mapped(rowsIn(locale), wordedRow),
      };
    },
  };
}

/** In words where that was asked for. */
export function tableAsked(table: TwofoldTable, headings: Locale | undefined): CsvTable {
  return headings === undefined ? table : table.inWords(headings);
}

async function* mapped(
  pages: AsyncIterable<CsvRows>,
  rowOf: (row: readonly CsvValue[]) => readonly CsvValue[],
): AsyncGenerator<CsvRows> {
  for await (const page of pages) yield page.map(rowOf);
}
