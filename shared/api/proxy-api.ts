import { z } from 'zod';
import { answersReply } from './answer-api.ts';

/** What a person has answered by now; null where they have not. */
export const currentResponseReply = z.object({
  response: z
    .object({
      version: z.int(),
      submittedAt: z.string(),
      by: z.enum(['self', 'proxy']),
      answers: answersReply,
    })
    .nullable(),
});

export type CurrentResponseReply = z.infer<typeof currentResponseReply>;
