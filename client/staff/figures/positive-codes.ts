import { positiveOptions } from '../../../shared/domain/measure.ts';
import type { QuestionnaireReply } from '../requests/replies.ts';

/** Options of a question that count as positive for any indicator: as frozen, or as drafted before. */
export function positiveCodes(
  { frozenMeasures, measures }: Pick<QuestionnaireReply, 'frozenMeasures' | 'measures'>,
  question: string,
): readonly string[] {
  const counted = frozenMeasures.length > 0 ? frozenMeasures : measures;
  return [...new Set(counted.flatMap((measure) => positiveOptions(measure, question)))];
}
