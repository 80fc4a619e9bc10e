import type { Locale } from '../../shared/domain/localized-text.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import type { QuizMarks } from '../../shared/domain/quiz.ts';
import { Badge } from '../components/badge.tsx';
import { figureIn } from '../messages/figures.ts';
import { AnswersSection } from './answers-section.tsx';
import { answerWords } from './messages/answer-words.ts';
import { quotedOptions } from './quoted-options.ts';

export interface QuizResultProps {
  readonly locale: Locale;
  /** Undefined as long as nothing is revealed. */
  readonly marks: QuizMarks | undefined;
}

/** Passed or not, with how many right answers of how many. */
export function QuizResult({ locale, marks }: QuizResultProps) {
  if (!marks) return null;
  const say = answerWords(locale);
  const { passed, right, passMark, questions } = marks;
  return (
    <AnswersSection id="quiz-result" heading={say('quiz.result')}>
      <p class="own-answer">
        <Badge tone={passed ? 'good' : 'neutral'} icon={passed ? 'circle' : 'dash'}>
          {say(passed ? 'quiz.passed' : 'quiz.notPassed')}
        </Badge>{' '}
        {say('quiz.right', {
          of: figureIn(locale, questions.length),
          right: figureIn(locale, right),
          passMark: figureIn(locale, passMark),
        })}
      </p>
    </AnswersSection>
  );
}

export interface QuestionMarkProps extends QuizResultProps {
  readonly question: Question;
}

/** Whether one answer was right, and what would have been; nothing for a question without right and wrong. */
export function QuestionMark({ locale, marks, question }: QuestionMarkProps) {
  const mark = marks?.questions.find(({ code }) => code === question.code);
  if (!mark) return null;
  const say = answerWords(locale);
  const { isRight, rightOptions } = mark;
  const options = quotedOptions(locale, question, rightOptions).join(locale === 'ja' ? '' : ', ');
  return (
    <dd class="own-answer">
      <Badge tone={isRight ? 'good' : 'neutral'} icon={isRight ? 'circle' : 'cross'}>
        {say(isRight ? 'quiz.isRight' : 'quiz.isWrong')}
      </Badge>{' '}
      {!isRight && <span>{say('quiz.rightAnswer', { options })}</span>}
    </dd>
  );
}
