/** What is written in a sheet, line by line as it was entered, for paper and workbook alike. */
import type { Locale } from '../localized-text.ts';
import type { Action, ActionPeriod } from './sheet-content.ts';

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

/** 行動計画・取組内容: each period under its label. `withBodies`: whether the responsible bodies are printed. */
export function printedPeriods(
  periods: readonly ActionPeriod[],
  withBodies: boolean,
): readonly PrintedLine[] {
  return apart(
    periods.map(({ label, actions }) => [
      { text: label, lang: 'ja', strong: true },
      ...actions.flatMap((action) => printedText(printedAction(action, withBodies))),
    ]),
  );
}

/**
 * An action in its own words. Track, effect and, where it is wanted, the body are added where the words do not name
 * them: `・「制度のeラーニング」実施する。`, `（区長会議人事・財政部会）`, `（→各部会における実践の促進）`.
 */
export function printedAction(
  { text, track, responsibleBody, intendedEffect }: Action,
  withBodies: boolean,
): string {
  const isMissing = (part: string | undefined) => part !== undefined && !text.includes(part);
  const [, mark = '', words = ''] = /^(\s*[・■]?)(.*)$/s.exec(text.trimEnd()) ?? [];
  return [
    mark,
    isMissing(track) ? `「${track}」` : '',
    words,
    withBodies && isMissing(responsibleBody) ? `（${responsibleBody}）` : '',
    isMissing(intendedEffect) ? `（→${intendedEffect}）` : '',
  ].join('');
}
