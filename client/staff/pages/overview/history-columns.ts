import type { AchievementStatus } from '../../../../shared/domain/achievement.ts';
import { formatRatio, type Ratio } from '../../../../shared/domain/ratio.ts';

export interface HistoryYear {
  readonly fiscalYear: number;
  readonly target: Ratio | null;
  readonly result: Ratio | null;
  readonly status: AchievementStatus;
}

export interface HistoryColumn {
  readonly fiscalYear: number;
  /** `23/24`; undefined is a gap, which is not zero. */
  readonly resultText: string | undefined;
  readonly targetText: string | undefined;
  /** Between 0 and 1, for drawing only. */
  readonly resultShare: number | undefined;
  readonly targetShare: number | undefined;
  readonly tone: 'good' | 'bad' | 'key';
}

/** What the small history draws and says for each year of the plan. */
export function historyColumns(years: readonly HistoryYear[]): readonly HistoryColumn[] {
  return years.map(({ fiscalYear, target, result, status }) => {
    const measured = result !== null && result.denominator > 0 ? result : undefined;
    return {
      fiscalYear,
      resultText: measured && formatRatio(measured),
      targetText: target ? formatRatio(target) : undefined,
      resultShare: measured && measured.numerator / measured.denominator,
      targetShare: target ? target.numerator / target.denominator : undefined,
      tone: status === 'achieved' ? 'good' : status === 'missed' ? 'bad' : 'key',
    };
  });
}
