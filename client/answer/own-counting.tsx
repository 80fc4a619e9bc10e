import { ownAnswer } from '../../shared/domain/answers.ts';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import { type Judgement, judge, positiveOptions } from '../../shared/domain/measure.ts';
import type { OutcomeIndicator } from '../../shared/domain/published-outcome.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { Badge, type BadgeProps } from '../components/badge.tsx';
import { componentWords } from '../messages/component-words.ts';
import { QuestionName } from './answer-list.tsx';
import { AnswerText } from './answer-text.tsx';
import { answerWords } from './messages/answer-words.ts';
import type { OutcomeCardProps } from './outcome-card.tsx';
import { placeOf } from './question-number.ts';

/** The questions that an indicator looks at, what this person answered to them, and how that was counted. */
export function OwnCounting({ locale, questionnaire, indicator, received, isExcused }: OutcomeCardProps) {
  const say = answerWords(locale);
  const { questions } = questionnaire;
  const { combine, conditions } = indicator;
  const measured = questions.filter(({ code }) => conditions.some(({ question }) => question === code));
  const answers = received?.answers ?? {};
  const judgementOf = (looked: OutcomeIndicator['conditions']) =>
    judge({ combine, conditions: looked }, questions, answers);
  return (
    <div class="own-counting">
      <h3>{say(isExcused ? 'outcome.measured' : 'outcome.own')}</h3>
      {measured.length > 1 && <p>{say(`outcome.combine.${combine}`)}</p>}
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
                  <Counted
                    locale={locale}
                    as={judgementOf(conditions.filter((one) => one.question === question.code))}
                  />
                </dd>
              )}
              <dd class="quiet">{positiveWording(locale, indicator, question)}</dd>
            </div>
          );
        })}
      </dl>
      {measured.length > 1 && !isExcused && (
        <p class="own-answer">
          {say('outcome.overall')} <Counted locale={locale} as={judgementOf(conditions)} />
        </p>
      )}
    </div>
  );
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
  const positive = positiveOptions(indicator, question.code);
  const labels = ('options' in question ? question.options : [])
    .filter(({ code }) => positive.includes(code))
    .map(({ label }) => componentWords(locale)('quoted', { text: textIn(locale, label) }));
  return answerWords(locale)('outcome.positive', { options: labels.join(locale === 'ja' ? '' : ', ') });
}
