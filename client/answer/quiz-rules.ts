import type { Locale } from '../../shared/domain/localized-text.ts';
import type { AskedQuiz } from '../../shared/domain/quiz.ts';
import { figureIn } from '../messages/figures.ts';
import { answerWords } from './messages/answer-words.ts';

/** What somebody should know before a test: what makes a pass, when they learn what was right, who counts what. */
export function quizRules(
  locale: Locale,
  { passMark, reveal, questions }: AskedQuiz,
  body: string | undefined,
): readonly string[] {
  const say = answerWords(locale);
  const figures = { of: figureIn(locale, questions.length), passMark: figureIn(locale, passMark) };
  return [
    say('quiz.passMark', figures),
    say(`quiz.reveal.${reveal}`),
    ...(body === undefined ? [] : [say('quiz.byBody', { body })]),
  ];
}
