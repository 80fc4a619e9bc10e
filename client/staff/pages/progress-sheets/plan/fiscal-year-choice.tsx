import { FISCAL_YEAR_BOUNDS } from '../../../../../shared/domain/fiscal-year.ts';
import { SelectField } from '../../../forms/select-field.tsx';
import { fiscalYearWording } from '../../../messages/year-wording.ts';
import { fieldIdAt } from '../problems/place-ids.ts';
import { useProblemAt } from '../sheet-context.ts';
import { useSheetWords } from '../sheet-words.ts';

export interface FiscalYearChoiceProps {
  readonly place: string;
  readonly label: string;
  /** The year that the sheet is of. */
  readonly fiscalYear: number;
  readonly chosen: number | undefined;
  readonly onChoose: (fiscalYear: number | undefined) => void;
}

/** The year that an action is about, where it is another than the sheet's: next year or an earlier one. */
export function FiscalYearChoice({ place, label, fiscalYear, chosen, onChoose }: FiscalYearChoiceProps) {
  const { locale, say } = useSheetWords();
  const problemAt = useProblemAt();
  return (
    <SelectField
      id={fieldIdAt(place)}
      label={label}
      error={problemAt(place)}
      value={chosen === undefined ? '' : String(chosen)}
      options={[
        { value: '', text: say('action.refersTo.none') },
        ...yearsToChoose(fiscalYear, chosen).map((year) => ({
          value: String(year),
          text: fiscalYearWording(locale, year),
        })),
      ]}
      onChoose={(value) => onChoose(value === '' ? undefined : Number(value))}
    />
  );
}

const YEARS_BACK = 10;

/** The newest first; what was chosen earlier stays among them, however long ago. */
export function yearsToChoose(fiscalYear: number, chosen: number | undefined): readonly number[] {
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, back) => fiscalYear + 1 - back);
  const possible = years.filter((year) => year >= FISCAL_YEAR_BOUNDS.first);
  return chosen === undefined || possible.includes(chosen) ? possible : [...possible, chosen];
}
