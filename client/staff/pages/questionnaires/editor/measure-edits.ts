import type { LocalizedText } from '../../../../../shared/domain/localized-text.ts';
import type { Measure } from '../../../../../shared/domain/questionnaire.ts';
import type { Ratio } from '../../../../../shared/domain/ratio.ts';
import type { PlanReply } from '../../../requests/replies.ts';
import type { EditedDraft } from './edited-draft.ts';

/** An indicator that a questionnaire can measure: a ratio of people. */
export interface MeasurableIndicator {
  readonly itemNumber: number;
  readonly indicatorKey: string;
  readonly displayCode: string;
  readonly text: LocalizedText;
  /** Of the questionnaire's year. */
  readonly target: Ratio | undefined;
}

export function measurableIndicators(plan: PlanReply, fiscalYear: number): readonly MeasurableIndicator[] {
  return plan.items.flatMap(({ number, indicators }) =>
    indicators.flatMap(({ kind, key, displayCode, text, targets }) => {
      const target = targets[fiscalYear];
      if (kind !== 'ratio') return [];
      return [
        {
          itemNumber: number,
          indicatorKey: key,
          displayCode,
          text,
          target: target && 'numerator' in target ? target : undefined,
        },
      ];
    }),
  );
}

/** Those that no other measure of the draft has: an indicator is counted in one way only. */
export function freeIndicators(
  indicators: readonly MeasurableIndicator[],
  { measures }: Pick<EditedDraft, 'measures'>,
  own?: Measure,
): readonly MeasurableIndicator[] {
  return indicators.filter(
    (indicator) => !measures.some((measure) => measure !== own && isOf(measure, indicator)),
  );
}

export function isOf(
  measure: Pick<Measure, 'itemNumber' | 'indicatorKey'>,
  { itemNumber, indicatorKey }: Pick<Measure, 'itemNumber' | 'indicatorKey'>,
): boolean {
  return measure.itemNumber === itemNumber && measure.indicatorKey === indicatorKey;
}

export function addMeasure(draft: EditedDraft, indicator: MeasurableIndicator): EditedDraft {
  const { itemNumber, indicatorKey } = indicator;
  const measure: Measure = { itemNumber, indicatorKey, combine: 'all', conditions: [] };
  return { ...draft, measures: [...draft.measures, measure] };
}

export function changeMeasure(draft: EditedDraft, at: number, changed: Measure): EditedDraft {
  return {
    ...draft,
    measures: draft.measures.map((measure, index) => (index === at ? changed : measure)),
  };
}

export function removeMeasure(draft: EditedDraft, at: number): EditedDraft {
  return { ...draft, measures: draft.measures.filter((_, index) => index !== at) };
}
