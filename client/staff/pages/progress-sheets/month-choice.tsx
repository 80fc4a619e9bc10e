import { figureIn } from '../../../messages/figures.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { fieldIdAt } from './place-ids.ts';
import { useProblemAt } from './sheet-context.ts';
import { useSheetWords } from './sheet-words.ts';

/** The months of a fiscal year, April first. */
const MONTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3] as const;

export interface MonthChoiceProps {
  readonly place: string;
  readonly label: string;
  readonly month: number;
  readonly onChoose: (month: number) => void;
}

export function MonthChoice({ place, label, month, onChoose }: MonthChoiceProps) {
  const { locale, say } = useSheetWords();
  const problemAt = useProblemAt();
  return (
    <SelectField
      id={fieldIdAt(place)}
      label={label}
      error={problemAt(place)}
      value={String(month)}
      options={MONTHS.map((one) => ({
        value: String(one),
        text: locale === 'ja' ? say('month', { month: figureIn(locale, one) }) : monthName(one),
      }))}
      onChoose={(value) => onChoose(Number(value))}
    />
  );
}

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');

function monthName(month: number): string {
  return ENGLISH_MONTHS[month - 1] ?? String(month);
}
