import { createHash } from 'node:crypto';
import type { TableEncoding, TableSeparator } from '../../shared/api/table-file-api.ts';
import { CASE_BOUNDS, type Case } from '../../shared/domain/cases/case.ts';
import { type CaseLayout, caseLayout } from '../../shared/domain/cases/case-columns.ts';
import {
  type CaseDifference,
  type CaseFileProblem,
  caseDifference,
  problemOfDifference,
} from '../../shared/domain/cases/case-difference.ts';
import { readCaseLine, readCasesTogether } from '../../shared/domain/cases/case-import.ts';
import type { CaseYear } from '../../shared/domain/cases/case-problems.ts';
import { decodedPieces, encodingOf } from '../csv/decode-file.ts';
import { otherFile, otherText } from '../csv/file-signature.ts';
import { splitTable } from '../csv/split-table.ts';

export interface CaseFile extends CaseLayout {
  readonly encoding: TableEncoding;
  readonly separator: TableSeparator;
  /** Against the register as it stands. */
  readonly difference: CaseDifference;
  /** What stops the whole file. */
  readonly stop: CaseFileProblem | undefined;
  /** Of the bytes and how they were read, in hexadecimal: the same digest, the same lines. */
  readonly digest: string;
}

/** A header and one more than a register holds: whatever follows is too much anyway. */
const MOST_ROWS = CASE_BOUNDS.cases + 2;

export async function readCaseFile(
  given: { readonly bytes: Buffer; readonly encoding: TableEncoding | undefined },
  present: readonly Case[],
  year: CaseYear,
): Promise<CaseFile> {
  const { bytes, encoding = encodingOf(bytes) } = given;
  const other = otherFile(bytes) ?? otherText(decodedPieces(bytes, encoding).next().value ?? '');
  // Nothing is read as lines that is no table.
  const pieces = decodedPieces(other ? Buffer.alloc(0) : bytes, encoding);
  const { separator, rows, unclosedQuoteAt } = await splitTable(pieces, MOST_ROWS);
  const layout = caseLayout(rows);
  const lines = rows.slice(1).map((row) => readCaseLine(layout.columns, row));
  const stop: CaseFileProblem | undefined = other
    ? { code: other }
    : unclosedQuoteAt === undefined
      ? problemOfTable(layout, lines.length)
      : { code: 'unclosed-quote', params: { line: unclosedQuoteAt } };
  const difference = caseDifference(present, stop ? [] : readCasesTogether(lines), year);
  return {
    ...{ ...layout, encoding, separator, difference },
    stop: stop ?? problemOfDifference(present, difference),
    digest: createHash('sha256').update(`${encoding}\n`).update(bytes).digest('hex'),
  };
}

function problemOfTable({ columns }: CaseLayout, rows: number): CaseFileProblem | undefined {
  if (!columns.some(({ field }) => field === 'title')) return { code: 'no-title-column' };
  if (rows === 0) return { code: 'no-cases' };
  const { cases: max } = CASE_BOUNDS;
  return rows > max ? { code: 'too-many-cases', params: { max } } : undefined;
}
