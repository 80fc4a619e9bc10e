import { tokyoTimeOf } from './tokyo-day.ts';

/** First and last fiscal years that can be entered. */
export const FISCAL_YEAR_BOUNDS = { first: 1990, last: 2100 } as const;

/** The fiscal year, April to March in Tokyo, that an instant falls in. */
export function fiscalYearOf(instant: Date): number {
  const { year, month } = tokyoTimeOf(instant);
  return month >= 4 ? year : year - 1;
}

/** 1 for April to June … 4 for January to March. */
export function fiscalQuarterOf(instant: Date): 1 | 2 | 3 | 4 {
  const { month } = tokyoTimeOf(instant);
  return (Math.floor(((month + 8) % 12) / 3) + 1) as 1 | 2 | 3 | 4;
}

/**
 * 2021 → `３年度` in 令和: from the number alone. A fiscal year takes the era in force for most of it, so 2019 is
 * 令和元年度 although April 2019 was still 平成.
 */
export function eraYearOf(fiscalYear: number): { readonly era: string; readonly year: number } {
  if (fiscalYear >= 2019) return { era: '令和', year: fiscalYear - 2018 };
  return { era: '平成', year: fiscalYear - 1988 };
}

/** `令和３年度`, `令和元年度`, `令和10年度`. */
export function eraFiscalYear(fiscalYear: number): string {
  const { era, year } = eraYearOf(fiscalYear);
  return `${era}${year === 1 ? '元' : printedNumber(year)}年度`;
}

/** As official Japanese print has it: one digit full-width, more digits half-width (`３`, `24`). */
export function printedNumber(value: number): string {
  const digits = String(value);
  return /^\d$/.test(digits) ? String.fromCharCode(digits.charCodeAt(0) + 0xfee0) : digits;
}
