import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '../../../components/field.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { fieldIdAt } from './place-ids.ts';
import { useProblemAt } from './sheet-context.ts';
import { useSheetWords } from './sheet-words.ts';

export interface NumberTextProps {
  readonly place: string;
  readonly label: ComponentChildren;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** A whole number or nothing. What is no number yet stays in the field and is said, and the sheet stays as it was. */
export function NumberText({ place, label, value, onChange }: NumberTextProps) {
  const { locale, say } = useSheetWords();
  const problemAt = useProblemAt();
  const [typed, setTyped] = useState({ text: String(value ?? ''), value });
  // Changed from elsewhere, by taking a step back for example.
  const text = typed.value === value ? typed.text : String(value ?? '');
  const isNumber = wholeNumber(text) !== 'no number';
  return (
    <Field
      locale={locale}
      id={fieldIdAt(place)}
      label={label}
      error={isNumber ? problemAt(place) : say('problem.not-a-number')}
    >
      {(wiring) => (
        <TextInput
          {...wiring}
          name={wiring.id}
          short
          inputMode="numeric"
          value={text}
          onInput={(entered) => {
            const next = wholeNumber(entered);
            setTyped({ text: entered, value: next === 'no number' ? value : next });
            if (next !== 'no number') onChange(next);
          }}
        />
      )}
    </Field>
  );
}

/** Full-width figures are figures too; an empty field is no number, and none is wanted. */
export function wholeNumber(entered: string): number | undefined | 'no number' {
  const folded = entered.normalize('NFKC').replace(/[\s,]/g, '');
  if (folded === '') return undefined;
  return /^\d{1,9}$/.test(folded) ? Number(folded) : 'no number';
}
