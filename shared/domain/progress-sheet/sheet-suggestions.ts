/** What the service offers to be written into a sheet. Offers: nothing that somebody wrote is ever overwritten. */
import type { Indicator, IndicatorStanding } from '../plan.ts';
import { type DecidedIndicator, resultParagraph } from '../wording.ts';
import type { WrittenWords } from '../written-words.ts';

/**
 * The year-end paragraph with a line for each indicator that a questionnaire has measured for good. Empty while figures
 * can still move, and where none was measured.
 */
export function yearEndSuggestion(
  measured: readonly {
    readonly indicator: Pick<Indicator, 'displayCode' | 'unit'>;
    readonly standing: IndicatorStanding;
  }[],
): string {
  return resultParagraph(
    measured.flatMap(({ indicator, standing }): readonly DecidedIndicator[] => {
      const { status, result, provisional } = standing;
      if (provisional || (status !== 'achieved' && status !== 'missed') || result?.kind !== 'ratio')
        return [];
      const { displayCode, unit } = indicator;
      return [{ displayCode, status, result: result.ratio, unit: unit?.ja ?? '' }];
    }),
  );
}

/** What people wrote, each as a `・` item whose further lines are set in by an ideographic blank. */
export function issuesSuggestion(
  words: readonly Partial<Record<keyof WrittenWords, string | undefined>>[],
): string {
  return words
    .flatMap(({ text, comment }) => [text, comment])
    .flatMap((written) => (written !== undefined && /\S/.test(written) ? [asItem(written)] : []))
    .join('\n');
}

/** Blank ends are no part of what is quoted; an item that has its mark keeps it. */
export function asItem(written: string): string {
  const [first = '', ...rest] = written.trim().split(/\r\n|\r|\n/);
  return [
    /^[・■]/.test(first) ? first : `・${first}`,
    ...rest.map((line) => (line === '' ? line : `　${line}`)),
  ].join('\n');
}
