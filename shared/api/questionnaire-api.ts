import { z } from 'zod';
import {
  day,
  draftText,
  fiscalYear,
  id,
  idInAddress,
  instant,
  nonResponse,
  optionCode,
  questionCode,
  questionnaireStatus,
  ratioReply,
  TEXT_BOUNDS,
  textReply,
  words,
} from './value-api.ts';

const QUESTION_LIMIT = 200;

const condition = z.strictObject({ question: questionCode, options: z.array(optionCode).min(1).max(100) });

const commonParts = {
  code: questionCode,
  /** Begins a section with this heading. */
  section: draftText(TEXT_BOUNDS.line).optional(),
  text: draftText(TEXT_BOUNDS.paragraph),
  help: draftText(TEXT_BOUNDS.paragraph).optional(),
  required: z.boolean(),
  comment: z
    .strictObject({
      prompt: draftText(TEXT_BOUNDS.line),
      emphasisFor: z.array(optionCode).max(100).optional(),
    })
    .optional(),
  showWhen: z.array(condition).max(20).optional(),
};

const options = z.array(z.strictObject({ code: optionCode, label: draftText(TEXT_BOUNDS.line) })).max(100);

const question = z.discriminatedUnion('kind', [
  z.strictObject({ ...commonParts, kind: z.literal('single-choice'), options }),
  z.strictObject({
    ...commonParts,
    kind: z.literal('multiple-choice'),
    options,
    minChoices: z.int().min(0).max(100).optional(),
    maxChoices: z.int().min(1).max(100).optional(),
  }),
  z.strictObject({
    ...commonParts,
    kind: z.literal('free-text'),
    maxLength: z.int().min(1).max(10_000).optional(),
  }),
  z.strictObject({
    ...commonParts,
    kind: z.literal('number'),
    min: z.number().min(-1e12).max(1e12).optional(),
    max: z.number().min(-1e12).max(1e12).optional(),
    decimals: z.int().min(0).max(6).optional(),
    unit: draftText(TEXT_BOUNDS.code).optional(),
  }),
  z.strictObject({
    ...commonParts,
    kind: z.literal('date'),
    earliestOn: day.optional(),
    latestOn: day.optional(),
  }),
]);

const measure = z.strictObject({
  indicatorKey: z.string().min(1).max(TEXT_BOUNDS.code),
  itemNumber: z.int().min(1).max(9999),
  combine: z.enum(['all', 'any']),
  conditions: z.array(condition).max(50),
});

const contentParts = {
  title: draftText(TEXT_BOUNDS.line),
  introduction: draftText(TEXT_BOUNDS.paragraph).optional(),
  nonResponse: nonResponse.default('counts-against'),
  questions: z.array(question).max(QUESTION_LIMIT),
  measures: z.array(measure).max(100),
};

/** A questionnaire that belongs to no installation yet: what can be carried from one to another. */
export const questionnaireDocument = z.strictObject(contentParts);

const parts = {
  ...contentParts,
  planId: id,
  rosterId: id,
  fiscalYear,
  dueOn: day.optional(),
  dueAt: instant.optional(),
  /** From when answers are taken: the start of that day in Tokyo, or an instant; null for at once. */
  opensOn: day.nullable().optional(),
  opensAt: instant.nullable().optional(),
  /** The earlier questionnaire whose answers are shown beside these questions; null for none. */
  madeFrom: id.nullable().optional(),
};

interface Moments {
  readonly dueOn?: string | undefined;
  readonly dueAt?: string | undefined;
  readonly opensOn?: string | null | undefined;
  readonly opensAt?: string | null | undefined;
}

function atMostOneDeadline(body: Moments): boolean {
  return body.dueOn === undefined || body.dueAt === undefined;
}

function atMostOneOpening(body: Moments): boolean {
  return body.opensOn === undefined || body.opensAt === undefined;
}

const twoDeadlines = { error: 'two-deadlines', path: ['dueAt'] };
const twoOpenings = { error: 'two-openings', path: ['opensAt'] };

export const createQuestionnaireBody = z
  .strictObject(parts)
  .refine(atMostOneDeadline, twoDeadlines)
  .refine(atMostOneOpening, twoOpenings);

/** Any part of a draft; of an issued questionnaire `dueAt` (or `dueOn`) alone. */
export const changeQuestionnaireBody = z
  .strictObject({ ...parts, nonResponse })
  .partial()
  .refine(atMostOneDeadline, twoDeadlines)
  .refine(atMostOneOpening, twoOpenings);

const conditionReply = z.object({ question: z.string(), options: z.array(z.string()) });

/** Questions are given out as they were taken in: the one place where the same schema serves both ways. */
export const questionsReply = z.array(question);

export const questionnaireReply = z.object({
  id: z.string(),
  planId: z.string(),
  rosterId: z.string(),
  fiscalYear: z.int(),
  status: questionnaireStatus,
  title: textReply,
  introduction: textReply.optional(),
  nonResponse,
  madeFrom: z.string().optional(),
  opensAt: z.string().optional(),
  dueAt: z.string().optional(),
  createdAt: z.string(),
  issuedAt: z.string().optional(),
  closedAt: z.string().optional(),
  fixedAt: z.string().optional(),
  publishedAt: z.string().optional(),
  questions: questionsReply,
  measures: z.array(measure),
  /** What was frozen at issue; empty in a draft. */
  frozenMeasures: z.array(
    z.object({
      indicatorId: z.string(),
      key: z.string(),
      displayCode: z.string(),
      text: textReply,
      unit: textReply.optional(),
      target: ratioReply.nullable(),
      combine: z.enum(['all', 'any']),
      conditions: z.array(conditionReply),
    }),
  ),
});

export const questionnairesReply = z.object({
  questionnaires: z.array(questionnaireReply.omit({ questions: true, measures: true, frozenMeasures: true })),
});

export const stopsReply = z.object({
  problems: z.array(
    z.object({
      pointer: z.string(),
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
});

export const reasonBody = z.strictObject({ reason: words(TEXT_BOUNDS.reason) });
export const reopenBody = z.strictObject({ ...reasonBody.shape, dueAt: instant.optional() });
export const questionnaireParams = z.object({ questionnaireId: idInAddress });

export type CreateQuestionnaireBody = z.infer<typeof createQuestionnaireBody>;
export type ChangeQuestionnaireBody = z.infer<typeof changeQuestionnaireBody>;
export type QuestionnaireDocument = z.infer<typeof questionnaireDocument>;
export type QuestionnaireReply = z.infer<typeof questionnaireReply>;
export type QuestionnaireSummary = z.infer<typeof questionnairesReply>['questionnaires'][number];
