import { Field, type FieldProps } from '../../components/field.tsx';
import { useWords } from '../frame/locale-setting.tsx';

export interface SelectFieldProps extends Pick<FieldProps, 'help' | 'error'> {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of a list that always has a value: a year, a plan, a roster. */
export function SelectField({ value, options, onChoose, ...field }: SelectFieldProps) {
  const { locale } = useWords();
  return (
    <Field {...field} locale={locale}>
      {(wiring) => (
        <select
          {...wiring}
          class="select"
          value={value}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
