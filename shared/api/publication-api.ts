import { z } from 'zod';
import { DOCUMENT_FORMAT } from '../domain/publication/published-document.ts';
import { RATIO_LIMIT } from '../domain/ratio.ts';
import { resultReply, targetReply } from './plan-api.ts';
import { sheetStatus } from './progress-sheet-api.ts';
import {
  fiscalYearText,
  id,
  idInAddress,
  indicatorKind,
  nonResponse,
  peopleReply,
  questionnaireStatus,
  ratio,
  status,
  TEXT_BOUNDS,
  textReply,
  words,
} from './value-api.ts';

const year = z.object({
  fiscalYear: z.int().describe('April of this year to March of the next'),
  target: targetReply.nullable().describe('one ratio, or one sentence a milestone; null: none was set'),
  result: resultReply.nullable().describe('null: not measured, never zero'),
  status,
  people: peopleReply.optional().describe('whom a measured result rests on'),
});

const indicator = z.object({
  id: z.string(),
  key: z.string(),
  displayCode: z.string(),
  kind: indicatorKind,
  unit: textReply.optional(),
  text: textReply,
  judgedBy: z.array(textReply).optional(),
  target: year.shape.target,
  result: year.shape.result,
  status,
  measured: z
    .object({
      questionnaireId: z.string(),
      combine: z.enum(['all', 'any', 'at-least']),
      atLeast: z.int().optional(),
      counts: z.enum(['passed', 'all-right']).optional(),
      conditionsWithheld: z
        .boolean()
        .optional()
        .describe('true: the options that count are not published, since they would tell right answers'),
      conditions: z.array(
        z.object({ question: z.string(), options: z.array(z.string()), exactly: z.boolean().optional() }),
      ),
      positive: z.int(),
      negative: z.int(),
      unanswered: z.int(),
    })
    .optional(),
  source: z.string().optional(),
  years: z.array(year),
});

const half = z.enum(['mid-year', 'year-end']);

const sheet = z.object({
  periods: z.array(
    z.object({
      label: z.string(),
      firstMonth: z.int(),
      lastMonth: z.int(),
      actions: z.array(
        z.object({
          text: z.string(),
          track: z.string().optional(),
          responsibleBody: z.string().optional(),
          intendedEffect: z.string().optional(),
          refersTo: z.int().optional(),
          doneOn: z.string().optional(),
        }),
      ),
    }),
  ),
  midYearEvaluation: z.string(),
  secondHalfDirection: z.string(),
  yearEndEvaluation: z.string(),
  nextYearIssues: z.string(),
  counts: z.array(
    z.object({
      label: z.string(),
      unit: z.string().optional(),
      body: z.string().optional(),
      startedOn: z.string().optional(),
      entries: z.array(
        z.object({
          asOf: half,
          figure: z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('of-total'), done: z.int(), total: z.int() }),
            z.object({
              kind: z.literal('breakdown'),
              total: z.int(),
              parts: z.array(z.object({ label: z.string(), count: z.int() })),
            }),
          ]),
        }),
      ),
    }),
  ),
  acknowledgements: z.array(z.object({ committee: z.string(), half, on: z.string() })),
});

const questionnaire = z.object({
  id: z.string(),
  title: textReply,
  asked: textReply.describe('the name of the roster'),
  nonResponse: nonResponse.describe('counts-against: silence is not a yes; leaves-base: it leaves the base'),
  issuedAt: z.string().optional(),
  dueAt: z.string().optional().describe('until when people could answer'),
  closedAt: z.string().optional(),
  fixedAt: z.string().optional(),
  ...peopleReply.shape,
  questions: z.array(
    z.object({
      code: z.string(),
      number: z.int().optional().describe('which one it was for those who answered, from 1'),
      kind: z.enum(['single-choice', 'multiple-choice', 'free-text', 'number', 'date']),
      text: textReply,
      answered: z.int(),
      options: z.array(z.object({ code: z.string(), label: textReply, count: z.int() })),
    }),
  ),
});

const certificate = z.object({
  questionnaireId: z.string(),
  kind: z.enum(['issue', 'tally']),
  hash: z.string().describe('SHA-256 of `text` in UTF-8, in hexadecimal'),
  text: z.string().optional().describe('canonical JSON (RFC 8785)'),
  at: z.string(),
});

const correction = z.object({
  indicatorId: z.string(),
  itemNumber: z.int(),
  displayCode: z.string(),
  unit: textReply.optional(),
  fiscalYear: z.int(),
  before: resultReply.nullable(),
  after: resultReply,
  statusBefore: status,
  statusAfter: status,
  people: z
    .object({ eligible: z.int(), responded: z.int(), excused: z.int().optional() })
    .optional()
    .describe('the people that the corrected figure rests on, where their numbers were wrong as well'),
  peopleBefore: peopleReply.optional(),
  reason: z.string(),
  at: z.string(),
  supersedes: z.int(),
});

const republication = z.object({
  takenBackAt: z.string(),
  reason: z.string(),
  firstVersion: z.int(),
  lastVersion: z.int(),
  changes: z.array(
    z.object({
      indicatorId: z.string(),
      fiscalYear: z.int(),
      itemNumber: z.int(),
      displayCode: z.string(),
      unit: textReply.optional(),
      before: resultReply.nullable(),
      after: resultReply.nullable(),
      statusBefore: status,
      statusAfter: status,
    }),
  ),
});

/** Everything that is published of a plan's fiscal year. */
export const publishedDocument = z.object({
  format: z.literal(DOCUMENT_FORMAT),
  fiscalYear: z.int(),
  plan: z.object({
    id: z.string(),
    title: textReply,
    ownerBody: textReply.optional(),
    firstFiscalYear: z.int(),
    lastFiscalYear: z.int(),
  }),
  items: z.array(
    z.object({
      number: z.int(),
      pillar: z.object({ code: z.string(), displayCode: z.string() }),
      title: textReply,
      goalState: textReply,
      indicators: z.array(indicator),
      sheet: sheet.nullable().describe('null: not fixed'),
    }),
  ),
  questionnaires: z.array(questionnaire),
  certificates: z.array(certificate),
  corrections: z.array(correction),
  republished: z.array(republication).optional().describe('the year had been taken back before'),
});

/** The file `report.json`. */
export const reportReply = z.object({
  address: z.string().describe('where this version stays'),
  version: z.int(),
  publishedAt: z.string(),
  supersededBy: z.int().nullable().describe('the version that is current, where this one is not'),
  digest: z.string().describe('SHA-256 of the canonical JSON (RFC 8785) of `document`, in hexadecimal'),
  document: publishedDocument,
});

export const publicationParams = z.object({ planId: idInAddress, fiscalYear: fiscalYearText });

const publicationHead = z.object({
  version: z.int(),
  cause: z.enum(['publish', 'correction']),
  digest: z.string(),
  publishedAt: z.string(),
  accountId: z.string(),
  takenBackAt: z.string().optional(),
  takenBackReason: z.string().optional(),
});

export const publicationReply = z.object({
  fiscalYear: z.int(),
  state: z.enum(['never', 'published', 'taken-back']),
  /** Where everybody reads it. */
  address: z.string(),
  versions: z.array(publicationHead),
});

/** What somebody wrote and stands in a sheet word for word; the place is a JSON pointer into the sheet. */
export const verbatimWords = z.object({ place: z.string(), words: z.string() });

export const publicationStop = z.object({
  code: z.enum([
    'questionnaire-not-fixed',
    'sheet-not-fixed',
    'missing-issues',
    'nothing-measured',
    'figure-differs',
    'comments-verbatim',
  ]),
  questionnaireId: z.string().optional(),
  title: textReply.optional(),
  status: questionnaireStatus.optional(),
  indicatorId: z.string().optional(),
  itemNumber: z.int().optional(),
  displayCode: z.string().optional(),
  itemId: z.string().optional(),
  sheetStatus: sheetStatus.optional(),
  /** The year of the sheet. */
  fiscalYear: z.int().optional(),
  count: z.int().optional(),
  /** Only for those who may see responses. */
  verbatim: z.array(verbatimWords).optional(),
});

/** What is other than in the version that is public, in the order of the page. */
const documentChange = z.object({
  code: z.enum([
    'plan-texts',
    'questionnaires',
    'item-added',
    'item-removed',
    'item-texts',
    'sheet',
    'acknowledgements',
    'indicator-added',
    'indicator-removed',
    'indicator-texts',
    'measured',
    'year-target',
    'year-result',
  ]),
  itemNumber: z.int().optional(),
  displayCode: z.string().optional(),
  fiscalYear: z.int().optional(),
});

export const previewOfPublicationQuery = z.strictObject({ lang: z.enum(['ja', 'en']).optional() });

export const previewOfPublicationReply = z.object({
  /** What has to be sent back to publish exactly this. */
  digest: z.string(),
  stops: z.array(publicationStop),
  /** Whether exactly this is public already. */
  unchanged: z.boolean(),
  /** The number of the version that it would be, or that it is where nothing has changed. */
  version: z.int(),
  document: publishedDocument,
  /** Empty where nothing is public, or nothing has changed. */
  changes: z.array(documentChange),
  /** Of the document's items, in their order: where the office's own pages of them are. */
  itemIds: z.array(z.string()),
  /** The page as everybody would see it. */
  html: z.string(),
});

export const publishBody = z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) });
export const takeBackBody = z.strictObject({ reason: words(TEXT_BOUNDS.reason) });
const peopleCount = z.int().min(0).max(RATIO_LIMIT);

export const correctionBody = z.strictObject({
  indicatorId: id,
  result: z.union([
    ratio,
    z.strictObject({
      judgements: z
        .array(
          z.strictObject({
            milestone: z.int().min(1).max(20),
            body: words(TEXT_BOUNDS.line),
            achieved: z.boolean(),
          }),
        )
        .min(1)
        .max(200),
    }),
  ]),
  /** Of a measured figure, where the numbers of people asked and answering were wrong as well. */
  people: z
    .strictObject({ eligible: peopleCount, responded: peopleCount, excused: peopleCount.optional() })
    .optional(),
  reason: words(TEXT_BOUNDS.reason),
  /** The version that the writer saw: where it is given, one that came between is told. */
  basedOn: z.int().min(1).optional(),
});

/** The page as everybody would see it. */
export const previewOfCorrectionReply = z.object({ html: z.string() });

export const certificatesReply = z.object({ certificates: z.array(certificate.required({ text: true })) });

export type ReportReply = z.infer<typeof reportReply>;
export type PublicationReply = z.infer<typeof publicationReply>;
export type PublicationStop = z.infer<typeof publicationStop>;
export type PreviewOfPublicationReply = z.infer<typeof previewOfPublicationReply>;
export type CorrectionBody = z.infer<typeof correctionBody>;
export type PreviewOfCorrectionReply = z.infer<typeof previewOfCorrectionReply>;
export type CertificatesReply = z.infer<typeof certificatesReply>;
