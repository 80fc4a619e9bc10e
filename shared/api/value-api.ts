import { z } from 'zod';
import { FISCAL_YEAR_BOUNDS } from '../domain/fiscal-year.ts';
import { RATIO_LIMIT } from '../domain/ratio.ts';

/** Bounds of texts, in characters. */
export const TEXT_BOUNDS = {
  line: 200,
  paragraph: 4_000,
  code: 32,
  email: 254,
  reason: 1_000,
  contact: 500,
} as const;

/** An id as it comes in an address, of any form: one that names nothing is not found. */
export const idInAddress = z.string();

export const id = z.string().min(1).max(64);

/** An instant in ISO 8601, UTC. */
export const instant = z.iso.datetime({ offset: true });

/** A day that exists, `YYYY-MM-DD`. */
export const day = z.iso.date();

export const fiscalYear = z.int().min(FISCAL_YEAR_BOUNDS.first).max(FISCAL_YEAR_BOUNDS.last);

/** A fiscal year as it comes in an address: digits, never coerced from anything else. */
export const fiscalYearText = z
  .string()
  .regex(/^\d{4}$/)
  .refine((text) => Number(text) >= FISCAL_YEAR_BOUNDS.first && Number(text) <= FISCAL_YEAR_BOUNDS.last, {
    error: 'fiscal-year-out-of-range',
  });

/** A text that must say something in Japanese. */
export function text(max: number) {
  return z.strictObject({ ja: z.string().regex(/\S/).max(max), en: z.string().max(max).optional() });
}

/** One line or paragraph in one language, which must say something and be whole: half a surrogate pair is no text. */
export function words(max: number) {
  return z
    .string()
    .regex(/\S/)
    .max(max)
    .refine((given) => !/\p{Surrogate}/u.test(given), { error: 'broken-characters' });
}

/** A text that may still be empty, in a draft. */
export function draftText(max: number) {
  return z.strictObject({ ja: z.string().max(max), en: z.string().max(max).optional() });
}

/** A text as it is given out. */
export const textReply = z.object({ ja: z.string(), en: z.string().optional() });

/** A ratio entered by somebody: whole numbers, a denominator above zero, at most one. */
export const ratio = z
  .strictObject({
    numerator: z.int().min(0).max(RATIO_LIMIT),
    denominator: z.int().min(1, { error: 'denominator-zero' }).max(RATIO_LIMIT),
  })
  .refine(({ numerator, denominator }) => numerator <= denominator, {
    error: 'above-one',
    path: ['numerator'],
  });

export const ratioReply = z.object({ numerator: z.int(), denominator: z.int() });

/** A code that becomes a form field or a column: a letter first, and nothing that JavaScript objects inherit. */
export const questionCode = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}$/)
  .refine((code) => !RESERVED_CODES.has(code.toLowerCase()) && !/_(label|positive|comment)$/i.test(code), {
    error: 'reserved-code',
  });

const RESERVED_CODES = new Set([
  'action',
  // Columns of responses.csv.
  'respondent_code',
  'respondent',
  'state',
  'version',
  'submitted_at',
  'receipt',
  'constructor',
  'prototype',
  'tostring',
  'valueof',
  'hasownproperty',
]);

/** A code that stands alone in a cell: `1-2` would be made a date of by Excel. */
function cellCode(pattern: RegExp) {
  return z
    .string()
    .regex(pattern)
    .refine((code) => !/^\d+-/.test(code), { error: 'reads-as-a-date' });
}

export const optionCode = cellCode(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/);
export const memberCode = cellCode(/^[A-Za-z0-9_-]{1,32}$/);

export const status = z.enum(['achieved', 'missed', 'undecided', 'not-measured', 'no-target']);
export const questionnaireStatus = z.enum(['draft', 'open', 'closed', 'fixed', 'published']);
export const indicatorKind = z.enum(['ratio', 'milestone', 'count']);
export const nonResponse = z.enum(['counts-against', 'leaves-base']);
export const peopleReply = z.object({
  eligible: z.int(),
  responded: z.int(),
  outstanding: z.int(),
  excused: z.int(),
});
