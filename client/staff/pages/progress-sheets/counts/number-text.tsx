import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '../../../../components/field.tsx';
import { TextInput } from '../../../../components/text-input.tsx';
import { fieldIdAt } from '../problems/place-ids.ts';
import { useProblemAt } from '../sheet-context.ts';
import { useSheetWords } from '../sheet-words.ts';
import { type EnteredNumber, enteredNumber } from './typed-numbers.ts';

export interface NumberTextProps {
  readonly place: string;
  readonly label: ComponentChildren;
  /** Below zero: none. */
  readonly value: number | undefined;
  /** What stands in the field and is no number. */
  readonly typed: string | undefined;
  readonly onChange: (entered: EnteredNumber) => void;
}

/** A whole number or nothing. What is no number stays in the field, is said there, and keeps the sheet unsaved. */
export function NumberText({ place, label, value, typed, onChange }: NumberTextProps) {
  const { locale, say } = useSheetWords();
  const problemAt = useProblemAt();
  const [entered, setEntered] = useState('');
  const shown = value === undefined || value < 0 ? '' : String(value);
  // Full-width figures stay as they were typed, unless the number was changed from elsewhere.
  const isOwn = String(enteredNumber(entered).value ?? '') === shown;
  const text = typed ?? (isOwn ? entered : shown);
  return (
    <Field
      locale={locale}
      id={fieldIdAt(place)}
      label={label}
      error={typed === undefined ? problemAt(place) : say('problem.not-a-number')}
    >
      {(wiring) => (
        <TextInput
          {...wiring}
          name={wiring.id}
          short
          inputMode="numeric"
          value={text}
          onInput={(next) => {
            setEntered(next);
            onChange(enteredNumber(next));
          }}
        />
      )}
    </Field>
  );
}
