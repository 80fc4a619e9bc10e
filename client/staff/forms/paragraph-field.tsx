import { Field } from '../../components/field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useWords } from '../frame/locale-setting.tsx';
import { fieldWording } from '../messages/field-wording.ts';
import { fieldId } from './field-id.ts';
import type { LineFieldProps } from './line-field.tsx';
import type { Values } from './use-form.ts';

/** Several lines of text in a form. */
export function ParagraphField<V extends Values>(
  props: Omit<LineFieldProps<V>, 'type' | 'autocomplete'> & { readonly rows?: number | undefined },
) {
  const { form, name, label, required = false, help, rows } = props;
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
        <TextArea
          {...wiring}
          name={name}
          rows={rows}
          value={form.values[name]}
          onInput={(value) => form.set(name, value)}
        />
      )}
    </Field>
  );
}
