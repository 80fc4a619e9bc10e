import { z } from 'zod';
import { targetDocument, targetReply } from './plan-api.ts';
import { fiscalYearText, id, idInAddress } from './value-api.ts';

export const yearTargetsParams = z.object({ planId: idInAddress, fiscalYear: fiscalYearText });

/** Targets of several indicators in one year, each with the version that the writer saw, 0 for none; null takes one away. */
export const yearTargetsBody = z
  .strictObject({
    targets: z
      .array(z.strictObject({ indicatorId: id, target: targetDocument.nullable(), basedOn: z.int().min(0) }))
      .min(1)
      .max(500),
  })
  .superRefine(({ targets }, context) => {
    const seen = new Set<string>();
    targets.forEach(({ indicatorId }, index) => {
      if (seen.has(indicatorId)) {
        context.addIssue({ code: 'custom', message: 'duplicate-key', path: ['targets', index] });
      }
      seen.add(indicatorId);
    });
  });

export const yearTargetsReply = z.object({
  fiscalYear: z.int(),
  targets: z.array(z.object({ indicatorId: z.string(), target: targetReply.nullable(), version: z.int() })),
});

export type YearTargetsBody = z.infer<typeof yearTargetsBody>;
export type YearTargetsReply = z.infer<typeof yearTargetsReply>;
