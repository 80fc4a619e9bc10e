import { eraYearOf, FISCAL_YEAR_BOUNDS, printedNumber } from './fiscal-year.ts';

/** A fiscal year as a text names it. */
export interface NamedYear {
  /** As written: `令和３年度`, `2021年度`, `FY2021`. */
  readonly words: string;
  readonly fiscalYear: number;
}

/**
 * The ways in which official texts name a fiscal year, in digits of either width. 令和３年 without 度 is a calendar
 * year and none of them. `(Reiwa 3)` is how the service itself goes on after `FY2021`.
 */
const WAYS = new RegExp(
  [
    '(?<era>令和|平成|[RＲHＨ])(?<eraYear>元|[0-9０-９]{1,2})年度',
    '(?<western>[0-9０-９]{4})年度',
    '(?<before>[FＦ][YＹ] ?|[Ff]iscal (?:[Yy]ear )?)(?<spoken>[0-9０-９]{4})(?![0-9０-９])',
    '\\((?<romanised>Reiwa|Heisei) (?<romanYear>[0-9]{1,2})\\)',
  ].join('|'),
  'gu',
);

type Groups = Readonly<Record<string, string | undefined>>;

const FIRST_YEARS: Readonly<Record<string, number>> = {
  ...{ 令和: 2019, R: 2019, Reiwa: 2019 },
  ...{ 平成: 1989, H: 1989, Heisei: 1989 },
};

/** The fiscal years that a text names, in its order. */
export function namedYears(text: string): readonly NamedYear[] {
  return [...text.matchAll(WAYS)].flatMap(({ 0: words, groups = {} }) => {
    const fiscalYear = yearIn(groups);
    const isOne = fiscalYear >= FISCAL_YEAR_BOUNDS.first && fiscalYear <= FISCAL_YEAR_BOUNDS.last;
    return isOne ? [{ words, fiscalYear }] : [];
  });
}

/**
 * The text with every name of the year `from` made into the same way of naming `to`, in the digits it was written in;
 * all else stays as it is, other years too: what compares with an earlier year goes on doing so.
 */
export function withFiscalYear(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  return text.replaceAll(WAYS, (words: string, ...found: readonly unknown[]) => {
    const groups = found.at(-1) as Groups;
    return yearIn(groups) === from ? writtenLike(groups, to) : words;
  });
}

function writtenLike({ era, eraYear, western, before, spoken, romanYear }: Groups, to: number): string {
  const { era: name, year } = eraYearOf(to);
  if (era !== undefined && eraYear !== undefined) {
    const letter = era === folded(era) ? letterOf(name) : widened(letterOf(name));
    return `${era.length === 2 ? name : letter}${eraDigits(eraYear, year)}年度`;
  }
  if (western !== undefined) return `${digitsLike(western, to)}年度`;
  if (romanYear !== undefined) return `(${name === '令和' ? 'Reiwa' : 'Heisei'} ${year})`;
  return `${before}${digitsLike(spoken ?? '', to)}`;
}

function yearIn({ era, eraYear, western, spoken, romanised, romanYear }: Groups): number {
  const digits = western ?? spoken;
  if (digits !== undefined) return Number(folded(digits));
  const first = FIRST_YEARS[folded(era ?? romanised ?? '')] ?? Number.NaN;
  const year = folded(eraYear ?? romanYear ?? '');
  return first - 1 + (year === '元' ? 1 : Number(year));
}

/** One full-width digit is how print writes it: two digits of the next year are then half-width, as print has those. */
function eraDigits(written: string, year: number): string {
  if (year === 1) return '元';
  return written === '元' || /^[０-９]$/.test(written) ? printedNumber(year) : digitsLike(written, year);
}

const letterOf = (era: string) => (era === '令和' ? 'R' : 'H');

const digitsLike = (written: string, value: number) =>
  written === folded(written) ? String(value) : widened(String(value));

/** For reading numbers only: the text itself is never folded. */
const folded = (text: string) => text.normalize('NFKC');

function widened(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
