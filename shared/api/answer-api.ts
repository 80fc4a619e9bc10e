import { z } from 'zod';
import { invitationState, respondentReply } from './invitation-api.ts';
import { askedQuestionsReply, askedQuizReply } from './questionnaire-api.ts';
import { nonResponse, questionnaireStatus, textReply } from './value-api.ts';

/** The largest body of answers, in bytes. */
export const ANSWERS_BODY_LIMIT = 64 * 1024;

/** Answers are checked against the questionnaire itself, by `checkAnswers`; here they are only named parts. */
const linkKind = z.enum(['personal', 'preparing']);
const givenAnswers = z.record(z.string(), z.unknown());

export const linkParams = z.object({ code: z.string().max(200) });
/**
 * What the writer saw: whoever names it is told of other writers instead of replacing their words. `writer` names the
 * page, `seen` the revision of the draft that it showed, `basedOn` the response version.
 */
export const draftBody = z.strictObject({
  answers: givenAnswers,
  writer: z.string().min(1).max(64).optional(),
  seen: z.string().max(64).optional(),
  basedOn: z.int().min(0).optional(),
  place: z.int().min(1).max(1000).optional(),
});
export const responseBody = z.strictObject({
  answers: givenAnswers,
  basedOn: z.int().min(0).optional(),
});

export const draftReply = z.object({ savedAt: z.string(), revision: z.string() });
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

export const draftOfReply = z.object({
  answers: answersReply,
  savedAt: z.string(),
  revision: z.string(),
  link: linkKind,
  preparedAt: z.string().optional(),
});

/** How the person did; only once it is revealed to them. */
const marksReply = z.object({
  right: z.int(),
  passMark: z.int(),
  passed: z.boolean(),
  allRight: z.boolean(),
  questions: z.array(z.object({ code: z.string(), isRight: z.boolean(), rightOptions: z.array(z.string()) })),
});

export const answerPageReply = z.object({
  questionnaire: z.object({
    title: textReply,
    introduction: textReply.optional(),
    contact: textReply.optional(),
    fiscalYear: z.int(),
    nonResponse,
    status: questionnaireStatus,
    questions: askedQuestionsReply,
    quiz: askedQuizReply.optional(),
  }),
  respondent: respondentReply,
  state: invitationState,
  /** Which of its two links opened the invitation. */
  link: linkKind,
  acceptsAnswers: z.boolean(),
  opensAt: z.string().optional(),
  dueAt: z.string().optional(),
  draft: draftOfReply.optional(),
  response: responseReply.optional(),
  marks: marksReply.optional(),
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

export type DraftOfReply = z.infer<typeof draftOfReply>;
export type AnswersReply = z.infer<typeof answersReply>;
export type AnswerPageReply = z.infer<typeof answerPageReply>;
export type ResponsesReply = z.infer<typeof responsesReply>;
export type ReceiptReply = z.infer<typeof receiptReply>;
