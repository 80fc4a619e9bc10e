import type { LocalizedText } from '../../../../shared/domain/localized-text.ts';
import type { Counting, QuizCount } from '../../../../shared/domain/questionnaire.ts';
import { countingOf } from '../../../../shared/domain/quiz.ts';
import type { Ratio } from '../../../../shared/domain/ratio.ts';
import type { PlanReply, QuestionnaireReply } from '../../requests/replies.ts';

export interface MeasureRow extends Counting {
  /** The printed code, or item and key where the plan knows no such indicator. */
  readonly name: string;
  readonly text: LocalizedText | undefined;
  readonly target: Ratio | null;
  readonly counts?: QuizCount | undefined;
}

/** The measures as frozen at issue; before, as drafted, with names and targets from the plan as it stands. */
export function measureRows(
  { frozenMeasures, measures, questions, quiz, fiscalYear }: QuestionnaireReply,
  plan: PlanReply | undefined,
): readonly MeasureRow[] {
  if (frozenMeasures.length > 0) {
    return frozenMeasures.map(({ displayCode, ...rest }) => ({ ...rest, name: displayCode }));
  }
  return measures.map((measure) => {
    const { itemNumber, indicatorKey, counts } = measure;
    const indicator = plan?.items
      .find(({ number }) => number === itemNumber)
      ?.indicators.find(({ key }) => key === indicatorKey);
    const target = indicator?.targets[fiscalYear];
    return {
      name: indicator?.displayCode ?? `${itemNumber}／${indicatorKey}`,
      text: indicator?.text,
      target: target && 'numerator' in target ? target : null,
      ...countingOf({ questions, quiz }, measure),
      counts,
    };
  });
}
