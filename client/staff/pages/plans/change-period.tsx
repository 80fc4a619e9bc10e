import { FISCAL_YEAR_BOUNDS } from '../../../../shared/domain/fiscal-year.ts';
import { api } from '../../addresses.ts';
import { yearsBetween } from '../../figures/years-between.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type { PlanReply } from '../../requests/replies.ts';
import { TextDialog } from './text-dialog.tsx';

/** A plan is revised: extended by a year more often than shortened. */
const YEARS_AROUND = 10;

/** Moves the first and the last year of a plan, as far as nothing that stands is cut off. */
export function ChangePeriod({ plan, readAgain }: PlanPeriodProps) {
  const { locale, say } = useWords();
  const { firstFiscalYear, lastFiscalYear } = plan;
  const options = yearsBetween(
    Math.max(FISCAL_YEAR_BOUNDS.first, firstFiscalYear - YEARS_AROUND),
    Math.min(FISCAL_YEAR_BOUNDS.last, lastFiscalYear + YEARS_AROUND),
  ).map((year) => ({ value: String(year), text: fiscalYearWording(locale, year) }));
  return (
    <TextDialog
      ask={say('plan.period')}
      confirm={say('planPeriod.confirm')}
      note={say('planPeriod.note')}
      fields={[
        { name: 'firstFiscalYear', label: say('newPlan.first'), options },
        { name: 'lastFiscalYear', label: say('newPlan.last'), options },
      ]}
      initial={{ firstFiscalYear: String(firstFiscalYear), lastFiscalYear: String(lastFiscalYear) }}
      request={{ method: 'PATCH', path: api.plan(plan.id) }}
      partId={plan.id}
      bodyOf={(values) => ({
        firstFiscalYear: Number(values.firstFiscalYear),
        lastFiscalYear: Number(values.lastFiscalYear),
      })}
      readAgain={readAgain}
    />
  );
}

interface PlanPeriodProps {
  readonly plan: Pick<PlanReply, 'id' | 'firstFiscalYear' | 'lastFiscalYear'>;
  readonly readAgain: () => void;
}
