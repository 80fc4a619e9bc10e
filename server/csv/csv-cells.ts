import type { CsvValue } from './csv-reply.ts';

/** Signs that make a spreadsheet read a cell as a formula, in half and full width, behind any leading blanks; U+2212 is one in CP932. */
const FORMULA_START = /^[\s\u3000\u200b\ufeff]*[=+\-@\t\r＝＋－＠\u2212]/;

/**
 * A value as it may stand in a cell: numbers as they are; texts that a spreadsheet would run as a formula are defused
 * with a leading apostrophe. NUL, which no spreadsheet can hold, is shown as its picture.
 */
export function safeCell(value: CsvValue): string | number {
  if (value === undefined) return '';
  if (typeof value === 'number') return value;
  const text = value.replaceAll('\0', '\u2400');
  return FORMULA_START.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
}
