import { z } from 'zod';
import { invitationState, respondentReply } from './invitation-api.ts';
import { questionsReply } from './questionnaire-api.ts';
import { nonResponse, questionnaireStatus, textReply } from './value-api.ts';

/** The largest body of answers, in bytes. */
export const ANSWERS_BODY_LIMIT = 64 * 1024;

/** Answers are checked against the questionnaire itself, by `checkAnswers`; here they are only named parts. */
const givenAnswers = z.record(z.string(), z.unknown());

export const linkParams = z.object({ code: z.string().max(200) });
export const draftBody = z.strictObject({ answers: givenAnswers });
export const responseBody = z.strictObject({
  answers: givenAnswers,
  basedOn: z.int().min(0).optional(),
});

export const draftReply = z.object({ savedAt: z.string() });
export const receiptReply = z.object({ version: z.int(), receipt: z.string(), submittedAt: z.string() });

export const answersReply = z.record(
  z.string(),
  z.object({
    option: z.string().optional(),
    options: z.array(z.string()).optional(),
    text: z.string().optional(),
    number: z.number().optional(),
    date: z.string().optional(),
    entered: z.string().optional(),
    comment: z.string().optional(),
  }),
);

export const responseReply = receiptReply.extend({ answers: answersReply });

export const answerPageReply = z.object({
  questionnaire: z.object({
    title: textReply,
    introduction: textReply.optional(),
    fiscalYear: z.int(),
    nonResponse,
    status: questionnaireStatus,
    questions: questionsReply,
  }),
  respondent: respondentReply,
  state: invitationState,
  acceptsAnswers: z.boolean(),
  dueAt: z.string().optional(),
  draft: z.object({ answers: answersReply, savedAt: z.string() }).optional(),
  response: responseReply.optional(),
});

export const responsesReply = z.object({
  responses: z.array(
    z.object({
      invitationId: z.string(),
      respondent: respondentReply,
      state: invitationState,
      current: responseReply.optional(),
      versions: z.array(
        receiptReply.extend({
          answers: answersReply,
          by: z.enum(['self', 'proxy']),
          source: z.string().optional(),
        }),
      ),
    }),
  ),
});

export type AnswersReply = z.infer<typeof answersReply>;
export type AnswerPageReply = z.infer<typeof answerPageReply>;
export type ResponsesReply = z.infer<typeof responsesReply>;
export type ReceiptReply = z.infer<typeof receiptReply>;
