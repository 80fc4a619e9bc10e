import { z } from 'zod';

/** Decimal numbers as text: exact, whatever their size. */
const figures = z.object({
  sum: z.string(),
  mean: z.string(),
  median: z.string(),
  min: z.string(),
  max: z.string(),
});

export const answerSummaryReply = z.object({
  /** To how many of those who responded a question was shown that depends on earlier answers. */
  shown: z.array(z.object({ code: z.string(), count: z.int() })),
  /** What the numbers that people entered come to; null where nobody has entered one. */
  numbers: z.array(z.object({ code: z.string(), count: z.int(), figures: figures.nullable() })),
});

export type AnswerSummaryReply = z.infer<typeof answerSummaryReply>;
