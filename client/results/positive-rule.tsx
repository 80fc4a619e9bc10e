import type { Locale } from '../../shared/domain/localized-text.ts';
import type {
  PublishedMeasure,
  PublishedQuestion,
} from '../../shared/domain/publication/published-document.ts';
import type { MeasureCondition } from '../../shared/domain/questionnaire.ts';
import { componentWords } from '../messages/component-words.ts';
import { figureIn } from '../messages/figures.ts';
import { isolatedIn } from './isolated.ts';
import { resultsWords } from './messages/results-words.ts';
import { MixedText } from './mixed-text.tsx';

interface PositiveRuleProps {
  readonly locale: Locale;
  readonly measured: PublishedMeasure;
  readonly questions: readonly PublishedQuestion[];
}

/** Whom the figure counts, in words; where several conditions are combined, each on a line of its own. */
export function PositiveRule({ locale, measured, questions }: PositiveRuleProps) {
  const say = resultsWords(locale);
  const { counts, combine, atLeast, conditions, conditionsWithheld } = measured;
  if (conditionsWithheld) return <>{say('how.withheld')}</>;
  if (counts) return <>{say(`how.${counts}`)}</>;
  const [only] = conditions;
  if (conditions.length === 1 && only) {
    const words = conditionWords(locale, questions, only);
    return (
      <MixedText locale={locale} text={say(only.exactly ? 'how.conditionExactly' : 'how.condition', words)} />
    );
  }
  const lead =
    combine === 'at-least'
      ? say('how.at-least', { count: figureIn(locale, atLeast ?? conditions.length) })
      : say(`how.${combine}`);
  return (
    <>
      <p>{lead}</p>
      <ul>
        {conditions.map((condition) => {
          const words = conditionWords(locale, questions, condition);
          return (
            <li key={condition.question}>
              <MixedText
                locale={locale}
                text={say(condition.exactly ? 'how.conditionExactlyPart' : 'how.conditionPart', words)}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function conditionWords(
  locale: Locale,
  questions: readonly PublishedQuestion[],
  { question: code, options }: MeasureCondition,
) {
  const place = questions.findIndex((question) => question.code === code);
  const labels = (questions[place]?.options ?? [])
    .filter((option) => options.includes(option.code))
    .map(({ label }) => componentWords(locale)('quoted', { text: isolatedIn(locale, label) }));
  return {
    question: resultsWords(locale)('how.question', { number: figureIn(locale, place + 1) }),
    options: labels.join(locale === 'ja' ? '' : ', '),
  };
}
