import type { ComponentChildren } from 'preact';
import { type Answers, ownAnswer, visibleQuestions } from '../../shared/domain/answers.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import type { QuizMarks } from '../../shared/domain/quiz.ts';
import { EnteredText } from '../components/entered-text.tsx';
import { AnswerText } from './answer-text.tsx';
import { answerWords } from './messages/answer-words.ts';
import { numberIn, placeOf } from './question-number.ts';
import { QuestionMark } from './quiz-result.tsx';

export interface AnswerListProps {
  readonly locale: Locale;
  readonly questions: readonly Question[];
  readonly answers: Answers;
  /** Which answers were right, where that is revealed. */
  readonly marks?: QuizMarks | undefined;
  /** Something beside each answer, such as the way to change it. */
  readonly beside?: ((place: number) => ComponentChildren) | undefined;
}

/** Every question that was asked, in order, with what was answered to it, `（回答なし）` included. */
export function AnswerList({ locale, questions, answers, marks, beside }: AnswerListProps) {
  return (
    <dl class="answer-list">
      {visibleQuestions({ questions }, answers).map((question) => {
        const place = placeOf(questions, question.code);
        return (
          <div key={question.code}>
            <dt>
              <QuestionName locale={locale} place={place} question={question} />
            </dt>
            <dd class="answer">
              <AnswerText locale={locale} question={question} answer={ownAnswer(answers, question.code)} />
            </dd>
            <QuestionMark locale={locale} marks={marks} question={question} />
            {beside && <dd class="beside">{beside(place)}</dd>}
          </div>
        );
      })}
    </dl>
  );
}

interface QuestionNameProps {
  readonly locale: Locale;
  readonly place: number;
  readonly question: Question;
}

export function QuestionName({ locale, place, question }: QuestionNameProps) {
  const number = numberIn(locale, place);
  return (
    <>
      <span class="question-number">{answerWords(locale)('questionNumber', { number })}</span>{' '}
      <EnteredText locale={locale} text={question.text} />
    </>
  );
}
