import { TextArea } from '../../components/text-area.tsx';
import { LabelledField, type LabelledFieldProps } from './labelled-field.tsx';
import type { Values } from './use-form.ts';

/** Several lines of text in a form. */
export function ParagraphField<V extends Values>(
  props: LabelledFieldProps<V> & { readonly rows?: number | undefined },
) {
  const { rows, ...field } = props;
  const { form, name } = field;
  return (
    <LabelledField {...field}>
      {(wiring) => (
        <TextArea
          {...wiring}
          name={name}
          rows={rows}
          value={form.values[name]}
          onInput={(value) => form.set(name, value)}
        />
      )}
    </LabelledField>
  );
}
