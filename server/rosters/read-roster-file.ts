import { createHash } from 'node:crypto';
import type { RosterEncoding, RosterSeparator } from '../../shared/api/roster-import-api.ts';
import { layoutOf, type TableLayout } from '../../shared/domain/roster-columns.ts';
import {
  type FileProblem,
  problemOfFile,
  type ReadLine,
  readLine,
  readTogether,
} from '../../shared/domain/roster-import.ts';
import { decodedPieces, encodingOf } from './decode-file.ts';
import { splitTable } from './split-table.ts';

export interface RosterFile extends TableLayout {
  readonly encoding: RosterEncoding;
  readonly separator: RosterSeparator;
  readonly lines: readonly ReadLine[];
  /** What stops the whole file. */
  readonly stop: FileProblem | undefined;
  /** Of the bytes and how they were read, in hexadecimal: the same digest, the same lines. */
  readonly digest: string;
}

/** Lines read before other requests get their turn. */
const AT_ONCE = 1_000;

export async function readRosterFile(bytes: Buffer, chosen: RosterEncoding | undefined): Promise<RosterFile> {
  const encoding = chosen ?? encodingOf(bytes);
  const { separator, rows, unclosedQuoteAt } = await splitTable(decodedPieces(bytes, encoding));
  const layout = layoutOf(rows);
  const people = layout.hasHeader ? rows.slice(1) : rows;
  const lines: ReadLine[] = [];
  for (let from = 0; from < people.length; from += AT_ONCE) {
    for (const row of people.slice(from, from + AT_ONCE)) lines.push(readLine(layout.columns, row));
    await new Promise(setImmediate);
  }
  const stop: FileProblem | undefined =
    unclosedQuoteAt === undefined
      ? problemOfFile(layout.columns, lines)
      : { code: 'unclosed-quote', params: { line: unclosedQuoteAt } };
  const together = readTogether(lines);
  await new Promise(setImmediate);
  const digest = createHash('sha256').update(`${encoding}\n`).update(bytes).digest('hex');
  return { ...layout, encoding, separator, lines: together, stop, digest };
}
