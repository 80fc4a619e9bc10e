import { Field } from '../../components/field.tsx';
import { TextInput, type TextInputProps } from '../../components/text-input.tsx';
import { useWords } from '../frame/locale-setting.tsx';
import { fieldWording } from '../messages/field-wording.ts';
import { fieldId } from './field-id.ts';
import type { FormState, Values } from './use-form.ts';

export interface LineFieldProps<V extends Values> extends Pick<TextInputProps, 'type' | 'autocomplete'> {
  readonly form: FormState<V>;
  readonly name: keyof V & string;
  readonly label: string;
  readonly required?: boolean | undefined;
  readonly help?: string | undefined;
}

/** One line of text in a form. */
export function LineField<V extends Values>(props: LineFieldProps<V>) {
  const { form, name, label, required = true, help, ...input } = props;
  const { locale } = useWords();
  const mistake = form.mistakes.get(name);
  form.labels.set(name, label);
  return (
    <Field
      locale={locale}
      id={fieldId(name)}
      label={label}
      required={required}
      help={help}
      error={mistake && fieldWording(locale, mistake)}
    >
      {(wiring) => (
        <TextInput
          {...wiring}
          {...input}
          name={name}
          value={form.values[name]}
          onInput={(value) => form.set(name, value)}
        />
      )}
    </Field>
  );
}
