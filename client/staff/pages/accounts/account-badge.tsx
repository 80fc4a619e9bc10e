import { Badge, type BadgeProps } from '../../../components/badge.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { ListedAccount } from '../../requests/replies.ts';

const LOOKS: Readonly<Record<ListedAccount['state'], Pick<BadgeProps, 'tone' | 'icon'>>> = {
  active: { tone: 'good', icon: 'check' },
  invited: { tone: 'caution', icon: 'dots' },
  disabled: { tone: 'neutral', icon: 'cross' },
};

/** 利用中, 招待中, 停止中. */
export function AccountBadge({ state }: Pick<ListedAccount, 'state'>) {
  return <Badge {...LOOKS[state]}>{useWords().say(`accounts.state.${state}`)}</Badge>;
}
