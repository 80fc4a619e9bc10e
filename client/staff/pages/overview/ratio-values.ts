import type { Ratio } from '../../../../shared/domain/ratio.ts';
import type { AchievedIndicator } from '../../requests/replies.ts';

type Value = AchievedIndicator['target'] | AchievedIndicator['result'];

/** The ratio in a target or result; null for milestones, judgements and nothing at all, never zero. */
export function ratioOf(value: Value): Ratio | null {
  return value !== null && 'numerator' in value ? value : null;
}
