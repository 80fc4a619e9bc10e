/** What is written in a sheet, line by line as it was entered, for paper and workbook alike. */
import { printedNumber } from '../fiscal-year.ts';
import type { Locale } from '../localized-text.ts';
import { parseDay } from '../tokyo-day.ts';
import { printedFigure } from './printed-wording.ts';
import type { Action, ActionPeriod, Half, SheetContent, SheetCount } from './sheet-content.ts';

export interface PrintedLine {
  readonly text: string;
  readonly lang: Locale;
  readonly strong?: boolean;
}

/** The lines of a text; blank lines at its end say nothing on paper. Empty for an empty text. */
export function printedText(text: string, lang: Locale = 'ja'): readonly PrintedLine[] {
  const kept = text.replace(/\s+$/, '');
  return kept === '' ? [] : kept.split(/\r\n|\r|\n/).map((line) => ({ text: line, lang }));
}

/** Parts below each other with an empty line between; those without a line are left out. */
export function apart(parts: readonly (readonly PrintedLine[])[]): readonly PrintedLine[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, at) => (at === 0 ? part : [{ text: '', lang: 'ja' as const }, ...part]));
}

/**
 * How far the further rows of a line are set in, in full-width characters: behind its ideographic blanks and its mark,
 * `・`, `■`, an opening bracket.
 */
export function hangOf(line: string): number {
  const [, blanks = '', mark = ''] = /^(\u3000*)([・■□●○◆◇※▪＜（]?)/.exec(line) ?? [];
  return Math.min(blanks.length + mark.length, 4);
}

/** 行動計画・取組内容: each period under its label. */
export function printedPeriods(periods: readonly ActionPeriod[]): readonly PrintedLine[] {
  return apart(
    periods.map(({ label, actions }) => [
      { text: label, lang: 'ja', strong: true },
      ...actions.flatMap((action) => printedText(printedAction(action))),
    ]),
  );
}

/**
 * An action in its own words. Track, body and effect are added where the words do not name them:
 * `・「制度のeラーニング」実施する。`, `（区長会議人事・財政部会）`, `（→各部会における実践の促進）`.
 */
export function printedAction({ text, track, responsibleBody, intendedEffect }: Action): string {
  const isMissing = (part: string | undefined) => part !== undefined && !text.includes(part);
  const [, mark = '', words = ''] = /^(\s*[・■]?)(.*)$/s.exec(text.trimEnd()) ?? [];
  return [
    mark,
    isMissing(track) ? `「${track}」` : '',
    words,
    isMissing(responsibleBody) ? `（${responsibleBody}）` : '',
    isMissing(intendedEffect) ? `（→${intendedEffect}）` : '',
  ].join('');
}

/** The evaluation cells, each with the figures of its half below the words. */
export function printedMidYear(content: SheetContent): readonly PrintedLine[] {
  return apart([
    printedText(content.midYearEvaluation),
    printedText(content.secondHalfDirection),
    printedCounts(content.counts, 'mid-year'),
  ]);
}

export function printedYearEnd(content: SheetContent): readonly PrintedLine[] {
  return apart([printedText(content.yearEndEvaluation), printedCounts(content.counts, 'year-end')]);
}

/** `＜作業手順書等の改善提案の審議＞ 32案件（28＋４）`, `＜オンライン予約＞ 24/24区（９月10日開始）` */
function printedCounts(counts: readonly SheetCount[], half: Half): readonly PrintedLine[] {
  return counts.flatMap(({ label, unit, startedOn, entries }) =>
    entries
      .filter(({ asOf }) => asOf === half)
      .map(({ figure }) => ({
        text: `＜${label}＞ ${printedFigure(figure, unit)}${startedOn ? `（${dayAndMonth(startedOn)}開始）` : ''}`,
        lang: 'ja' as const,
      })),
  );
}

/** `９月10日`: it lies in the sheet's year. */
function dayAndMonth(date: string): string {
  const day = parseDay(date);
  return day ? `${printedNumber(day.month)}月${printedNumber(day.day)}日` : date;
}
