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
/** Right is who chose all of these and no other. */
const rightOptions = z.array(optionCode).min(1).max(100).optional();

const singleChoice = z.strictObject({ ...commonParts, kind: z.literal('single-choice'), options });
const multipleChoice = z.strictObject({
  ...commonParts,
  kind: z.literal('multiple-choice'),
  options,
  minChoices: z.int().min(0).max(100).optional(),
  maxChoices: z.int().min(1).max(100).optional(),
});
const withoutOptions = [
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
] as const;

const question = z.discriminatedUnion('kind', [
  singleChoice.extend({ rightOptions }),
  multipleChoice.extend({ rightOptions }),
  ...withoutOptions,
]);

/** As respondents get them: what is right has no place in what is said to them. */
const askedQuestion = z.discriminatedUnion('kind', [singleChoice, multipleChoice, ...withoutOptions]);

const reveal = z.enum(['after-submit', 'when-fixed', 'never']);
/** How many right answers make a pass, and when respondents are told what was right. */
const quiz = z.strictObject({ passMark: z.int().min(1).max(QUESTION_LIMIT), reveal });

const combine = z.enum(['all', 'any', 'at-least']);
const counts = z.enum(['passed', 'all-right']);

const measure = z.strictObject({
  indicatorKey: z.string().min(1).max(TEXT_BOUNDS.code),
  itemNumber: z.int().min(1).max(9999),
  combine,
  /** How many conditions must hold, with `at-least`. */
  atLeast: z.int().min(1).max(100).optional(),
  /** Counts who passed the quiz, or has everything right; then there are no conditions. */
  counts: counts.optional(),
  conditions: z.array(condition.extend({ exactly: z.boolean().optional() })).max(50),
});

const contactLines = z
  .string()
  .max(TEXT_BOUNDS.contact)
  .refine((given) => !/\p{Surrogate}/u.test(given), { error: 'broken-characters' });

/** Whom respondents ask: section, telephone, e-mail, as lines of plain text. Empty in Japanese it says nobody. */
const contact = z.strictObject({ ja: contactLines, en: contactLines.optional() });

const contentParts = {
  title: draftText(TEXT_BOUNDS.line),
  introduction: draftText(TEXT_BOUNDS.paragraph).optional(),
  contact: contact.optional(),
  nonResponse: nonResponse.default('counts-against'),
  questions: z.array(question).max(QUESTION_LIMIT),
  measures: z.array(measure).max(100),
  quiz: quiz.optional(),
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
  readonly dueOn?: string | null | undefined;
  readonly dueAt?: string | null | undefined;
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

/**
 * Any part of a draft; of an issued questionnaire `dueAt` (or `dueOn`) alone. `basedOn` is the revision that the writer
 * saw: if somebody saved in between, nothing is changed and the answer is 409 `questionnaire-changed`. `quiz` null makes
 * it a quiz no more, and a draft's deadline is taken away by null.
 */
export const changeQuestionnaireBody = z
  .strictObject({
    ...parts,
    ...{ dueOn: day.nullable(), dueAt: instant.nullable() },
    ...{ nonResponse, quiz: quiz.nullable(), basedOn: z.int().min(1) },
  })
  .partial()
  .refine(atMostOneDeadline, twoDeadlines)
  .refine(atMostOneOpening, twoOpenings);

const conditionReply = z.object({
  question: z.string(),
  options: z.array(z.string()),
  exactly: z.boolean().optional(),
});
const countingReply = z.object({
  combine,
  atLeast: z.int().optional(),
  counts: counts.optional(),
  conditions: z.array(conditionReply),
});

/** Questions are given out as they were taken in: the one place where the same schema serves both ways. */
export const questionsReply = z.array(question);
export const askedQuestionsReply = z.array(askedQuestion);
/** What respondents are told of a quiz beforehand. */
export const askedQuizReply = z.object({
  passMark: z.int(),
  reveal,
  questions: z.array(z.string()),
});

export const questionnaireReply = z.object({
  id: z.string(),
  planId: z.string(),
  rosterId: z.string(),
  fiscalYear: z.int(),
  status: questionnaireStatus,
  /** Counted up by each saved draft: what `basedOn` of the next change names. */
  revision: z.int(),
  title: textReply,
  introduction: textReply.optional(),
  contact: textReply.optional(),
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
  quiz: quiz.optional(),
  /** What was frozen at issue; empty in a draft. */
  frozenMeasures: z.array(
    z.object({
      indicatorId: z.string(),
      key: z.string(),
      displayCode: z.string(),
      text: textReply,
      unit: textReply.optional(),
      target: ratioReply.nullable(),
      ...countingReply.shape,
    }),
  ),
});

export const questionnairesReply = z.object({
  questionnaires: z.array(
    questionnaireReply.omit({ questions: true, measures: true, quiz: true, frozenMeasures: true }),
  ),
});

export const stopsReply = z.object({
  problems: z.array(
    z.object({
      pointer: z.string(),
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
  /** What does not stop it, but is seldom meant and is frozen too. */
  cautions: z.array(
    z.object({
      pointer: z.string(),
      code: z.enum([
        'not-measured',
        'no-target',
        'names-other-year',
        'year-not-begun',
        'deadline-far',
        'no-contact',
      ]),
      /** The indicators it is about, as printed. */
      displayCodes: z.array(z.string()).optional(),
      /** The year that a text names, as written in it. */
      words: z.string().optional(),
      /** From now to the deadline. */
      days: z.int().optional(),
    }),
  ),
});

/** The year of the copy; texts and roster of the original and no deadline where they are not given. */
export const copyQuestionnaireBody = z.strictObject({
  fiscalYear,
  title: contentParts.title.optional(),
  introduction: contentParts.introduction,
  rosterId: id.optional(),
  dueOn: day.optional(),
});

const personReply = z.object({ code: z.string(), name: textReply });

/** Against the questionnaire that it was made from: what differs, and where that breaks the trend. */
export const differencesReply = z.object({
  earlier: z.object({
    id: z.string(),
    title: textReply,
    fiscalYear: z.int(),
    /** In their order, by which questions are numbered. */
    questionCodes: z.array(z.string()),
  }),
  fiscalYear: z.int(),
  questions: z.array(
    z.object({
      code: z.string(),
      placeBefore: z.int().optional(),
      placeAfter: z.int().optional(),
      before: question.optional(),
      after: question.optional(),
      changes: z.array(z.enum(['wording', 'kind', 'options', 'required', 'condition', 'right'])),
    }),
  ),
  measures: z.array(
    z.object({
      itemNumber: z.int(),
      indicatorKey: z.string(),
      displayCode: z.string().optional(),
      text: textReply.optional(),
      before: countingReply.optional(),
      after: countingReply.optional(),
      targetBefore: ratioReply.nullable(),
      targetAfter: ratioReply.nullable(),
      positiveChanged: z.boolean(),
      breaks: z.array(
        z.object({
          code: z.enum(['wording', 'kind', 'options', 'condition', 'right', 'positive', 'policy', 'base']),
          question: z.string().optional(),
        }),
      ),
    }),
  ),
  nonResponse: z.object({ before: nonResponse, after: nonResponse }),
  quiz: z.object({ before: quiz.optional(), after: quiz.optional() }),
  /** Whom respondents could ask then and can ask now; absent where that was or is nobody. */
  contact: z.object({ before: textReply.optional(), after: textReply.optional() }),
  /** People asked then, and asked or to be asked now; of a long list of names the first hundred. */
  people: z.object({
    before: z.int(),
    after: z.int(),
    addedCount: z.int(),
    removedCount: z.int(),
    added: z.array(personReply),
    removed: z.array(personReply),
  }),
  breaksTrend: z.boolean(),
});

/** Of a preview: the language, a question on the page to show (from 1), and what is chosen where, as in a form. */
export const previewQuery = z.strictObject({
  lang: z.enum(['ja', 'en']).optional(),
  at: z
    .string()
    .regex(/^\d{1,4}$/)
    .optional(),
  chosen: z.string().max(8_000).optional(),
});

export const reasonBody = z.strictObject({ reason: words(TEXT_BOUNDS.reason) });
export const reopenBody = z.strictObject({ ...reasonBody.shape, dueAt: instant.optional() });
export const questionnaireParams = z.object({ questionnaireId: idInAddress });

export type CreateQuestionnaireBody = z.infer<typeof createQuestionnaireBody>;
export type CopyQuestionnaireBody = z.infer<typeof copyQuestionnaireBody>;
export type DifferencesReply = z.infer<typeof differencesReply>;
export type ChangeQuestionnaireBody = z.infer<typeof changeQuestionnaireBody>;
export type StopsReply = z.infer<typeof stopsReply>;
export type IssuingCautionReply = z.infer<typeof stopsReply>['cautions'][number];
export type QuestionnaireDocument = z.infer<typeof questionnaireDocument>;
export type QuestionnaireReply = z.infer<typeof questionnaireReply>;
export type QuestionnaireSummary = z.infer<typeof questionnairesReply>['questionnaires'][number];
