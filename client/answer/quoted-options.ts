import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { componentWords } from '../messages/component-words.ts';

/** The labels of the options with these codes, each in quotation marks: `「はい」`. None of a question without options. */
export function quotedOptions(
  locale: Locale,
  question: Question | undefined,
  codes: readonly string[],
): readonly string[] {
  const options = question && 'options' in question ? question.options : [];
  return options
    .filter(({ code }) => codes.includes(code))
    .map(({ label }) => componentWords(locale)('quoted', { text: textIn(locale, label) }));
}
