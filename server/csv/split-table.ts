/**
 * A text as rows of cells, piece by piece, so that other requests pass between. Line numbers are the file's own, for
 * whoever looks for the place: the parser counts a CR LF inside quotes as two lines, which is set right here.
 */
import { pipeline } from 'node:stream/promises';
import { CsvError, type Info, parse } from 'csv-parse';
import type { TableSeparator } from '../../shared/api/table-file-api.ts';
import type { TableRow } from '../../shared/domain/table-row.ts';
import { withoutDefusing } from './defused-cells.ts';

export interface SplitTable {
  readonly separator: TableSeparator;
  /** Without empty lines, those of separators alone among them. */
  readonly rows: readonly TableRow[];
  /** The line with a quote that nothing closes: from there on nothing could be read. */
  readonly unclosedQuoteAt: number | undefined;
}

/** In bytes. No line of a table is longer; what is, lies behind a quote that was never closed. */
const LONGEST_ROW = 100_000;

/** In characters. */
const SLICE = 512;
/** So long at most is everybody else kept waiting, but for what a slice takes. */
const TURN_MS = 5;

const SEPARATORS = { tab: '\t', comma: ',', semicolon: ';' } as const;

/** Whatever follows the first `mostRows` rows is not read. */
export async function splitTable(
  pieces: Generator<string>,
  mostRows: number = Number.POSITIVE_INFINITY,
): Promise<SplitTable> {
  const first = pieces.next().value ?? '';
  const separator = separatorOf(first);
  const rows: TableRow[] = [];
  const lineOf = lineCounter();
  let nextLine = 1;
  const parser = parse({
    delimiter: SEPARATORS[separator],
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // A quote in the middle of a cell is a quote.
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
    skip_empty_lines: true,
    info: true,
  });
  parser.on('data', ({ record, info }: { readonly record: readonly string[]; readonly info: Info }) => {
    const line = lineOf(record, info.lines);
    nextLine = line + breaksIn(record).real + 1;
    if (rows.length < mostRows && record.some((cell) => cell.trim() !== '')) {
      rows.push({ line, cells: record.map(withoutDefusing) });
    }
  });
  async function* paced(): AsyncGenerator<string> {
    let since = performance.now();
    for (const slice of slicesOf(first, pieces)) {
      if (rows.length >= mostRows) return;
      if (performance.now() - since >= TURN_MS) {
        await new Promise(setImmediate);
        since = performance.now();
      }
      yield slice;
    }
  }
  try {
    await pipeline(paced(), parser);
  } catch (error) {
    if (!isUnclosedQuote(error)) throw error;
    return { separator, rows, unclosedQuoteAt: rows.length < mostRows ? nextLine : undefined };
  }
  return { separator, rows, unclosedQuoteAt: undefined };
}

/**
 * Small ones: the parser takes thirty microseconds for each row of another width than the first, and a text of two
 * characters a row must not keep anybody else waiting.
 */
function* slicesOf(first: string, others: Iterable<string>): Generator<string> {
  yield* inSlices(first);
  for (const piece of others) yield* inSlices(piece);
}

function* inSlices(piece: string): Generator<string> {
  for (let from = 0; from < piece.length; from += SLICE) yield piece.slice(from, from + SLICE);
}

function isUnclosedQuote(error: unknown): boolean {
  return (
    error instanceof CsvError &&
    (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE')
  );
}

/** What the first line has most of; under a title, which has none, what two of the next lines have as many of. */
function separatorOf(text: string): TableSeparator {
  const start = text.slice(0, START).replace(/"(?:[^"]|"")*"/g, '');
  const [first = '', ...next] = start.replace(/^[\r\n]+/, '').split(/\r\n|\r|\n/, TITLES + 1);
  const countIn = (line: string, name: TableSeparator) => line.split(SEPARATORS[name]).length - 1;
  const [most] = NAMES.toSorted((left, right) => countIn(first, right) - countIn(first, left));
  if (most && countIn(first, most) > 0) return most;
  const agreed = NAMES.find((name) => {
    const counts = next.map((line) => countIn(line, name)).filter((count) => count > 0);
    return new Set(counts).size < counts.length;
  });
  return agreed ?? 'comma';
}

const NAMES = ['tab', 'comma', 'semicolon'] as const;
/** Characters and lines in which it must show. */
const START = 10_000;
const TITLES = 10;

/** Gives the line on which each record begins, from the count of the parser at its end. */
function lineCounter(): (record: readonly string[], counted: number) => number {
  let surplus = 0;
  return (record, counted) => {
    const { real, countedByParser } = breaksIn(record);
    const line = counted - surplus - countedByParser;
    surplus += countedByParser - real;
    return line;
  };
}

function breaksIn(record: readonly string[]): { readonly real: number; readonly countedByParser: number } {
  let [real, countedByParser] = [0, 0];
  for (const cell of record) {
    if (!/[\r\n]/.test(cell)) continue;
    real += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
    countedByParser += cell.match(/[\r\n]/g)?.length ?? 0;
  }
  return { real, countedByParser };
}
