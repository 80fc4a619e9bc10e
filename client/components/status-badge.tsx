import type { AchievementStatus } from '../../shared/domain/achievement.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { componentWords } from '../messages/component-words.ts';
import { Badge, type BadgeProps } from './badge.tsx';

const LOOKS: Readonly<Record<AchievementStatus, Pick<BadgeProps, 'tone' | 'icon'>>> = {
  achieved: { tone: 'good', icon: 'circle' },
  missed: { tone: 'bad', icon: 'cross' },
  undecided: { tone: 'open', icon: 'dots' },
  'not-measured': { tone: 'neutral', icon: 'dash' },
  'no-target': { tone: 'neutral', icon: 'dash' },
};

export interface StatusBadgeProps {
  readonly locale: Locale;
  readonly status: AchievementStatus;
}

/** 達成 ○, 未達成 ×, 未確定 …, 未測定 –, 目標なし –. */
export function StatusBadge({ locale, status }: StatusBadgeProps) {
  return <Badge {...LOOKS[status]}>{componentWords(locale)(`status.${status}`)}</Badge>;
}
