import { formatDay, parseDay } from '../tokyo-day.ts';

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

/**
 * A day as offices write it, `YYYY-MM-DD`: 2021-09-10, 2021/9/10, 2021.9.10, 2021年9月10日, 令和3年9月10日, R3.9.10,
 * each in full or half width. Undefined for anything else, days that do not exist among them.
 */
export function writtenDay(text: string): string | undefined {
  const folded = text.normalize('NFKC').replace(/\s/g, '').replace(/元年/, '1年');
  const match = /^(令和|平成|R|H)?(\d{1,4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/i.exec(folded);
  if (!match) return undefined;
  const [, era, year = '', month = '', day = ''] = match;
  if (era === undefined && year.length !== 4) return undefined;
  const base = era === undefined ? 0 : (ERAS[era.toUpperCase()] ?? 0);
  const written = formatDay({ year: base + Number(year), month: Number(month), day: Number(day) });
  return parseDay(written) && written;
}
