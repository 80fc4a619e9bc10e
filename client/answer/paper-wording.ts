import type { Locale } from '../../shared/domain/localized-text.ts';
import type { Condition, DateQuestion, NumberQuestion, Question } from '../../shared/domain/questionnaire.ts';
import { writtenDay } from '../messages/date-wording.ts';
import { figureIn, groupedFigure } from '../messages/figures.ts';
import { answerWords } from './messages/answer-words.ts';
import { howToAnswer } from './question-help.ts';
import { numberIn, placeOf } from './question-number.ts';
import { quotedOptions } from './quoted-options.ts';

/** When a question is to be answered at all, in words: paper cannot hide it. Undefined where it always is. */
export function whenToFillIn(
  locale: Locale,
  questions: readonly Question[],
  { showWhen = [] }: Question,
): string | undefined {
  const say = answerWords(locale);
  const [first, ...others] = showWhen.map((condition) => conditionWording(locale, questions, condition));
  if (first === undefined) return undefined;
  if (others.length === 0) return say('paper.onlyWhen', { condition: first });
  const conditions = [first, ...others].join(say('paper.and'));
  return say('paper.onlyWhenAll', { conditions });
}

function conditionWording(
  locale: Locale,
  questions: readonly Question[],
  { question: code, options }: Condition,
): string {
  const say = answerWords(locale);
  const question = questions.find((one) => one.code === code);
  const labels = quotedOptions(locale, question, options);
  const number = numberIn(locale, placeOf(questions, code));
  return say('paper.condition', { number, options: labels.join(say('paper.or')) });
}

/** How a question of this kind is filled in by hand, its bounds included: paper points out no mistake. */
export function howToFillIn(locale: Locale, question: Question): string {
  if (question.kind === 'number') return numberHelp(locale, question);
  if (question.kind === 'date') return dateHelp(locale, question);
  return howToAnswer(locale, question);
}

function numberHelp(locale: Locale, { min, max, decimals = 0 }: NumberQuestion): string {
  const say = answerWords(locale);
  const range = rangeWording(locale, min, max);
  return decimals === 0
    ? say('paper.wholeNumber', { range })
    : say('paper.decimalNumber', { range, decimals: numberIn(locale, decimals) });
}

function rangeWording(locale: Locale, min: number | undefined, max: number | undefined): string {
  const say = answerWords(locale);
  const written = (value = 0) => (value >= 0 && value < 10 ? figureIn(locale, value) : groupedFigure(value));
  const [lowest, highest] = [written(min), written(max)];
  if (min !== undefined && max !== undefined) return say('paper.between', { min: lowest, max: highest });
  if (min !== undefined) return say('paper.atLeast', { min: lowest });
  return max === undefined ? '' : say('paper.atMost', { max: highest });
}

function dateHelp(locale: Locale, { earliestOn, latestOn }: DateQuestion): string {
  const say = answerWords(locale);
  const [earliest, latest] = [writtenDay(locale, earliestOn ?? ''), writtenDay(locale, latestOn ?? '')];
  if (earliest && latest) return say('paper.dateBetween', { earliest, latest });
  if (earliest) return say('paper.dateFrom', { earliest });
  return latest ? say('paper.dateUntil', { latest }) : say('paper.date');
}
