import type { LocalizedText } from '../../../../shared/domain/localized-text.ts';
import type { Condition } from '../../../../shared/domain/questionnaire.ts';
import type { Ratio } from '../../../../shared/domain/ratio.ts';
import type { PlanReply, QuestionnaireReply } from '../../requests/replies.ts';

export interface MeasureRow {
  /** The printed code, or item and key where the plan knows no such indicator. */
  readonly name: string;
  readonly text: LocalizedText | undefined;
  readonly target: Ratio | null;
  readonly combine: 'all' | 'any';
  readonly conditions: readonly Condition[];
}

/** The measures as frozen at issue; before, as drafted, with names and targets from the plan as it stands. */
export function measureRows(
  { frozenMeasures, measures, fiscalYear }: QuestionnaireReply,
  plan: PlanReply | undefined,
): readonly MeasureRow[] {
  if (frozenMeasures.length > 0) {
    return frozenMeasures.map(({ displayCode, ...rest }) => ({ ...rest, name: displayCode }));
  }
  return measures.map(({ itemNumber, indicatorKey, combine, conditions }) => {
    const indicator = plan?.items
      .find(({ number }) => number === itemNumber)
      ?.indicators.find(({ key }) => key === indicatorKey);
    const target = indicator?.targets[fiscalYear];
    return {
      name: indicator?.displayCode ?? `${itemNumber}／${indicatorKey}`,
      text: indicator?.text,
      target: target && 'numerator' in target ? target : null,
      combine,
      conditions,
    };
  });
}
