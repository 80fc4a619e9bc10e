import { createHash } from 'node:crypto';
import type { TableEncoding, TableSeparator } from '../../shared/api/table-file-api.ts';
import { ROSTER_BOUNDS } from '../../shared/domain/roster.ts';
import { layoutOf, type TableLayout } from '../../shared/domain/roster-columns.ts';
import {
  type FileProblem,
  problemOfFile,
  type ReadLine,
  readLine,
  readTogether,
} from '../../shared/domain/roster-import.ts';
import { mapInSteps } from '../../shared/domain/steps.ts';
import { decodedPieces, encodingOf } from '../csv/decode-file.ts';
import { splitTable } from '../csv/split-table.ts';
import { inTurns } from '../in-turns.ts';

/** A header and one more than a roster holds: whatever follows is too much anyway. */
const MOST_ROWS = ROSTER_BOUNDS.members + 2;

export interface RosterFile extends TableLayout {
  readonly encoding: TableEncoding;
  readonly separator: TableSeparator;
  readonly lines: readonly ReadLine[];
  /** What stops the whole file. */
  readonly stop: FileProblem | undefined;
  /** Of the bytes and how they were read, in hexadecimal: the same digest, the same lines. */
  readonly digest: string;
}

export async function readRosterFile(bytes: Buffer, chosen: TableEncoding | undefined): Promise<RosterFile> {
  const encoding = chosen ?? encodingOf(bytes);
  const { separator, rows, unclosedQuoteAt } = await splitTable(decodedPieces(bytes, encoding), MOST_ROWS);
  const layout = layoutOf(rows);
  const people = layout.hasHeader ? rows.slice(1) : rows;
  const lines = await inTurns(mapInSteps(people, (row) => readLine(layout.columns, row)));
  const stop: FileProblem | undefined =
    unclosedQuoteAt === undefined
      ? problemOfFile(layout.columns, lines)
      : { code: 'unclosed-quote', params: { line: unclosedQuoteAt } };
  const together = await inTurns(readTogether(lines));
  const digest = createHash('sha256').update(`${encoding}\n`).update(bytes).digest('hex');
  return { ...layout, encoding, separator, lines: together, stop, digest };
}
