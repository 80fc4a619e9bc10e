import { z } from 'zod';
import { indicatorDocument, itemDocument, resultReply, targetReply } from './plan-api.ts';
import {
  fiscalYear,
  idInAddress,
  indicatorKind,
  instant,
  peopleReply,
  ratioReply,
  status,
  TEXT_BOUNDS,
  text,
  textReply,
} from './value-api.ts';

export const itemParams = z.object({ itemId: idInAddress });
export const indicatorParams = z.object({ indicatorId: idInAddress });

/** The revision that the writer saw: where it is given, a change that came between is not overwritten. */
const basedOn = z.int().min(1).optional();

/** What of a plan may change once it is there; `null` takes the body away. Years go only when nothing stands in them. */
export const changePlanBody = z.strictObject({
  basedOn,
  firstFiscalYear: fiscalYear.optional(),
  lastFiscalYear: fiscalYear.optional(),
  title: text(TEXT_BOUNDS.line).optional(),
  ownerBody: text(TEXT_BOUNDS.line).nullable().optional(),
});

export const changeItemBody = z.strictObject({
  basedOn,
  pillar: itemDocument.shape.pillar.optional(),
  title: itemDocument.shape.title.optional(),
  goalState: itemDocument.shape.goalState.optional(),
});

/** The key is not among them: questionnaires and the trend over the years hold on to it. */
export const changeIndicatorBody = z.strictObject({
  basedOn,
  text: indicatorDocument.shape.text.optional(),
  unit: text(TEXT_BOUNDS.line).nullable().optional(),
  displayCode: indicatorDocument.shape.displayCode.optional(),
  /** Who judges the sentences of a milestone; null for whoever enters the result. */
  judgedBy: z.array(text(TEXT_BOUNDS.line)).min(1).max(50).nullable().optional(),
});

export const addItemBody = itemDocument;
export const addIndicatorBody = indicatorDocument;

/** The version that is taken away, as it was seen. */
const wholeText = z
  .string()
  .regex(/^\d{1,9}$/)
  .optional();
export const removeTargetQuery = z.strictObject({
  basedOn: wholeText,
  /** How many judgements of its sentences are given up with it. */
  givesUp: wholeText,
});

/** One year of an indicator: what is kept, with the versions that a change is based on, and how it stands. */
const yearReply = z.object({
  fiscalYear: z.int(),
  target: targetReply.nullable(),
  /** 0 where nothing was ever kept. */
  targetVersion: z.int(),
  result: resultReply.nullable(),
  resultVersion: z.int(),
  /** Who named the result, where it was entered by hand. */
  source: z.string().optional(),
  /** The questionnaire that measures this year: its result and the target frozen at its issue count. */
  measured: z
    .object({ questionnaireId: z.string(), target: ratioReply.nullable(), people: peopleReply })
    .optional(),
  status,
  provisional: z.boolean(),
});

export const planYearsReply = z.object({
  /** Of the plan, its items and its indicators, by the id of each: what a change of their texts is based on. */
  revisions: z.record(z.string(), z.int()),
  indicators: z.array(z.object({ id: z.string(), years: z.array(yearReply) })),
});

export const indicatorHistoryReply = z.object({
  planId: z.string(),
  planTitle: textReply,
  itemTitle: textReply,
  id: z.string(),
  key: z.string(),
  displayCode: z.string(),
  kind: indicatorKind,
  unit: textReply.optional(),
  text: textReply,
  years: z.array(
    yearReply.extend({
      /** Oldest first. Without a target: it was taken away. */
      targets: z.array(z.object({ version: z.int(), at: instant, target: targetReply.nullable() })),
      results: z.array(
        z.object({
          version: z.int(),
          at: instant,
          result: resultReply,
          source: z.string().optional(),
          questionnaireId: z.string().optional(),
          /** Why a published figure was corrected, and the name of whoever did. */
          correction: z.string().optional(),
          correctedBy: z.string().optional(),
        }),
      ),
    }),
  ),
});

export type ChangePlanBody = z.infer<typeof changePlanBody>;
export type ChangeItemBody = z.infer<typeof changeItemBody>;
export type ChangeIndicatorBody = z.infer<typeof changeIndicatorBody>;
export type PlanYearsReply = z.infer<typeof planYearsReply>;
export type IndicatorHistoryReply = z.infer<typeof indicatorHistoryReply>;
