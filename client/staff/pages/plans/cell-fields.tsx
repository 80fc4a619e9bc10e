import { Field } from '../../../components/field.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import type { FormState, Values } from '../../forms/use-form.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { fieldWording } from '../../messages/field-wording.ts';

export interface CellFieldProps {
  readonly form: FormState<Values>;
  /** Two forms stand in one cell: the part keeps the ids of their fields apart. */
  readonly part: 'target' | 'result';
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly shape?: 'figure' | 'line' | 'lines' | undefined;
  readonly required?: boolean | undefined;
}

export function CellField({ form, part, name, label, help, shape = 'line', required }: CellFieldProps) {
  const { locale } = useWords();
  const mistake = form.mistakes.get(name);
  const value = form.values[name] ?? '';
  const onInput = (typed: string) => form.set(name, typed);
  return (
    <Field
      locale={locale}
      id={`cell-${part}-${name}`}
      label={label}
      help={help}
      required={required}
      error={mistake && fieldWording(locale, mistake)}
    >
      {(wiring) =>
        shape === 'lines' ? (
          <TextArea {...wiring} name={name} rows={3} value={value} onInput={onInput} />
        ) : (
          <TextInput
            {...wiring}
            name={name}
            value={value}
            short={shape === 'figure'}
            inputMode={shape === 'figure' ? 'numeric' : undefined}
            onInput={onInput}
          />
        )
      }
    </Field>
  );
}

/** Two whole numbers: what is counted, and out of how many. */
export function RatioFields({
  form,
  part,
  isCount,
}: Pick<CellFieldProps, 'form' | 'part'> & { readonly isCount: boolean }) {
  const { say } = useWords();
  return (
    <div class="ratio-fields">
      <CellField
        form={form}
        part={part}
        name="numerator"
        shape="figure"
        label={say(isCount ? 'planCell.done' : 'planCell.numerator')}
      />
      <CellField
        form={form}
        part={part}
        name="denominator"
        shape="figure"
        label={say(isCount ? 'planCell.total' : 'planCell.denominator')}
      />
    </div>
  );
}
