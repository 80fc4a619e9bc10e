import type { LocalizedText } from '../../../../shared/domain/localized-text.ts';
import type { AchievedIndicator } from '../../requests/replies.ts';

export interface MilestoneRow {
  readonly text: LocalizedText;
  readonly judgements: readonly { readonly body: string; readonly achieved: boolean }[];
}

/** A year's milestones, each with what the bodies judging it have said. */
export function milestoneRows({
  target,
  result,
}: Pick<AchievedIndicator, 'target' | 'result'>): readonly MilestoneRow[] {
  const texts = Array.isArray(target) ? target : [];
  const judged = result !== null && 'judgements' in result ? result.judgements : [];
  return texts.map((text, index) => ({
    text,
    judgements: judged.filter(({ milestone }) => milestone === index + 1),
  }));
}
