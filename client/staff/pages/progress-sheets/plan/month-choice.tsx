import type { Locale } from '../../../../../shared/domain/localized-text.ts';
import { figureIn } from '../../../../messages/figures.ts';
import { SelectField } from '../../../forms/select-field.tsx';
import { fieldIdAt } from '../problems/place-ids.ts';
import { useProblemAt } from '../sheet-context.ts';
import { sheetWords, useSheetWords } from '../sheet-words.ts';

/** The months of a fiscal year, April first. */
const MONTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3] as const;

export interface MonthChoiceProps {
  readonly place: string;
  readonly label: string;
  readonly month: number;
  readonly onChoose: (month: number) => void;
}

export function MonthChoice({ place, label, month, onChoose }: MonthChoiceProps) {
  const { locale } = useSheetWords();
  const problemAt = useProblemAt();
  return (
    <SelectField
      id={fieldIdAt(place)}
      label={label}
      error={problemAt(place)}
      value={String(month)}
      options={MONTHS.map((one) => ({
        value: String(one),
        text: monthWording(locale, one),
      }))}
      onChoose={(value) => onChoose(Number(value))}
    />
  );
}

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');

/** `４月` / `April`. */
export function monthWording(locale: Locale, month: number): string {
  if (locale === 'en') return ENGLISH_MONTHS[month - 1] ?? String(month);
  return sheetWords(locale)('month', { month: figureIn(locale, month) });
}
