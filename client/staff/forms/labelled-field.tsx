import type { ComponentChildren } from 'preact';
import type { ControlWiring } from '../../components/control-wiring.ts';
import { Field } from '../../components/field.tsx';
import { useWords } from '../frame/locale-setting.tsx';
import { fieldWording } from '../messages/field-wording.ts';
import { fieldId } from './field-id.ts';
import type { FormState, Values } from './use-form.ts';

export interface LabelledFieldProps<V extends Values> {
  readonly form: FormState<V>;
  readonly name: keyof V & string;
  readonly label: string;
  readonly required?: boolean | undefined;
  readonly help?: string | undefined;
}

/** A field of a staff form: its label, help and mistake, in the words of the chosen language. */
export function LabelledField<V extends Values>(
  props: LabelledFieldProps<V> & { readonly children: (wiring: ControlWiring) => ComponentChildren },
) {
  const { form, name, label, required = false, help, children } = props;
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
      {children}
    </Field>
  );
}
