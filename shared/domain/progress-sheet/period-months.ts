import { formatDay } from '../tokyo-day.ts';

/** The place of a calendar month in the fiscal year: April 0 … March 11. */
export function monthPlace(month: number): number {
  return (month + 8) % 12;
}

/** The last day of a calendar month within a fiscal year, `YYYY-MM-DD`: March of fiscal year 2021 → 2022-03-31. */
export function endOfMonth(fiscalYear: number, month: number): string {
  const year = month >= 4 ? fiscalYear : fiscalYear + 1;
  const last = new Date(Date.UTC(year, month, 0));
  return formatDay({ year, month, day: last.getUTCDate() });
}

/** `2021-04-01` and `2022-03-31`; with both ends included. */
export function daysOfFiscalYear(fiscalYear: number): { readonly first: string; readonly last: string } {
  return { first: `${fiscalYear}-04-01`, last: `${fiscalYear + 1}-03-31` };
}

/** The first and last day of the fiscal quarter that a day (`YYYY-MM-DD`) lies in. */
export function quarterOfDay(day: string): { readonly first: string; readonly last: string } {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const fiscalYear = month >= 4 ? year : year - 1;
  const firstMonth = month - ((month - 1) % 3);
  return {
    first: `${day.slice(0, 4)}-${String(firstMonth).padStart(2, '0')}-01`,
    last: endOfMonth(fiscalYear, firstMonth + 2),
  };
}
