import type { AchievementStatus } from '../../../../shared/domain/achievement.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { componentWords } from '../../../messages/component-words.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording, shortFiscalYear } from '../../messages/year-wording.ts';

export interface MilestoneYearsProps {
  readonly years: readonly { readonly fiscalYear: number; readonly status: AchievementStatus }[];
  readonly current: number | undefined;
}

const JUDGED: ReadonlySet<AchievementStatus> = new Set(['achieved', 'missed', 'undecided']);

/** The verdict of each year of the plan, beside the sentences of the chosen one; the sign for nothing where none was given. */
export function MilestoneYears({ years, current }: MilestoneYearsProps) {
  const { locale, say } = useWords();
  const noValue = componentWords(locale)('noValue');
  return (
    <ul class="milestone-years" aria-label={say('history.verdicts')}>
      {years.map(({ fiscalYear, status }) => (
        <li key={fiscalYear} class={fiscalYear === current ? 'is-current' : undefined}>
          <abbr title={fiscalYearWording(locale, fiscalYear)}>{shortFiscalYear(locale, fiscalYear)}</abbr>
          {JUDGED.has(status) ? <StatusBadge locale={locale} status={status} /> : noValue}
        </li>
      ))}
    </ul>
  );
}
