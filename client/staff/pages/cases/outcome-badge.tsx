import type { CaseOutcome } from '../../../../shared/domain/cases/case.ts';
import { Badge, type BadgeProps } from '../../../components/badge.tsx';
import { useCaseWords } from './case-words.ts';

/** Neither good nor bad where one way for all wards does not fit: that is what the examination is for. */
const LOOKS: Readonly<Record<CaseOutcome, Pick<BadgeProps, 'tone' | 'icon'>>> = {
  unsuited: { tone: 'neutral', icon: 'dash' },
  revised: { tone: 'good', icon: 'pencil' },
  done: { tone: 'good', icon: 'check' },
  'in-progress': { tone: 'open', icon: 'dots' },
};

export function OutcomeBadge({ outcome }: { readonly outcome: CaseOutcome }) {
  const { say } = useCaseWords();
  return <Badge {...LOOKS[outcome]}>{say(`outcome.${outcome}`)}</Badge>;
}
