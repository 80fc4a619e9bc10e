import { milestoneStatus, ratioStatus } from './achievement.ts';
import type { Indicator, IndicatorStanding } from './plan.ts';
import type { IndicatorTally, Tally } from './tally.ts';

/** What a questionnaire says of an indicator that it measures. */
export interface Measurement {
  readonly tally: Pick<Tally, 'provisional'>;
  readonly indicator: Pick<IndicatorTally, 'result' | 'target' | 'status'>;
}

/**
 * An indicator's standing in one fiscal year: from the questionnaire that measures it, with the target frozen at its
 * issue, else from what was entered by hand. A published figure that was corrected stands as corrected.
 */
export function standingOf(
  indicator: Indicator,
  fiscalYear: number,
  measured: Measurement | undefined,
): IndicatorStanding {
  const kept = indicator.results[fiscalYear];
  if (measured && kept?.origin.kind === 'correction' && kept.result.kind === 'ratio') {
    const { target } = measured.indicator;
    return {
      target: target && { kind: 'ratio', ratio: target },
      result: kept.result,
      status: ratioStatus({ target, result: kept.result.ratio, decided: true }),
      provisional: false,
    };
  }
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
  const result = kept?.result;
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
