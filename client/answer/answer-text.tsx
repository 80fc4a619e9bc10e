import type { Answer } from '../../shared/domain/answers.ts';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { answerWords } from './messages/answer-words.ts';
import { answerLines } from './written-answer.ts';

export interface AnswerTextProps {
  readonly locale: Locale;
  readonly question: Question;
  readonly answer: Answer | undefined;
}

/** What was answered to one question, with its comment. */
export function AnswerText({ locale, question, answer }: AnswerTextProps) {
  const lines = answerLines(locale, question, answer);
  return (
    <>
      {lines.length === 0 && <p class="no-answer">{answerWords(locale)('noAnswer')}</p>}
      {lines.map((line) => (
        <p key={line} class={question.kind === 'free-text' ? 'as-entered' : 'answer-value as-entered'}>
          {line}
        </p>
      ))}
      {question.comment && answer?.comment && (
        <>
          <p class="comment-prompt">{textIn(locale, question.comment.prompt)}</p>
          <p class="as-entered">{answer.comment}</p>
        </>
      )}
    </>
  );
}
