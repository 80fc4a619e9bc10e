import { eraFiscalYear, eraYearOf } from '../../shared/domain/fiscal-year.ts';
import { type Locale, type LocalizedText, textIn } from '../../shared/domain/localized-text.ts';
import type { PublishedIndicator } from '../../shared/domain/publication/published-document.ts';
import type { Ratio } from '../../shared/domain/ratio.ts';
import { figureIn, groupedFigure } from '../messages/figures.ts';
import { isolated, isolatedIn } from './isolated.ts';
import { resultsWords } from './messages/results-words.ts';

/** `令和３年度（2021年度）` / `Fiscal year 2021 (Reiwa 3)`. */
export function yearWording(locale: Locale, fiscalYear: number): string {
  const { era, year } = eraYearOf(fiscalYear);
  const english = `${era === '令和' ? 'Reiwa' : 'Heisei'} ${year}`;
  return resultsWords(locale)('year', {
    era: locale === 'ja' ? eraFiscalYear(fiscalYear) : english,
    year: fiscalYear,
  });
}

/** `令和３年度` / `2021`, where the other name of the year is not needed. */
export function shortYear(locale: Locale, fiscalYear: number): string {
  const era = locale === 'ja' ? eraFiscalYear(fiscalYear) : `${fiscalYear}`;
  return resultsWords(locale)('shortYear', { era });
}

/** What is counted, as it stands behind a number; people where nothing is said and people were asked. */
export function unitIn(locale: Locale, { unit, measured }: PublishedIndicator): string {
  if (unit) return textIn(locale, unit);
  return measured ? resultsWords(locale)('unit') : '';
}

/** Names one after the other, as each language does it. */
export function listed(locale: Locale, parts: readonly string[]): string {
  return parts.join(locale === 'ja' ? '、' : ', ');
}

/** Sentences one after the other: Japanese ones stand close. */
export function sentences(locale: Locale, parts: readonly string[]): string {
  return parts.filter(Boolean).join(locale === 'ja' ? '' : ' ');
}

export function quotedAll(locale: Locale, texts: readonly LocalizedText[]): string {
  return texts.map((text) => isolatedIn(locale, text)).join(resultsWords(locale)('sentence.between'));
}

/** A number in a sentence, grouped from thousands on: `３`, `24`, `9,999`. */
export function numberIn(locale: Locale, value: number): string {
  return value < 1000 ? figureIn(locale, value) : groupedFigure(value);
}

/** `23/24`, both grouped. */
export function ratioWording({ numerator, denominator }: Ratio): string {
  return `${groupedFigure(numerator)}/${groupedFigure(denominator)}`;
}

/** Words for people that are no counters by themselves: 区長, 職員, 対象者. */
const PERSON_WORD = /[長員者師士民生]$/;

/**
 * A number in a sentence. In Japanese people are counted as people: `24人の区長` for the whole, `23人` for a part of it;
 * whatever else is counted stands behind its number: `21案件`. In English the whole alone is named.
 */
export function counted(
  locale: Locale,
  indicator: PublishedIndicator,
  count: number,
  part: 'whole' | 'part',
): string {
  const [figure, written] = [numberIn(locale, count), unitIn(locale, indicator)];
  const unit = isolated(written);
  if (locale === 'en') return part === 'whole' && unit ? `${figure} ${unit}` : figure;
  if (!PERSON_WORD.test(written)) return `${figure}${unit}`;
  return part === 'whole' ? `${figure}人の${unit}` : `${figure}人`;
}
