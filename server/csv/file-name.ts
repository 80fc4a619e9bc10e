import { eraFiscalYear, eraYearOf } from '../../shared/domain/fiscal-year.ts';

/** `令和３年度_題名_集計`; the year once only, where the title has it already, however its digits are written. */
export function yearlyFileName(fiscalYear: number, title: string, what: string): string {
  const { era, year } = eraYearOf(fiscalYear);
  const written = [`${era}${year}年度`, ...(year === 1 ? [`${era}元年度`] : []), `${fiscalYear}年度`];
  const key = title.normalize('NFKC').replace(/\s/g, '');
  const says = (one: string) => new RegExp(`(?<!\\d)${one}`).test(key);
  return [...(written.some(says) ? [] : [eraFiscalYear(fiscalYear)]), title, what].join('_');
}
