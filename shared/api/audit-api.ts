import { z } from 'zod';
import { day, textReply } from './value-api.ts';

const PAGE_BOUNDS = { usual: 50, most: 200 } as const;

const sequenceText = z.string().regex(/^\d{1,15}$/);

/** `account`, `respondent` or `service`; `account/<id>` and `respondent/<invitation id>` for one of them. */
const actor = z.string().regex(/^(service|(account|respondent)(\/[\w-]{1,64})?)$/);

const filter = {
  actor: actor.optional(),
  action: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(64)
    .optional(),
  /** `questionnaire/<id>`, or `questionnaire/` for all questionnaires. */
  subject: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*(\/[\w-]{0,64})?$/)
    .max(100)
    .optional(),
  /** Days in Tokyo, both included. */
  from: day.optional(),
  to: day.optional(),
};

export const auditFilterQuery = z.strictObject(filter);

/** Newest first: `after` is the sequence that the page before ended with. */
export const auditQuery = z.strictObject({
  ...filter,
  after: sequenceText.optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .refine((text) => Number(text) >= 1 && Number(text) <= PAGE_BOUNDS.most, { error: 'out-of-range' })
    .default(String(PAGE_BOUNDS.usual)),
});

const auditEntryReply = z.object({
  sequence: z.int(),
  at: z.string(),
  actor: z.object({
    kind: z.enum(['account', 'respondent', 'service']),
    id: z.string().optional(),
    /** The account's name, or the post of the respondent. */
    name: textReply.optional(),
  }),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string(), name: textReply.optional() }),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** What ids in the details are called today, by the key of the detail; of many the first. */
  names: z.record(z.string(), z.array(textReply)).optional(),
  hash: z.string(),
});

export const auditReply = z.object({
  entries: z.array(auditEntryReply),
  /** Where the next page goes on; absent when nothing older is left. */
  next: z.int().optional(),
});

/** `lastHash` is that of the last entry that follows from the ones before. */
export const auditChainReply = z.object({
  sound: z.boolean(),
  entries: z.int(),
  brokenAt: z.int().optional(),
  lastHash: z.string(),
});

export type AuditFilterQuery = z.infer<typeof auditFilterQuery>;
export type AuditEntryReply = z.infer<typeof auditEntryReply>;
export type AuditReply = z.infer<typeof auditReply>;
export type AuditChainReply = z.infer<typeof auditChainReply>;
