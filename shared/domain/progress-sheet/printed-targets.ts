/** 目標達成水準 as printed: each indicator with its targets year by year. */
import { eraYearOf, printedNumber } from '../fiscal-year.ts';
import { type Locale, type LocalizedText, textIn } from '../localized-text.ts';
import type { IndicatorText, Target } from '../plan.ts';
import { formatRatio, type Ratio } from '../ratio.ts';
import { apart, type PrintedLine, printedText } from './printed-lines.ts';

export interface PrintedIndicator extends Pick<IndicatorText, 'displayCode' | 'kind' | 'text' | 'unit'> {
  readonly years: readonly { readonly fiscalYear: number; readonly target: Target | undefined }[];
}

/**
 * The indicators of an item below each other. One that stands alone and is reached sentence by sentence has no heading:
 * its sentences say all of it, and the city's sheet has none.
 */
export function printedTargets(
  indicators: readonly PrintedIndicator[],
  fiscalYear: number,
  locale: Locale,
): readonly PrintedLine[] {
  return apart(
    indicators.map((indicator) => {
      const { displayCode, kind, text } = indicator;
      const targets = targetLines(indicator, fiscalYear, locale);
      if (indicators.length === 1 && kind === 'milestone' && targets.length > 0) return targets;
      return [...printedText(`${displayCode} ${textIn(locale, text)}`, langOf(locale, text)), ...targets];
    }),
  );
}

/** The sheet's own year stands out; a year without a target is left out. */
function targetLines(
  { unit, years }: PrintedIndicator,
  fiscalYear: number,
  locale: Locale,
): readonly PrintedLine[] {
  return years.flatMap(({ fiscalYear: year, target }): readonly PrintedLine[] => {
    const lines = target ? yearLines(year, target, unit, locale) : [];
    return year === fiscalYear ? lines.map((line) => ({ ...line, strong: true })) : lines;
  });
}

/** In which language a text stands on a page: Japanese where it has no translation. */
export function langOf(locale: Locale, text: LocalizedText): Locale {
  return locale === 'en' && text.en ? 'en' : 'ja';
}

function yearLines(
  year: number,
  target: Target,
  unit: LocalizedText | undefined,
  locale: Locale,
): readonly PrintedLine[] {
  const name = yearName(year, locale);
  if (target.kind === 'ratio') {
    const figure = locale === 'ja' ? printedRatio(target.ratio, unit?.ja) : englishRatio(target.ratio, unit);
    return [{ text: `${name} ${figure}`, lang: locale }];
  }
  // The milestones of one year stand below each other, the year before the first of them.
  return target.milestones.map((milestone, at) => ({
    text: `${at === 0 ? `${name}　` : '　　　　'}${textIn(locale, milestone)}`,
    lang: langOf(locale, milestone),
  }));
}

/** `２年度`, `元年度`; `FY2020`. */
function yearName(fiscalYear: number, locale: Locale): string {
  if (locale === 'en') return `FY${fiscalYear}`;
  const { year } = eraYearOf(fiscalYear);
  return `${year === 1 ? '元' : printedNumber(year)}年度`;
}

/** `21 区長/24 区長`: a number of two digits or more is half-width and has a blank before its unit. */
function printedRatio({ numerator, denominator }: Ratio, unit = ''): string {
  const counted = (count: number) => {
    const printed = printedNumber(count);
    return printed.length === 1 || unit === '' ? `${printed}${unit}` : `${printed} ${unit}`;
  };
  return `${counted(numerator)}/${counted(denominator)}`;
}

function englishRatio(ratio: Ratio, unit: LocalizedText | undefined): string {
  return unit ? `${formatRatio(ratio)} ${textIn('en', unit)}` : formatRatio(ratio);
}
