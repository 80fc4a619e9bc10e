import { useWords } from '../frame/locale-setting.tsx';
import { fieldWording } from '../messages/field-wording.ts';
import { fieldId } from './field-id.ts';
import type { LabelledFieldProps } from './labelled-field.tsx';
import { SelectField, type SelectFieldProps } from './select-field.tsx';
import type { Values } from './use-form.ts';

export type ListFieldProps<V extends Values> = Omit<LabelledFieldProps<V>, 'required'> &
  Pick<SelectFieldProps, 'options'> & {
    /** What else changes with the choice, where something does. */
    readonly onChoose?: ((value: string) => void) | undefined;
  };

/** One of a list in a form: it always has a value, so nothing says whether it is required. */
export function ListField<V extends Values>(props: ListFieldProps<V>) {
  const { form, name, label, help, options, onChoose } = props;
  const { locale } = useWords();
  const mistake = form.mistakes.get(name);
  form.labels.set(name, label);
  return (
    <SelectField
      id={fieldId(name)}
      label={label}
      help={help}
      error={mistake && fieldWording(locale, mistake)}
      value={form.values[name] ?? ''}
      options={options}
      onChoose={(value) => {
        form.set(name, value);
        onChoose?.(value);
      }}
    />
  );
}
