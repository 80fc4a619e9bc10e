import { z } from 'zod';
import { CORRECTIONS_BOUND, CORRECTIONS_PATTERN } from '../domain/cell-corrections.ts';
import { ROSTER_FIELDS } from '../domain/roster-columns.ts';
import { fileDigest, tableEncoding, tableSeparator } from './table-file-api.ts';

export const rosterField = z.enum(ROSTER_FIELDS);

/** The largest file that is read, in bytes. */
export const ROSTER_FILE_LIMIT = 16 * 1024 * 1024;

const FIELD = `(${ROSTER_FIELDS.join('|')})?`;

/**
 * How the file is to be read where the guess is wrong: its encoding, the line with the names of the columns (0 for
 * none), and what each column holds, in their order (`code,name,,email`; nothing is not taken in).
 */
const readingChoice = {
  encoding: tableEncoding.optional(),
  headerLine: z
    .string()
    .regex(/^(0|[1-9]\d{0,6})$/)
    .optional(),
  columns: z
    .string()
    .max(1_000)
    .regex(new RegExp(`^${FIELD}(,${FIELD})*$`))
    .optional(),
};

/** Cells put right: line, field and text between tabs, one to a line. The decoded value of the header `roster-corrections`. */
export const importCorrections = z.string().max(CORRECTIONS_BOUND).regex(CORRECTIONS_PATTERN);

export const importPreviewQuery = z.strictObject(readingChoice);

/** What was shown before: the revision and the digest of the report, so that what is done is what was seen. */
export const importQuery = z.strictObject({
  basedOn: z.string().regex(/^[1-9]\d{0,9}$/),
  digest: fileDigest,
  ...readingChoice,
});

const fieldChange = z.object({ field: rosterField, from: z.string(), to: z.string() });

export const memberChangeReply = z.object({
  kind: z.enum(['added', 'changed', 'moved', 'removed']),
  line: z.int().optional(),
  code: z.string(),
  name: z.string(),
  fields: z.array(fieldChange),
  from: z.int().optional(),
  to: z.int().optional(),
});

const params = z.record(z.string(), z.number());

export const lineProblemReply = z.object({
  line: z.int(),
  code: z.string(),
  field: rosterField.optional(),
  text: z.string().optional(),
  params: params.optional(),
});

export const importCounts = z.object({
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  moved: z.int(),
  removed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
});

export const importPreviewReply = z.object({
  encoding: tableEncoding,
  separator: tableSeparator,
  hasHeader: z.boolean(),
  columns: z.array(z.object({ header: z.string(), field: rosterField.optional() })),
  /** The first ten as they stand in the file, long cells by their beginning. */
  firstRows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  /** Titles above the names of the columns, sums and notes: not read, and no mistakes. The first fifty. */
  leftOut: z.array(
    z.object({ line: z.int(), why: z.enum(['above-names', 'total', 'note']), text: z.string() }),
  ),
  leftOutCount: z.int(),
  /** What stops the whole file; nothing can be taken in then. */
  stop: z.object({ code: z.string(), params: params.optional() }).optional(),
  rows: importCounts,
  /** The first 500 of each kind; `rows` has the totals, `problemCount` that of the problems. */
  problems: z.array(lineProblemReply),
  problemCount: z.int(),
  changes: z.object({
    added: z.array(memberChangeReply),
    changed: z.array(memberChangeReply),
    moved: z.array(memberChangeReply),
    removed: z.array(memberChangeReply),
  }),
  /** The revision of the roster that was compared; 0 where there is none yet. */
  basedOn: z.int(),
  digest: z.string(),
});

export const importReply = z.object({
  /** False where the file brought nothing new: nothing was written then. */
  changed: z.boolean(),
  revision: z.int(),
  rows: importCounts,
});

export type ImportPreviewQuery = z.infer<typeof importPreviewQuery>;
export type ImportPreviewReply = z.infer<typeof importPreviewReply>;
export type ImportReply = z.infer<typeof importReply>;
export type MemberChangeReply = z.infer<typeof memberChangeReply>;
export type LineProblemReply = z.infer<typeof lineProblemReply>;
