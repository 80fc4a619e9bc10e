import { milestoneStatus, ratioStatus } from '../../shared/domain/achievement.ts';
import type { Indicator, IndicatorStanding } from '../../shared/domain/plan.ts';
import type { MeasuredIndicator } from './measured-indicators.ts';

/**
 * An indicator's standing in one fiscal year: from the questionnaire that measures it, with the target frozen at its
 * issue, else from what was entered by hand.
 */
export function standingOf(
  indicator: Indicator,
  fiscalYear: number,
  measured: MeasuredIndicator | undefined,
): IndicatorStanding {
  if (measured) {
    const { result, target, status } = measured.indicator;
    return {
      target: target && { kind: 'ratio', ratio: target },
      result: result && { kind: 'ratio', ratio: result },
      status,
      provisional: measured.tally.provisional,
    };
  }
  const target = indicator.targets[fiscalYear];
  const result = indicator.results[fiscalYear]?.result;
  return { target, result, status: enteredStatus(indicator, target, result), provisional: false };
}

function enteredStatus(
  indicator: Indicator,
  target: IndicatorStanding['target'],
  result: IndicatorStanding['result'],
): IndicatorStanding['status'] {
  if (indicator.kind === 'milestone') {
    return milestoneStatus({
      milestones: target?.kind === 'milestones' ? target.milestones.length : 0,
      bodies: (indicator.judgedBy ?? []).map((body) => body.ja),
      judgements: result?.kind === 'judgements' ? result.judgements : [],
    });
  }
  return ratioStatus({
    target: target?.kind === 'ratio' ? target.ratio : undefined,
    result: result?.kind === 'ratio' ? result.ratio : undefined,
    decided: true,
  });
}
