import type { Question } from '../../shared/domain/questionnaire.ts';
import { EnteredText } from '../components/entered-text.tsx';
import { Fact } from '../components/fact.tsx';
import { deadlineWording } from '../messages/date-wording.ts';
import { figureIn } from '../messages/figures.ts';
import { askedYear } from './asked-year.ts';
import { answerWords } from './messages/answer-words.ts';
import type { AnswerPageProps } from './page-props.ts';
import { quizRules } from './quiz-rules.ts';

/** Why, until when, how long, and who will see it: said before the first question. */
export function AboutQuestionnaire({ locale, questionnaire, respondent, dueAt, now }: AnswerPageProps) {
  const say = answerWords(locale);
  const { fiscalYear, introduction, contact, nonResponse, questions, quiz } = questionnaire;
  const year = askedYear(locale, fiscalYear);
  return (
    <section class="facts" aria-label={say('about')}>
      {introduction && (
        <p>
          <EnteredText locale={locale} text={introduction} />
        </p>
      )}
      {questionnaire.isMeasured !== false && <p>{say('about.measures', { year })}</p>}
      <dl>
        <Fact term={say('about.deadline')}>
          <strong>{deadlineWording(locale, dueAt, now)}</strong>
          {dueAt && (
            <span class="fact-addition">
              {say(quiz?.reveal === 'after-submit' ? 'quiz.once' : 'about.changes')}
            </span>
          )}
        </Fact>
        <Fact term={say('about.effort')}>
          {say('about.questions', {
            count: figureIn(locale, questions.length),
            minutes: figureIn(locale, minutesFor(questions)),
          })}
        </Fact>
        {quiz && (
          <Fact term={say('quiz')}>
            {quizRules(locale, quiz, respondent.body).join(locale === 'ja' ? '' : ' ')}
          </Fact>
        )}
        <Fact term={say('about.seen')}>{say('about.published')}</Fact>
        <Fact term={say('about.silence')}>{say(`about.${nonResponse}`)}</Fact>
        {contact && (
          <Fact term={say('about.contact')}>
            <EnteredText locale={locale} text={contact} />
          </Fact>
        )}
      </dl>
    </section>
  );
}

/** Seconds that a question takes, with half a minute for writing a comment. */
const SECONDS: Readonly<Record<Question['kind'], number>> = {
  'single-choice': 60,
  'multiple-choice': 60,
  'free-text': 120,
  number: 45,
  date: 30,
};

function minutesFor(questions: readonly Question[]): number {
  const seconds = questions.reduce((sum, { kind, comment }) => sum + SECONDS[kind] + (comment ? 30 : 0), 0);
  return Math.max(1, Math.ceil(seconds / 60));
}
