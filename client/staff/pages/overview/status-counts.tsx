import type { ComponentChildren } from 'preact';
import type { AchievementStatus } from '../../../../shared/domain/achievement.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { AchievedItem } from '../../requests/replies.ts';

const ORDER: readonly AchievementStatus[] = ['achieved', 'missed', 'undecided', 'not-measured', 'no-target'];

export interface StatusCountsProps {
  readonly items: readonly AchievedItem[];
  /** The way to what is done with the year's results. */
  readonly children: ComponentChildren;
}

/** The year in one line: how many indicators stand how. */
export function StatusCounts({ items, children }: StatusCountsProps) {
  const { locale, say } = useWords();
  const statuses = items.flatMap(({ indicators }) => indicators.map(({ status }) => status));
  const present = ORDER.filter((status) => statuses.includes(status));
  return (
    <section class="status-counts" aria-label={say('statusCounts')}>
      <p class="status-counts-all">{say('indicatorCount', { count: statuses.length })}</p>
      <ul>
        {present.map((status) => (
          <li key={status}>
            <StatusBadge locale={locale} status={status} />
            <strong>{statuses.filter((one) => one === status).length}</strong>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
