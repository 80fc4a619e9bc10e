import { useState } from 'preact/hooks';
import type { FieldError } from '../../../../../shared/api/problems.ts';
import { Field } from '../../../../components/field.tsx';
import { TextInput } from '../../../../components/text-input.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { fieldWording } from '../../../messages/field-wording.ts';
import { useErrorAt } from './editor-errors.ts';
import { placeId } from './editor-places.ts';

export interface NumberSettingProps {
  readonly place: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: number | undefined;
  /** Whether a sign and a decimal point make sense. */
  readonly anyNumber?: boolean | undefined;
  /** What stops issuing, said here already. */
  readonly problem?: Pick<FieldError, 'code' | 'params'> | undefined;
  readonly onChange: (value: number | undefined, place: string) => void;
}

/** A number or nothing. What is no number yet stays in the field and is said, and the setting stays as it was. */
export function NumberSetting({
  place,
  label,
  help,
  value,
  anyNumber,
  problem,
  onChange,
}: NumberSettingProps) {
  const { locale } = useWords();
  const errorAt = useErrorAt();
  const [typed, setTyped] = useState({ text: String(value ?? ''), value });
  // Changed from elsewhere, by taking a step back for example.
  const text = typed.value === value ? typed.text : String(value ?? '');
  const read = readNumber(text, anyNumber === true);
  const own = read === 'no number' ? { code: 'not-a-number' } : problem;
  return (
    <Field
      locale={locale}
      id={placeId(place)}
      label={label}
      help={help}
      error={own ? fieldWording(locale, own) : errorAt(place)}
    >
      {(wiring) => (
        <TextInput
          {...wiring}
          name={placeId(place)}
          short
          inputMode={anyNumber ? 'decimal' : 'numeric'}
          value={text}
          onInput={(entered) => {
            const next = readNumber(entered, anyNumber === true);
            setTyped({ text: entered, value: next === 'no number' ? value : next });
            if (next !== 'no number') onChange(next, place);
          }}
        />
      )}
    </Field>
  );
}

/** Full-width figures are figures too; an empty field is no number, and none is wanted. */
export function readNumber(entered: string, any: boolean): number | undefined | 'no number' {
  const folded = entered.normalize('NFKC').replace(/[−‐–]/g, '-').trim();
  if (folded === '') return undefined;
  return (any ? /^-?\d{1,12}(\.\d{1,6})?$/ : /^\d{1,6}$/).test(folded) ? Number(folded) : 'no number';
}
