import { z } from 'zod';
import { repeatedMilestones } from '../domain/milestones.ts';
import {
  fiscalYear,
  fiscalYearText,
  idInAddress,
  indicatorKind,
  nonResponse,
  peopleReply,
  ratio,
  ratioReply,
  status,
  TEXT_BOUNDS,
  text,
  textReply,
  words,
} from './value-api.ts';

const yearKey = z.string().regex(/^\d{4}$/);
const milestones = z
  .array(text(TEXT_BOUNDS.line))
  .min(1)
  .max(20)
  .superRefine((sentences, context) => {
    for (const place of repeatedMilestones(sentences)) {
      context.addIssue({ code: 'custom', message: 'duplicate-milestone', path: [place, 'ja'] });
    }
  });
export const targetDocument = z.union([ratio, milestones]);

export const indicatorDocument = z
  .strictObject({
    key: z.string().regex(/^[0-9]{1,4}(-[0-9]{1,4}){0,3}$/),
    displayCode: z.string().regex(/\S/).max(TEXT_BOUNDS.code),
    kind: indicatorKind,
    unit: text(TEXT_BOUNDS.line).optional(),
    text: text(TEXT_BOUNDS.paragraph),
    judgedBy: z.array(text(TEXT_BOUNDS.line)).max(50).optional(),
    targets: z.record(yearKey, targetDocument).optional(),
  })
  .superRefine((indicator, context) => {
    for (const [year, target] of Object.entries(indicator.targets ?? {})) {
      if ((indicator.kind === 'milestone') !== Array.isArray(target)) {
        context.addIssue({ code: 'custom', message: 'target-of-other-kind', path: ['targets', year] });
      }
    }
  });

export const itemDocument = z
  .strictObject({
    number: z.int().min(1).max(9999),
    pillar: z.strictObject({
      code: z.string().regex(/\S/).max(TEXT_BOUNDS.code),
      displayCode: z.string().regex(/\S/).max(TEXT_BOUNDS.code),
    }),
    title: text(TEXT_BOUNDS.line),
    goalState: text(TEXT_BOUNDS.paragraph),
    indicators: z.array(indicatorDocument).max(100),
    // Reference figures that published plans carry beside the plan; not part of it, and not kept.
    publishedResults: z.unknown().optional(),
    publishedCounts: z.unknown().optional(),
  })
  .superRefine((item, context) => {
    const seen = new Set<string>();
    item.indicators.forEach(({ key }, index) => {
      if (seen.has(key)) {
        context.addIssue({ code: 'custom', message: 'duplicate-key', path: ['indicators', index, 'key'] });
      }
      seen.add(key);
    });
  });

export const planDocument = z
  .strictObject({
    title: text(TEXT_BOUNDS.line),
    firstFiscalYear: fiscalYear,
    lastFiscalYear: fiscalYear,
    ownerBody: text(TEXT_BOUNDS.line).optional(),
    items: z.array(itemDocument).max(200),
  })
  .superRefine((plan, context) => {
    if (plan.lastFiscalYear < plan.firstFiscalYear) {
      context.addIssue({ code: 'custom', message: 'ends-before-it-begins', path: ['lastFiscalYear'] });
    }
    const seen = new Set<number>();
    plan.items.forEach((item, index) => {
      if (seen.has(item.number)) {
        context.addIssue({ code: 'custom', message: 'duplicate-number', path: ['items', index, 'number'] });
      }
      seen.add(item.number);
      item.indicators.forEach((indicator, at) => {
        for (const year of Object.keys(indicator.targets ?? {})) {
          if (Number(year) < plan.firstFiscalYear || Number(year) > plan.lastFiscalYear) {
            const path = ['items', index, 'indicators', at, 'targets', year];
            context.addIssue({ code: 'custom', message: 'year-outside-plan', path });
          }
        }
      });
    });
  });

const judgement = z.strictObject({
  milestone: z.int().min(1).max(20),
  body: words(TEXT_BOUNDS.line),
  achieved: z.boolean(),
});

export const targetReply = z.union([ratioReply, z.array(textReply)]);
export const resultReply = z.union([
  ratioReply,
  z.object({
    judgements: z.array(z.object({ milestone: z.int(), body: z.string(), achieved: z.boolean() })),
  }),
]);
const enteredResultReply = z.object({
  result: resultReply,
  source: z.string().optional(),
  questionnaireId: z.string().optional(),
  /** Why a published figure was corrected. */
  correction: z.string().optional(),
});

export const indicatorReply = z.object({
  id: z.string(),
  key: z.string(),
  displayCode: z.string(),
  kind: indicatorKind,
  unit: textReply.optional(),
  text: textReply,
  judgedBy: z.array(textReply).optional(),
  targets: z.record(z.string(), targetReply),
  results: z.record(z.string(), enteredResultReply),
});

/** A published figure that was changed by a correction: what it was and is, why and when. */
export const correctionTold = z.object({
  before: resultReply.nullable(),
  after: resultReply.nullable(),
  statusBefore: status,
  statusAfter: status,
  reason: z.string(),
  at: z.string(),
  /** Where the numbers of people were corrected with it. */
  people: z.object({ eligible: z.int(), responded: z.int() }).optional(),
});

const pillarReply = z.object({ code: z.string(), displayCode: z.string() });

export const planReply = z.object({
  id: z.string(),
  title: textReply,
  firstFiscalYear: z.int(),
  lastFiscalYear: z.int(),
  ownerBody: textReply.optional(),
  items: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      pillar: pillarReply,
      title: textReply,
      goalState: textReply,
      indicators: z.array(indicatorReply),
    }),
  ),
});

export const plansReply = z.object({
  plans: z.array(
    z.object({ id: z.string(), title: textReply, firstFiscalYear: z.int(), lastFiscalYear: z.int() }),
  ),
});

export const planParams = z.object({ planId: idInAddress });
export const indicatorYearParams = z.object({ indicatorId: idInAddress, fiscalYear: fiscalYearText });
export const achievementsQuery = z.strictObject({ fiscalYear: fiscalYearText });

/** The version that the writer saw, 0 for none: where it is given, a change that came between is not overwritten. */
const basedOn = z.int().min(0).optional();

/** A ratio, or the year's milestones. */
export const targetBody = z.union([
  ratio.safeExtend({ basedOn }),
  z.strictObject({
    milestones,
    basedOn,
    /** How many judgements of sentences that go the writer gives up with them; judgements of the others stay. */
    givesUp: z.int().min(0).optional(),
  }),
]);
/** What staff enter as a year's result, with its source. */
export const resultBody = z.union([
  z
    .strictObject({
      numerator: ratio.shape.numerator,
      denominator: ratio.shape.denominator,
      source: words(TEXT_BOUNDS.reason),
      basedOn,
    })
    .refine(({ numerator, denominator }) => numerator <= denominator, {
      error: 'above-one',
      path: ['numerator'],
    }),
  z.strictObject({
    judgements: z.array(judgement).min(1).max(200),
    source: words(TEXT_BOUNDS.reason),
    basedOn,
    /** The version of the target whose sentences the numbers count. */
    targetVersion: z.int().min(0).optional(),
  }),
]);

export const achievementsReply = z.object({
  fiscalYear: z.int(),
  items: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      pillar: pillarReply,
      title: textReply,
      indicators: z.array(
        z.object({
          id: z.string(),
          key: z.string(),
          displayCode: z.string(),
          kind: indicatorKind,
          unit: textReply.optional(),
          text: textReply,
          target: targetReply.nullable(),
          result: resultReply.nullable(),
          status,
          provisional: z.boolean(),
          outlook: z.enum(['met', 'within-reach', 'out-of-reach']).optional(),
          stillNeeded: z.int().optional(),
          shortBy: z.int().optional(),
          questionnaireId: z.string().optional(),
          /** Who was asked, when the figure comes from a questionnaire: a figure never stands alone. */
          people: peopleReply.optional(),
          nonResponse: nonResponse.optional(),
          source: z.string().optional(),
          correction: correctionTold.optional(),
          /** The years of the plan, for the small history. */
          years: z.array(
            z.object({
              fiscalYear: z.int(),
              target: targetReply.nullable(),
              result: resultReply.nullable(),
              status,
            }),
          ),
        }),
      ),
    }),
  ),
});

export type CorrectionTold = z.infer<typeof correctionTold>;
export type PlanDocument = z.infer<typeof planDocument>;
export type PlanReply = z.infer<typeof planReply>;
export type TargetBody = z.infer<typeof targetBody>;
export type ResultBody = z.infer<typeof resultBody>;
export type AchievementsReply = z.infer<typeof achievementsReply>;
