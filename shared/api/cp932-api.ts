import { z } from 'zod';

export const cp932File = z.enum(['tally', 'quiz', 'responses', 'comments']);

export const cp932Query = z.strictObject({ file: cp932File });

export const cp932LossesReply = z.object({
  /** How many characters of the file would become `?`, repetitions included. */
  total: z.int(),
  /** How many different ones; more than are listed where there are very many. */
  distinct: z.int(),
  /** The most frequent first. */
  characters: z.array(
    z.object({
      character: z.string(),
      /** `U+1F600` */
      codePoint: z.string(),
      count: z.int(),
      /** Where it stands first: row from 1 without the header, 0 for the header itself. */
      example: z.object({ row: z.int(), column: z.string(), text: z.string() }),
    }),
  ),
});

export type Cp932File = z.infer<typeof cp932File>;
export type Cp932LossesReply = z.infer<typeof cp932LossesReply>;
