import type { ComponentChildren } from 'preact';
import { Field } from '../../../../components/field.tsx';
import { TextInput } from '../../../../components/text-input.tsx';
import { fieldIdAt } from '../problems/place-ids.ts';
import { useProblemAt } from '../sheet-context.ts';
import { useSheetWords } from '../sheet-words.ts';

export interface LineTextProps {
  readonly place: string;
  readonly label: ComponentChildren;
  readonly help?: string | undefined;
  readonly value: string | undefined;
  readonly short?: boolean | undefined;
  /** Id of a list of words to choose from. */
  readonly list?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One line of a sheet. */
export function LineText({ place, label, help, value, short, list, onChange }: LineTextProps) {
  const { locale } = useSheetWords();
  const problemAt = useProblemAt();
  return (
    <Field locale={locale} id={fieldIdAt(place)} label={label} help={help} error={problemAt(place)}>
      {(wiring) => (
        <TextInput
          {...wiring}
          name={wiring.id}
          short={short}
          list={list}
          value={value ?? ''}
          onInput={onChange}
        />
      )}
    </Field>
  );
}

export interface SheetDayProps extends Omit<LineTextProps, 'short' | 'list'> {}

/** A day of the sheet, `YYYY-MM-DD`, or none. */
export function SheetDay({ place, label, help, value, onChange }: SheetDayProps) {
  const { locale } = useSheetWords();
  const problemAt = useProblemAt();
  return (
    <Field locale={locale} id={fieldIdAt(place)} label={label} help={help} error={problemAt(place)}>
      {(wiring) => (
        <input
          {...wiring}
          type="date"
          name={wiring.id}
          class="text-input is-short"
          value={value ?? ''}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
