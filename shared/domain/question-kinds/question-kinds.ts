import type { Question } from '../questionnaire.ts';
import { dateKind } from './date.ts';
import { freeText } from './free-text.ts';
import { multipleChoice } from './multiple-choice.ts';
import { numberKind } from './number.ts';
import type { QuestionKind } from './question-kind.ts';
import { singleChoice } from './single-choice.ts';

/** Every kind of question there is. A new kind is one file and one line here. */
const QUESTION_KINDS: Readonly<Record<Question['kind'], QuestionKind>> = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'free-text': freeText,
  number: numberKind,
  date: dateKind,
};

/** The behaviour of a question's kind. It must be given questions of that kind only: pass the same question on. */
export function kindOf(question: Question): QuestionKind {
  return QUESTION_KINDS[question.kind];
}
