import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';

/** The fiscal year that a questionnaire asks about, as people call it: `令和３年度`, `2021`. */
export function askedYear(locale: Locale, fiscalYear: number): string {
  return locale === 'ja' ? eraFiscalYear(fiscalYear) : `${fiscalYear}`;
}
