import { z } from 'zod';
import { correctionTold } from './plan-api.ts';
import { nonResponse, peopleReply, questionnaireStatus, ratioReply, status } from './value-api.ts';

const outlookKind = z.enum(['met', 'within-reach', 'out-of-reach']);

export const tallyReply = z.object({
  status: questionnaireStatus,
  provisional: z.boolean(),
  nonResponse,
  asOf: z.string(),
  ...peopleReply.shape,
  indicators: z.array(
    z.object({
      indicatorId: z.string(),
      key: z.string(),
      displayCode: z.string(),
      positive: z.int(),
      negative: z.int(),
      unanswered: z.int(),
      result: ratioReply.nullable(),
      target: ratioReply.nullable(),
      status,
      outlook: outlookKind.optional(),
      stillNeeded: z.int().optional(),
      shortBy: z.int().optional(),
      /** Of the published figure; the counts here stay those of the tally. */
      correction: correctionTold.optional(),
    }),
  ),
  questions: z.array(
    z.object({
      code: z.string(),
      answered: z.int(),
      options: z.array(z.object({ code: z.string(), count: z.int() })),
      comments: z.int(),
    }),
  ),
});

export type TallyReply = z.infer<typeof tallyReply>;
