import type { InvitationState } from '../../shared/domain/invitation.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { componentWords } from '../messages/component-words.ts';
import { Badge, type BadgeProps } from './badge.tsx';

const LOOKS: Readonly<Record<InvitationState, Pick<BadgeProps, 'tone' | 'icon'>>> = {
  issued: { tone: 'caution', icon: 'dots' },
  draft: { tone: 'open', icon: 'pencil' },
  answered: { tone: 'good', icon: 'check' },
  excused: { tone: 'neutral', icon: 'dash' },
  revoked: { tone: 'neutral', icon: 'cross' },
};

export interface InvitationBadgeProps {
  readonly locale: Locale;
  readonly state: InvitationState;
}

/** 未回答, 下書き, 回答, 対象外, 無効. */
export function InvitationBadge({ locale, state }: InvitationBadgeProps) {
  return <Badge {...LOOKS[state]}>{componentWords(locale)(`invitation.${state}`)}</Badge>;
}
