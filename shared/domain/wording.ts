import { printedNumber } from './fiscal-year.ts';
import type { Ratio } from './ratio.ts';

/** One indicator as the result sentence needs it: decided, with its printed code and the word for those asked. */
export interface DecidedIndicator {
  readonly displayCode: string;
  readonly status: 'achieved' | 'missed';
  readonly result: Ratio;
  /** `区長` */
  readonly unit: string;
}

/**
 * The year-end paragraph of the sheet, in である style, with a line for each indicator. An offer for an editable
 * field; it never overwrites what somebody wrote. Empty when nothing is decided.
 */
export function resultParagraph(indicators: readonly DecidedIndicator[]): string {
  if (indicators.length === 0) return '';
  const lines = indicators.map(
    ({ displayCode, result, unit }) =>
      `　＜${displayCode}＞ ${printedCount(result.numerator, unit)}/${printedCount(result.denominator, unit)}`,
  );
  return [
    `取組をふまえ、成果指標測定のためのアンケートを実施した結果、${verdictSentence(indicators)}`,
    ...lines,
  ].join('\n');
}

function verdictSentence(indicators: readonly DecidedIndicator[]): string {
  const codes = (status: DecidedIndicator['status']) =>
    indicators
      .filter((indicator) => indicator.status === status)
      .map((indicator) => indicator.displayCode)
      .join('、');
  const [achieved, missed] = [codes('achieved'), codes('missed')];
  if (achieved && missed) {
    return `目標${achieved}については目標を達成できたものの、${missed}については目標の達成に至らなかった。`;
  }
  const subject =
    indicators.length === 1
      ? `目標${achieved || missed}について`
      : `目標${achieved || missed}のいずれについて`;
  if (indicators.length === 1)
    return achieved ? `${subject}は目標を達成できた。` : `${subject}は目標の達成に至らなかった。`;
  return achieved ? `${subject}も目標を達成できた。` : `${subject}も目標の達成に至らなかった。`;
}

/** `24 区長`: a longer number is half-width with a blank before its unit, if it has one; `９区長` stands close. */
function printedCount(count: number, unit: string): string {
  const printed = printedNumber(count);
  return printed.length === 1 || unit === '' ? `${printed}${unit}` : `${printed} ${unit}`;
}
