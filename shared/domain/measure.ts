import { type Answers, ownAnswer } from './answers.ts';
import { kindOf } from './question-kinds/question-kinds.ts';
import type { Condition, Measure, Question } from './questionnaire.ts';

/** How one person counts for one indicator. */
export type Judgement = 'positive' | 'negative' | 'unanswered';

/**
 * A pure function of one person's answers. `all`: one condition that fails makes the person negative, whatever is
 * left unanswered; `any`: one that holds makes the person positive. Otherwise a gap leaves the person unanswered.
 */
export function judge(
  measure: Pick<Measure, 'combine' | 'conditions'>,
  questions: readonly Question[],
  answers: Answers,
): Judgement {
  const verdicts = measure.conditions.map((condition) => judgeCondition(condition, questions, answers));
  const deciding: Judgement = measure.combine === 'all' ? 'negative' : 'positive';
  if (verdicts.includes(deciding)) return deciding;
  if (verdicts.length === 0 || verdicts.includes('unanswered')) return 'unanswered';
  return measure.combine === 'all' ? 'positive' : 'negative';
}

function judgeCondition(condition: Condition, questions: readonly Question[], answers: Answers): Judgement {
  const question = questions.find((one) => one.code === condition.question);
  const answer = ownAnswer(answers, condition.question);
  if (!question || !answer) return 'unanswered';
  const chosen = kindOf(question).chosenOptions(answer);
  if (chosen.length === 0) return 'unanswered';
  return chosen.some((option) => condition.options.includes(option)) ? 'positive' : 'negative';
}

/** The options of a question that count as positive in a measure; none when the measure does not look at it. */
export function positiveOptions(
  measure: Pick<Measure, 'conditions'>,
  questionCode: string,
): readonly string[] {
  return measure.conditions
    .filter((condition) => condition.question === questionCode)
    .flatMap((condition) => condition.options);
}
