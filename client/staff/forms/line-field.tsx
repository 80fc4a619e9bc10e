import { TextInput, type TextInputProps } from '../../components/text-input.tsx';
import { LabelledField, type LabelledFieldProps } from './labelled-field.tsx';
import type { Values } from './use-form.ts';

export type LineFieldProps<V extends Values> = LabelledFieldProps<V> &
  Pick<TextInputProps, 'type' | 'autocomplete'>;

/** One line of text in a form; required unless said otherwise. */
export function LineField<V extends Values>(props: LineFieldProps<V>) {
  const { form, name, label, required = true, help, ...input } = props;
  return (
    <LabelledField form={form} name={name} label={label} required={required} help={help}>
      {(wiring) => (
        <TextInput
          {...wiring}
          {...input}
          name={name}
          value={form.values[name]}
          onInput={(value) => form.set(name, value)}
        />
      )}
    </LabelledField>
  );
}
