import { positiveOptions } from '../../../shared/domain/measure.ts';
import type { Measure, Question } from '../../../shared/domain/questionnaire.ts';
import { rightOptionsOf } from '../../../shared/domain/quiz.ts';

/** Options of a question that stand out beside their figures, and what they are. */
export interface MarkedOptions {
  readonly codes: readonly string[];
  readonly as: 'right' | 'positive';
}

type Counted = Pick<Measure, 'counts' | 'conditions'>;

interface Measuring {
  readonly frozenMeasures: readonly Counted[];
  readonly measures: readonly Counted[];
}

/**
 * What an indicator looks at is positive, as frozen or, in a draft, as written. Where that is a check of understanding,
 * or no indicator looks at all, the right options are right: nobody who knows an answer has been in favour of anything.
 */
export function markedOptions({ frozenMeasures, measures }: Measuring, question: Question): MarkedOptions {
  const looking = (frozenMeasures.length > 0 ? frozenMeasures : measures).filter(
    (measure) => positiveOptions(measure, question.code).length > 0,
  );
  const right = rightOptionsOf(question);
  if (right.length > 0 && looking.every(({ counts }) => counts)) return { codes: right, as: 'right' };
  const positive = looking.flatMap((measure) => positiveOptions(measure, question.code));
  return { codes: [...new Set(positive)], as: 'positive' };
}
