import { type Answers, ownAnswer } from '../../shared/domain/answers.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { Badge } from '../components/badge.tsx';
import { QuestionName } from './answer-list.tsx';
import { AnswerText } from './answer-text.tsx';
import { answerWords } from './messages/answer-words.ts';
import { placeOf } from './question-number.ts';
import { answerLines } from './written-answer.ts';

export interface AnswerComparisonProps {
  readonly locale: Locale;
  readonly questions: readonly Question[];
  readonly stored: Answers;
  readonly mine: Answers;
  /** How the stored set is called. */
  readonly storedName: string;
}

/** Two sets of answers side by side, question by question, each said to be the same or different. */
export function AnswerComparison({ locale, questions, stored, mine, storedName }: AnswerComparisonProps) {
  const say = answerWords(locale);
  const answered = questions.filter(({ code }) => ownAnswer(stored, code) ?? ownAnswer(mine, code));
  return (
    <section class="comparison" aria-labelledby="comparison">
      <h2 id="comparison">{say('conflict.compare')}</h2>
      {answered.map((question) => {
        const place = placeOf(questions, question.code);
        const [theirs, ours] = [ownAnswer(stored, question.code), ownAnswer(mine, question.code)];
        const same = sameAnswer(locale, question, theirs, ours);
        return (
          <div class="card" key={question.code}>
            <h3>
              <QuestionName locale={locale} place={place} question={question} />
            </h3>
            <Badge tone={same ? 'neutral' : 'caution'} icon={same ? 'check' : 'dots'}>
              {say(same ? 'conflict.same' : 'conflict.differs')}
            </Badge>
            <dl class="two-answers">
              <div>
                <dt>{storedName}</dt>
                <dd>
                  <AnswerText locale={locale} question={question} answer={theirs} />
                </dd>
              </div>
              <div>
                <dt>{say('conflict.mine')}</dt>
                <dd>
                  <AnswerText locale={locale} question={question} answer={ours} />
                </dd>
              </div>
            </dl>
          </div>
        );
      })}
    </section>
  );
}

type GivenAnswer = ReturnType<typeof ownAnswer>;

function sameAnswer(locale: Locale, question: Question, left: GivenAnswer, right: GivenAnswer): boolean {
  const written = (answer: GivenAnswer) =>
    JSON.stringify([answerLines(locale, question, answer), answer?.comment ?? '']);
  return written(left) === written(right);
}
