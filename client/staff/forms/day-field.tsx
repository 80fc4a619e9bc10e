import { Field } from '../../components/field.tsx';
import { useWords } from '../frame/locale-setting.tsx';
import { fieldWording } from '../messages/field-wording.ts';
import { fieldId } from './field-id.ts';
import type { LineFieldProps } from './line-field.tsx';
import type { Values } from './use-form.ts';

/** A day, `YYYY-MM-DD`, by the browser's own control; a deadline given so means the end of that day in Tokyo. */
export function DayField<V extends Values>(props: Omit<LineFieldProps<V>, 'type' | 'autocomplete'>) {
  const { form, name, label, required = false, help } = props;
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
        <input
          {...wiring}
          type="date"
          name={name}
          class="text-input is-short"
          value={form.values[name]}
          onInput={(event) => form.set(name, event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
