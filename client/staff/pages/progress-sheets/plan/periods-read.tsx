import { printedMonths } from '../../../../../shared/domain/progress-sheet/printed-wording.ts';
import type { ActionPeriod } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { useSheetWords } from '../sheet-words.ts';
import { ActionSummary } from './action-fields.tsx';

export interface PeriodsReadProps {
  readonly periods: readonly ActionPeriod[];
  readonly empty: string;
}

/** The action plan as it is read: period by period, what is done and since when. */
export function PeriodsRead({ periods, empty }: PeriodsReadProps) {
  const { say } = useSheetWords();
  if (periods.length === 0) return <p class="quiet">{empty}</p>;
  return (
    <ol class="sheet-parts">
      {periods.map(({ key, label, firstMonth, lastMonth, actions }) => {
        const months = printedMonths(firstMonth, lastMonth);
        return (
          <li key={key} class="sheet-part">
            <h3 lang="ja">
              {label}
              {label !== months && (
                <span class="quiet period-months">{say('period.months', { months })}</span>
              )}
            </h3>
            <ul class="actions-read">
              {actions.map((action) => (
                <li key={action.key}>
                  <p class="as-entered" lang="ja">
                    {action.text}
                  </p>
                  <ActionSummary action={action} />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
