import type { AnswerProblem } from '../../shared/domain/answers.ts';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import type { SummarizedError } from '../components/error-summary.tsx';
import { answerProblemWording } from '../messages/answer-problem-wording.ts';
import { groupedFigure } from '../messages/figures.ts';
import { answerWords } from './messages/answer-words.ts';
import { commentId, controlId, numberIn, placeOf } from './question-number.ts';

/** One line of the summary for each problem; what concerns no question of this form leads to its top. */
export function summarizedErrors(
  locale: Locale,
  questions: readonly Question[],
  problems: readonly AnswerProblem[],
): readonly SummarizedError[] {
  const say = answerWords(locale);
  return problems.map((problem) => {
    const question = questions.find((one) => one.code === problem.question);
    const message = answerProblemWording(locale, problem, question?.kind);
    if (!question) return { targetId: 'main', message };
    const place = placeOf(questions, question.code);
    const number = numberIn(locale, place);
    if (problem.part === 'comment' && question.comment) {
      const prompt = textIn(locale, question.comment.prompt);
      return { targetId: commentId(place), message: say('error.inComment', { number, prompt, message }) };
    }
    return { targetId: controlId(place), message: say('error.inQuestion', { number, message }) };
  });
}

/** How much all answers together are too long: in kB, and in characters of Japanese, three bytes each. */
export function tooLarge(
  locale: Locale,
  { size, limit }: { readonly size: number; readonly limit: number },
): SummarizedError {
  const over = size - limit;
  const kB = (bytes: number) => Math.ceil(bytes / 1024);
  const message = answerWords(locale)('error.tooLarge', {
    size: kB(size),
    limit: kB(limit),
    over: kB(over),
    characters: groupedFigure(Math.ceil(over / 3)),
  });
  return { targetId: 'main', message };
}

/** What stands under one control; `part` tells the comment's problems from the answer's. */
export function errorAt(
  locale: Locale,
  problems: readonly AnswerProblem[],
  question: Question,
  part: 'answer' | 'comment',
): string | undefined {
  const messages = problems
    .filter((problem) => problem.question === question.code)
    .filter((problem) => (problem.part === 'comment') === (part === 'comment'))
    .map((problem) => answerProblemWording(locale, problem, question.kind));
  return messages.length > 0 ? messages.join(locale === 'ja' ? '。' : '. ') : undefined;
}
