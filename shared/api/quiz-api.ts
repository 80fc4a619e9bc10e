import { z } from 'zod';
import { nonResponse, peopleReply, questionnaireStatus, ratioReply } from './value-api.ts';

const figures = {
  passed: z.int(),
  allRight: z.int(),
  /** Over the people asked, or those who answered, as `nonResponse` says; null for nobody. */
  passedShare: ratioReply.nullable(),
  allRightShare: ratioReply.nullable(),
};

export const quizReply = z.object({
  status: questionnaireStatus,
  provisional: z.boolean(),
  nonResponse,
  asOf: z.string(),
  passMark: z.int(),
  ...peopleReply.shape,
  ...figures,
  /** Most often wrong first. */
  questions: z.array(
    z.object({
      code: z.string(),
      right: z.int(),
      wrong: z.int(),
      mostChosenWrong: z.object({ code: z.string(), count: z.int() }).nullable(),
    }),
  ),
  /** From so many answers on, somebody who may not see who answered what is given a body's figures. */
  leastInBody: z.int(),
  /** In official order; `body` null for people of none, `figures` null where they are kept back. */
  bodies: z.array(
    z.object({
      body: z.string().nullable(),
      eligible: z.int(),
      excused: z.int(),
      figures: z.object({ responded: z.int(), outstanding: z.int(), ...figures }).nullable(),
    }),
  ),
});

export type QuizReply = z.infer<typeof quizReply>;
