import { z } from 'zod';
import { invitationState, respondentReply } from './invitation-api.ts';
import { idInAddress } from './value-api.ts';

/** What is asked of what people wrote: of one question, of those who chose an option in it, of what was marked. */
export const commentsFilter = z.strictObject({
  question: z.string().max(64).optional(),
  option: z.string().max(64).optional(),
  marked: z.literal('1').optional(),
});

export const commentsQuery = commentsFilter.extend({
  /** From after this position in the roster. */
  after: z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .optional(),
});

const written = { text: z.string().optional(), comment: z.string().optional() };

const commentReply = z.object({
  invitationId: z.string(),
  respondent: respondentReply,
  state: invitationState,
  question: z.string(),
  /** Codes of the options chosen in that question. */
  chosen: z.array(z.string()),
  /** Both absent where what was marked has been taken out of the answer since. */
  ...written,
  version: z.int(),
  submittedAt: z.string(),
  mark: z
    .object({
      version: z.int(),
      markedAt: z.string(),
      markedBy: z.string(),
      /** The words are others now than those that were marked, which stand here then. */
      changed: z.boolean(),
      words: z.object(written).optional(),
    })
    .nullable(),
});

export const commentsReply = z.object({
  /** In roster order, and of one person in the order of the questions. */
  comments: z.array(commentReply),
  /** How many are marked in all, whatever is asked for. */
  marked: z.int(),
  /** The position after which the next page begins; absent on the last. */
  next: z.int().optional(),
});

export const commentMarkParams = z.object({
  questionnaireId: idInAddress,
  invitationId: idInAddress,
  question: z.string(),
});

/** The response version whose words were read. */
export const commentMarkBody = z.strictObject({ version: z.int().min(1) });
export const commentMarkReply = z.object({ version: z.int(), markedAt: z.string() });

export type CommentsFilter = z.infer<typeof commentsFilter>;
export type CommentsReply = z.infer<typeof commentsReply>;
