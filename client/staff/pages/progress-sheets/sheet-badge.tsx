import type { SheetStatus } from '../../../../shared/domain/progress-sheet/sheet-status.ts';
import { Badge, type BadgeProps } from '../../../components/badge.tsx';
import { useSheetWords } from './sheet-words.ts';

const LOOKS: Readonly<Record<SheetStatus, Pick<BadgeProps, 'tone' | 'icon'>>> = {
  draft: { tone: 'neutral', icon: 'pencil' },
  'in-review': { tone: 'open', icon: 'dots' },
  fixed: { tone: 'good', icon: 'check' },
  published: { tone: 'good', icon: 'circle' },
};

/** 下書き, 確認中, 確定, 公表. */
export function SheetBadge({ status }: { readonly status: SheetStatus }) {
  const { say } = useSheetWords();
  return <Badge {...LOOKS[status]}>{say(`status.${status}`)}</Badge>;
}
