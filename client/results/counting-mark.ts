import { neededOf } from '../../shared/domain/measure.ts';
import type {
  PublishedMeasure,
  PublishedQuestion,
} from '../../shared/domain/publication/published-document.ts';

/** Whether an option counts by itself, only together with others, is the right one of a quiz, or does not count. */
export type CountingMark = 'yes' | 'inCombination' | 'right' | 'no';

/** What choosing one option of a question does for the figure. */
export function countingMark(
  measured: PublishedMeasure,
  { code, kind }: PublishedQuestion,
  option: string,
): CountingMark {
  const conditions = measured.conditions.filter(
    ({ question, options }) => question === code && options.includes(option),
  );
  if (conditions.length === 0) return 'no';
  if (measured.counts) return 'right';
  const alone = conditions.filter(({ exactly }) => !exactly || kind === 'single-choice').length;
  return alone >= neededOf(measured) ? 'yes' : 'inCombination';
}
