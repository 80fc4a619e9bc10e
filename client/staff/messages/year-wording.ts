import { eraFiscalYear, eraYearOf } from '../../../shared/domain/fiscal-year.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import { staffWords } from './staff-words.ts';

const ERA_LETTERS: Readonly<Record<string, string>> = { 令和: 'R', 平成: 'H' };

const ERA_NAMES: Readonly<Record<string, string>> = { 令和: 'Reiwa', 平成: 'Heisei' };

/** `令和３年度（2021年度）` / `FY2021 (Reiwa 3)`. */
export function fiscalYearWording(locale: Locale, fiscalYear: number): string {
  const say = staffWords(locale);
  if (locale === 'ja') return say('fiscalYear', { year: fiscalYear, era: eraFiscalYear(fiscalYear) });
  const { era, year } = eraYearOf(fiscalYear);
  return say('fiscalYear', { year: fiscalYear, era: `${ERA_NAMES[era] ?? era} ${year}` });
}

/** `R3` / `FY21`, where there is no room for more. */
export function shortFiscalYear(locale: Locale, fiscalYear: number): string {
  if (locale === 'en') return `FY${String(fiscalYear).slice(2)}`;
  const { era, year } = eraYearOf(fiscalYear);
  return `${ERA_LETTERS[era] ?? era}${year}`;
}
