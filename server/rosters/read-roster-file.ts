import { createHash } from 'node:crypto';
import type { TableEncoding, TableSeparator } from '../../shared/api/table-file-api.ts';
import { type CellCorrection, correctedRows } from '../../shared/domain/cell-corrections.ts';
import { type LeftOutRow, leftOutRow, readingOf, withoutLeftOut } from '../../shared/domain/left-out-rows.ts';
import { ROSTER_BOUNDS } from '../../shared/domain/roster.ts';
import {
  type FileProblem,
  problemOfFile,
  type ReadLine,
  readLine,
  readTogether,
} from '../../shared/domain/roster-import.ts';
import { type ChosenLayout, layoutOf, type TableLayout } from '../../shared/domain/roster-layout.ts';
import { mapInSteps } from '../../shared/domain/steps.ts';
import type { TableRow } from '../../shared/domain/table-row.ts';
import { decodedPieces, encodingOf } from '../csv/decode-file.ts';
import { otherFile, otherText } from '../csv/file-signature.ts';
import { splitTable } from '../csv/split-table.ts';
import { inTurns } from '../in-turns.ts';

/** Titles, a header and one more than a roster holds: whatever follows is too much anyway. */
const MOST_ROWS = ROSTER_BOUNDS.members + 12;

/** Shown to whoever says which row names the columns, and what they hold. */
const FIRST_ROWS = 10;

/** What somebody said of the file, where the guess was wrong. */
export interface ReadingChoice extends ChosenLayout {
  readonly encoding?: TableEncoding | undefined;
  readonly corrections?: readonly CellCorrection[] | undefined;
}

export interface RosterFile extends TableLayout {
  readonly encoding: TableEncoding;
  readonly separator: TableSeparator;
  /** The first rows as they stand in the file. */
  readonly firstRows: readonly TableRow[];
  readonly lines: readonly ReadLine[];
  /** Titles, sums and notes. */
  readonly leftOut: readonly LeftOutRow[];
  /** What stops the whole file. */
  readonly stop: FileProblem | undefined;
  /** Of the bytes and how they were read, in hexadecimal: the same digest, the same lines. */
  readonly digest: string;
}

export async function readRosterFile(bytes: Buffer, chosen: ReadingChoice = {}): Promise<RosterFile> {
  const encoding = chosen.encoding ?? encodingOf(bytes);
  const digest = digestOf(bytes, { ...chosen, encoding });
  const other = otherFile(bytes) ?? otherText(decodedPieces(bytes, encoding).next().value ?? '');
  if (other) return { ...NOTHING_READ, encoding, digest, stop: { code: other } };
  const { separator, rows, unclosedQuoteAt } = await splitTable(decodedPieces(bytes, encoding), MOST_ROWS);
  const { above, below, hasHeader, columns } = layoutOf(rows, chosen);
  const readings = await inTurns(mapInSteps(below, (row) => readingOf(row, columns)));
  const { people, leftOut } = withoutLeftOut(below, readings);
  const corrected = correctedRows(people, columns, chosen.corrections ?? []);
  const lines = await inTurns(mapInSteps(corrected, (row) => readLine(columns, row)));
  const stop: FileProblem | undefined =
    unclosedQuoteAt === undefined
      ? problemOfFile(columns, lines)
      : { code: 'unclosed-quote', params: { line: unclosedQuoteAt } };
  return {
    ...{ encoding, separator, hasHeader, columns, digest, stop },
    firstRows: rows.slice(0, FIRST_ROWS),
    lines: await inTurns(readTogether(lines)),
    leftOut: [...above.map((row) => leftOutRow(row, 'above-names')), ...leftOut],
  };
}

const NOTHING_READ = {
  separator: 'comma',
  hasHeader: false,
  columns: [],
  firstRows: [],
  lines: [],
  leftOut: [],
} as const;

function digestOf(bytes: Buffer, { encoding, headerLine, fields, corrections }: ReadingChoice): string {
  const how = JSON.stringify([encoding, headerLine, fields?.map((field) => field ?? ''), corrections]);
  return createHash('sha256').update(`${how}\n`).update(bytes).digest('hex');
}
