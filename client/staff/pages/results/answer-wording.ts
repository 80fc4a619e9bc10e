import type { Locale } from '../../../../shared/domain/localized-text.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { writtenDay } from '../../../messages/date-wording.ts';
import { groupedFigure } from '../../../messages/figures.ts';
import { staffWords } from '../../messages/staff-words.ts';
import type { AnswersReply, QuestionnaireReply } from '../../requests/replies.ts';

type Question = QuestionnaireReply['questions'][number];

/** One person's answer to one question as it is read: labels for codes, which are what is stored. */
export function answerWording(
  locale: Locale,
  question: Question,
  answer: AnswersReply[string],
): string | undefined {
  if ('options' in question) {
    const chosen = answer.options ?? (answer.option === undefined ? [] : [answer.option]);
    const labels = chosen.map((code) => {
      const label = question.options.find((option) => option.code === code)?.label;
      return label ? textIn(locale, label) : code;
    });
    return labels.length > 0 ? labels.join(staffWords(locale)('listComma')) : undefined;
  }
  if (answer.number !== undefined) {
    const unit = question.kind === 'number' && question.unit ? ` ${textIn(locale, question.unit)}` : '';
    return `${groupedFigure(answer.number)}${unit}`;
  }
  if (answer.date !== undefined) return writtenDay(locale, answer.date);
  return answer.text;
}
