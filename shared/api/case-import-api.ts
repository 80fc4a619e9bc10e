import { z } from 'zod';
import { registerQuery } from './case-api.ts';
import { fileDigest, tableEncoding, tableSeparator } from './table-file-api.ts';

/** The largest file of cases that is read, in bytes. */
export const CASE_FILE_LIMIT = 16 * 1024 * 1024;

export const caseColumnField = z.enum([
  'number',
  'proposer',
  'title',
  'examinedOn',
  'outcome',
  'decidedOn',
  'notes',
]);

/** `encoding` where the one that was found is wrong. */
export const caseImportPreviewQuery = registerQuery.extend({ encoding: tableEncoding.optional() });

/** What was shown before: the register's revision and the digest, so that what is done is what was seen. */
export const caseImportQuery = registerQuery.extend({
  basedOn: z.string().regex(/^\d{1,9}$/),
  digest: fileDigest,
  encoding: tableEncoding.optional(),
});

const params = z.record(z.string(), z.union([z.string(), z.number()]));

export const caseChangeReply = z.object({
  kind: z.enum(['added', 'changed']),
  line: z.int(),
  number: z.int(),
  title: z.string(),
  fields: z.array(z.object({ field: caseColumnField, from: z.string(), to: z.string() })),
});

export const caseLineProblemReply = z.object({
  line: z.int(),
  code: z.string(),
  field: caseColumnField.optional(),
  text: z.string().optional(),
  params: params.optional(),
});

const caseImportCounts = z.object({
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  /** Cases that the file does not have; they stay. */
  absent: z.int(),
});

export const caseImportPreviewReply = z.object({
  encoding: tableEncoding,
  separator: tableSeparator,
  hasHeader: z.boolean(),
  columns: z.array(z.object({ header: z.string(), field: caseColumnField.optional() })),
  /** What stops the whole file; nothing can be taken in then. */
  stop: z.object({ code: z.string(), params: params.optional() }).optional(),
  rows: caseImportCounts,
  /** The first 500; `rows` has the totals, `problemCount` that of the problems. */
  problems: z.array(caseLineProblemReply),
  problemCount: z.int(),
  changes: z.object({ added: z.array(caseChangeReply), changed: z.array(caseChangeReply) }),
  basedOn: z.int(),
  digest: z.string(),
});

export const caseImportReply = z.object({
  /** False where the file brought nothing new: nothing was written then. */
  changed: z.boolean(),
  revision: z.int(),
  rows: caseImportCounts,
});

export type CaseImportPreviewReply = z.infer<typeof caseImportPreviewReply>;
export type CaseImportReply = z.infer<typeof caseImportReply>;
export type CaseChangeReply = z.infer<typeof caseChangeReply>;
export type CaseLineProblemReply = z.infer<typeof caseLineProblemReply>;
