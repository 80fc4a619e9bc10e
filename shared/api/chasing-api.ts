import { z } from 'zod';
import { invitationReply, invitationState } from './invitation-api.ts';
import { peopleReply, questionnaireStatus, words } from './value-api.ts';

/** People who can be written to, handed over or printed at once. */
export const MOST_AT_ONCE = 1_000;

const LETTER_BOUND = 4_000;

/** A number in an address: digits, never coerced from anything else. */
function digits(max: number) {
  return z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .refine((number) => number <= max, { error: 'too-large' });
}

/** The page of a board; without any of it everybody is given out at once. */
export const boardQuery = z.strictObject({
  /** From after this position in the roster. */
  after: digits(9_999_999).optional(),
  limit: digits(500)
    .refine((limit) => limit > 0, { error: 'too-small' })
    .optional(),
  /** One state, or everybody who is waited for: `issued` and `draft`. */
  state: z.enum([...invitationState.options, 'outstanding']).optional(),
  /** Part of a code, a name or a title; folded, and every sign in it is text. */
  search: z.string().max(100).optional(),
});

export const stateTotals = z.object({
  issued: z.int(),
  draft: z.int(),
  answered: z.int(),
  excused: z.int(),
  revoked: z.int(),
});

export const boardReply = z.object({
  invitations: z.array(invitationReply),
  /** Of everybody, whatever the page shows. */
  totals: stateTotals,
  /** Links that work, those of excused people included. */
  links: z.int(),
  /** How many the search finds, in any state; absent where nothing is searched. */
  found: z.int().optional(),
  /** The position after which the next page begins; absent on the last. */
  next: z.int().optional(),
});

export const peopleBody = z.strictObject({
  invitationIds: z.array(z.string().min(1).max(64)).min(1).max(MOST_AT_ONCE),
});
export const peopleActReply = z.object({ invitations: z.array(invitationReply) });

/** Who is waited for and has no record of having been given the link: at most `MOST_AT_ONCE`, in roster order. */
export const handOverReply = z.object({
  invitations: z.array(invitationReply),
  /** Whether there are more than these. */
  more: z.boolean(),
});

const letter = z.strictObject({ ja: words(LETTER_BOUND), en: words(LETTER_BOUND) });
export const lettersBody = z.strictObject({ request: letter, reminder: letter });
const letterReply = z.object({ ja: z.string(), en: z.string() });
export const lettersReply = z.object({ request: letterReply, reminder: letterReply });

/** One person of the board: the link as a QR code, and what came from them, without its words. */
export const personReply = z.object({
  invitation: invitationReply,
  /** Dark modules as the data of one SVG path, in a square of `modules` units; null once the link is revoked. */
  qr: z.object({ modules: z.int(), path: z.string() }).nullable(),
  /** The link that the respondent made for having the answers prepared. */
  preparingUrl: z.string().optional(),
  reissuedAt: z.string().optional(),
  /** When the person was excused, and the name of the account that did it; the reason stands in the invitation. */
  excused: z.object({ at: z.string(), by: z.string().optional() }).optional(),
  draft: z
    .object({
      savedAt: z.string(),
      link: z.enum(['personal', 'preparing']),
      preparedAt: z.string().optional(),
    })
    .optional(),
  /** Oldest first. */
  versions: z.array(
    z.object({
      version: z.int(),
      receipt: z.string(),
      submittedAt: z.string(),
      by: z.enum(['self', 'proxy']),
      source: z.string().optional(),
      enteredBy: z.string().optional(),
    }),
  ),
});

/** What an open board is told: the figures, which anybody may see. */
export const figuresEvent = peopleReply.extend({
  status: questionnaireStatus,
  dueAt: z.string().optional(),
});

/** What those who run the questionnaire are told besides. */
export const boardEvent = figuresEvent.extend({
  totals: stateTotals,
  /** More may have changed than is told here: read the page again. */
  refresh: z.boolean(),
  /** Whose state changed, as they stand now. */
  invitations: z.array(invitationReply),
});

export const linkSheetsQuery = z.strictObject({
  /** Those who have not answered. */
  state: z.literal('outstanding').optional(),
  /** Ids, separated by commas. */
  ids: z
    .string()
    .max(65 * MOST_AT_ONCE)
    .optional(),
  after: digits(9_999_999).optional(),
  lang: z.enum(['ja', 'en']).optional(),
});

export type BoardReply = z.infer<typeof boardReply>;
export type HandOverReply = z.infer<typeof handOverReply>;
export type LettersReply = z.infer<typeof lettersReply>;
export type PersonReply = z.infer<typeof personReply>;
export type FiguresEvent = z.infer<typeof figuresEvent>;
export type BoardEvent = z.infer<typeof boardEvent>;
