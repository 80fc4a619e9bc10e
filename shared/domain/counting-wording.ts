import { printedNumber } from './fiscal-year.ts';
import type { Locale } from './localized-text.ts';
import { neededOf } from './measure.ts';
import type { Counting, QuizCount } from './questionnaire.ts';

/**
 * How many of the conditions must hold, for a file, before the conditions themselves: `５問中４問以上正解：`. Empty where
 * all or any of them must, which their joining word says.
 */
export function neededInWords(
  measure: Counting & { readonly counts?: QuizCount | undefined },
  locale: Locale = 'ja',
): string {
  if (locale === 'en') return neededInEnglish(measure);
  const [of, needed] = [measure.conditions.length, neededOf(measure)].map(printedNumber);
  if (measure.counts === 'all-right') return `${of}問すべて正解：`;
  if (measure.counts === 'passed') return `${of}問中${needed}問以上正解：`;
  return measure.combine === 'at-least' ? `${of}つの条件のうち${needed}つ以上：` : '';
}

function neededInEnglish(measure: Counting & { readonly counts?: QuizCount | undefined }): string {
  const [of, needed] = [measure.conditions.length, neededOf(measure)];
  if (measure.counts === 'all-right') return `all of ${of} right: `;
  if (measure.counts === 'passed') return `at least ${needed} of ${of} right: `;
  return measure.combine === 'at-least' ? `at least ${needed} of ${of} conditions: ` : '';
}
