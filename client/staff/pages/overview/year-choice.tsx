import { textIn } from '../../../../shared/domain/localized-text.ts';
import { yearsBetween } from '../../figures/years-between.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type { PlansReply } from '../../requests/replies.ts';

type PlanSummary = PlansReply['plans'][number];

export interface YearChoiceProps {
  readonly plans: readonly PlanSummary[];
  readonly chosen: PlanSummary;
  readonly year: number | undefined;
  readonly onChoose: (planId: string, fiscalYear: number) => void;
}

/** Which plan (a choice only where there are several) and which of its years. */
export function YearChoice({ plans, chosen, year, onChoose }: YearChoiceProps) {
  const { locale, say } = useWords();
  const shown = year ?? chosen.firstFiscalYear;
  return (
    <>
      {plans.length > 1 && (
        <SelectField
          id="plan"
          label={say('plan')}
          value={chosen.id}
          options={plans.map(({ id, title }) => ({ value: id, text: textIn(locale, title) }))}
          onChoose={(planId) => onChoose(planId, shown)}
        />
      )}
      <SelectField
        id="year"
        label={say('year')}
        value={String(shown)}
        options={yearsBetween(chosen.firstFiscalYear, chosen.lastFiscalYear).map((one) => ({
          value: String(one),
          text: fiscalYearWording(locale, one),
        }))}
        onChoose={(value) => onChoose(chosen.id, Number(value))}
      />
    </>
  );
}
