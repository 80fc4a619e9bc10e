import { type Answers, ownAnswer } from './answers.ts';
import { kindOf } from './question-kinds/question-kinds.ts';
import type { Counting, MeasureCondition, Question } from './questionnaire.ts';

/** How one person counts for one indicator. */
export type Judgement = 'positive' | 'negative' | 'unanswered';

/**
 * A pure function of one person's answers. Positive when as many conditions hold as must, negative when the rest cannot
 * make it so whatever is said to it; otherwise what is left unanswered leaves the person unanswered. So with `all` one
 * condition that fails decides, with `any` one that holds.
 */
export function judge(counting: Counting, questions: readonly Question[], answers: Answers): Judgement {
  const { conditions } = counting;
  if (conditions.length === 0) return 'unanswered';
  const verdicts = conditions.map((condition) => judgeCondition(condition, questions, answers));
  const positive = verdicts.filter((verdict) => verdict === 'positive').length;
  const unanswered = verdicts.filter((verdict) => verdict === 'unanswered').length;
  const needed = neededOf(counting);
  if (positive >= needed) return 'positive';
  return positive + unanswered < needed ? 'negative' : 'unanswered';
}

/** How many of the conditions must hold. */
export function neededOf({ combine, atLeast, conditions }: Counting): number {
  if (combine === 'all') return conditions.length;
  return combine === 'any' ? 1 : (atLeast ?? conditions.length);
}

function judgeCondition(
  condition: MeasureCondition,
  questions: readonly Question[],
  answers: Answers,
): Judgement {
  const question = questions.find((one) => one.code === condition.question);
  const answer = ownAnswer(answers, condition.question);
  if (!question || !answer) return 'unanswered';
  const chosen = kindOf(question).chosenOptions(answer);
  if (chosen.length === 0) return 'unanswered';
  return isMetBy(condition, chosen) ? 'positive' : 'negative';
}

/** Whether a condition holds for the options chosen in its question. */
export function isMetBy(
  { options, exactly }: Pick<MeasureCondition, 'options' | 'exactly'>,
  chosen: readonly string[],
): boolean {
  if (!exactly) return chosen.some((option) => options.includes(option));
  return chosen.length === options.length && options.every((option) => chosen.includes(option));
}

/** The options of a question that count as positive in a measure; none when the measure does not look at it. */
export function positiveOptions(
  measure: Pick<Counting, 'conditions'>,
  questionCode: string,
): readonly string[] {
  return measure.conditions
    .filter((condition) => condition.question === questionCode)
    .flatMap((condition) => condition.options);
}
