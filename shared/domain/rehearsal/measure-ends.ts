import { neededOf } from '../measure.ts';
import type { Measure, QuestionnaireContent } from '../questionnaire.ts';
import { countingOf } from '../quiz.ts';
import { type Choices, choicesMeetingSome, oppositeOf, wishFor } from './meeting-choices.ts';

/** How somebody comes to count as positive, and as negative, for a measure; undefined where nobody can. */
export interface MeasureEnds {
  readonly positive: Choices | undefined;
  readonly negative: Choices | undefined;
}

export function endsOf(content: QuestionnaireContent, measure: Measure): MeasureEnds {
  const counting = countingOf(content, measure);
  const { conditions } = counting;
  const needed = neededOf(counting);
  const wishes = conditions.map((condition) => wishFor(content, condition));
  const opposites = conditions.map((condition) => [oppositeOf(content, condition)]);
  return {
    positive: choicesMeetingSome(content, wishes, needed),
    // So many that the rest cannot make up for it.
    negative: choicesMeetingSome(content, opposites, conditions.length - needed + 1),
  };
}
