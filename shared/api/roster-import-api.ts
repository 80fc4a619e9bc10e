import { z } from 'zod';
import { fileDigest, tableEncoding, tableSeparator } from './table-file-api.ts';

export const rosterField = z.enum(['code', 'name', 'nameEn', 'kana', 'title', 'titleEn', 'email', 'body']);

/** The largest file that is read, in bytes. */
export const ROSTER_FILE_LIMIT = 16 * 1024 * 1024;

/** `encoding` where the one that was found is wrong. */
export const importPreviewQuery = z.strictObject({ encoding: tableEncoding.optional() });

/** What was shown before: the revision and the digest of the report, so that what is done is what was seen. */
export const importQuery = z.strictObject({
  basedOn: z.string().regex(/^[1-9]\d{0,9}$/),
  digest: fileDigest,
  encoding: tableEncoding.optional(),
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

export type ImportPreviewReply = z.infer<typeof importPreviewReply>;
export type ImportReply = z.infer<typeof importReply>;
export type MemberChangeReply = z.infer<typeof memberChangeReply>;
export type LineProblemReply = z.infer<typeof lineProblemReply>;
