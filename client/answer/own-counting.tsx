import { ownAnswer } from '../../shared/domain/answers.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { type Judgement, judge, neededOf, positiveOptions } from '../../shared/domain/measure.ts';
import type { OutcomeIndicator } from '../../shared/domain/published-outcome.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { Badge, type BadgeProps } from '../components/badge.tsx';
import { figureIn } from '../messages/figures.ts';
import { QuestionName } from './answer-list.tsx';
import { AnswerText } from './answer-text.tsx';
import { answerWords } from './messages/answer-words.ts';
import type { OutcomeCardProps } from './outcome-card.tsx';
import { placeOf } from './question-number.ts';
import { quotedOptions } from './quoted-options.ts';

/** The questions that an indicator looks at, what this person answered to them, and how that was counted. */
export function OwnCounting({ locale, questionnaire, indicator, received, isExcused }: OutcomeCardProps) {
  const say = answerWords(locale);
  const { questions, quiz } = questionnaire;
  const { conditions } = indicator;
  const measured = questions.filter(({ code }) => conditions.some(({ question }) => question === code));
  const answers = received?.answers ?? {};
  const ofQuestion = ({ code }: Question) =>
    judge(
      { combine: 'all', conditions: conditions.filter((one) => one.question === code) },
      questions,
      answers,
    );
  const isSecret = ({ code }: Question) => quiz?.reveal === 'never' && quiz.questions.includes(code);
  // One right answer that is told tells which the others were not: nothing is said of any.
  const isOpen = !measured.some(isSecret);
  return (
    <div class="own-counting">
      <h3>{say(isExcused ? 'outcome.measured' : 'outcome.own')}</h3>
      {measured.length > 1 && <p>{howCounted(locale, indicator)}</p>}
      {!isOpen && <p>{say('quiz.secret')}</p>}
      <dl>
        {measured.map((question) => {
          const { comment: _, ...answer } = ownAnswer(answers, question.code) ?? {};
          return (
            <div key={question.code}>
              <dt>
                <QuestionName locale={locale} place={placeOf(questions, question.code)} question={question} />
              </dt>
              {!isExcused && (
                <dd class="own-answer">
                  <AnswerText locale={locale} question={question} answer={answer} />
                  {isOpen && <Counted locale={locale} as={ofQuestion(question)} />}
                </dd>
              )}
              {isOpen && <dd class="quiet">{positiveWording(locale, indicator, question)}</dd>}
            </div>
          );
        })}
      </dl>
      {measured.length > 1 && !isExcused && isOpen && (
        <p class="own-answer">
          {say('outcome.overall')} <Counted locale={locale} as={judge(indicator, questions, answers)} />
        </p>
      )}
    </div>
  );
}

/** By how many of the questions somebody counts as positive. */
function howCounted(locale: Locale, indicator: OutcomeIndicator): string {
  const say = answerWords(locale);
  const { combine, counts, conditions } = indicator;
  const figures = {
    of: figureIn(locale, conditions.length),
    needed: figureIn(locale, neededOf(indicator)),
  };
  if (counts) return say(`outcome.quiz.${counts}`, figures);
  return combine === 'at-least'
    ? say('outcome.combine.at-least', figures)
    : say(`outcome.combine.${combine}`);
}

/** No answer is a fault, so none is shown in the colours of one. */
const LOOKS: Readonly<Record<Judgement, Pick<BadgeProps, 'tone' | 'icon'>>> = {
  positive: { tone: 'open', icon: 'check' },
  negative: { tone: 'neutral', icon: 'dash' },
  unanswered: { tone: 'neutral', icon: 'dots' },
};

function Counted({ locale, as }: { readonly locale: Locale; readonly as: Judgement }) {
  return <Badge {...LOOKS[as]}>{answerWords(locale)(`outcome.counted.${as}`)}</Badge>;
}

function positiveWording(locale: Locale, indicator: OutcomeIndicator, question: Question): string {
  const labels = quotedOptions(locale, question, positiveOptions(indicator, question.code));
  return answerWords(locale)('outcome.positive', { options: labels.join(locale === 'ja' ? '' : ', ') });
}
