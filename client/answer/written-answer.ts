import type { Answer } from '../../shared/domain/answers.ts';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { writtenDay } from '../messages/date-wording.ts';
import { groupedFigure } from '../messages/figures.ts';

/** An answer as its writer knows it, one entry per line: labels for options, nothing where nothing was answered. */
export function answerLines(
  locale: Locale,
  question: Question,
  answer: Answer | undefined,
): readonly string[] {
  if (!answer) return [];
  if ('options' in question) {
    const chosen = question.kind === 'single-choice' ? [answer.option ?? ''] : (answer.options ?? []);
    return question.options
      .filter((option) => chosen.includes(option.code))
      .map((option) => textIn(locale, option.label));
  }
  if (answer.entered !== undefined) return [answer.entered];
  if (question.kind === 'free-text') return answer.text ? [answer.text] : [];
  if (question.kind === 'date') return answer.date === undefined ? [] : [writtenDay(locale, answer.date)];
  if (answer.number === undefined) return [];
  const unit = question.unit ? ` ${textIn(locale, question.unit)}` : '';
  return [`${groupedFigure(answer.number)}${unit}`];
}
