import { printedNumber } from '../../shared/domain/fiscal-year.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';

/** A number inside a sentence: one digit full-width in Japanese print (`あと３日`, `24 区長`), plain in English. */
export function figureIn(locale: Locale, value: number): string {
  return locale === 'ja' ? printedNumber(value) : String(value);
}

/** `2,000`: thousands grouped the same way in both languages. */
export function groupedFigure(value: number | string): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
