import type { ComponentChildren } from 'preact';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { CheckboxGroup } from './checkbox-group.tsx';
import type { ControlWiring } from './control-wiring.ts';
import { EnteredText } from './entered-text.tsx';
import { Field } from './field.tsx';
import { RadioGroup } from './radio-group.tsx';
import { TextArea } from './text-area.tsx';
import { TextInput } from './text-input.tsx';

export interface QuestionControlProps {
  readonly locale: Locale;
  readonly id: string;
  readonly question: Question;
  readonly label: ComponentChildren;
  /** Left out where the label says it already. */
  readonly required?: boolean | undefined;
  readonly help?: ComponentChildren;
  /** The form's values of this question, as typed. */
  readonly values: readonly string[];
  readonly error: string | undefined;
  readonly onChange?: ((values: readonly string[]) => void) | undefined;
}

/** The control of a question, by its kind, named by the question's code. */
export function QuestionControl({ question, label, values, onChange, ...rest }: QuestionControlProps) {
  const { locale } = rest;
  const name = question.code;
  if (question.kind === 'single-choice' || question.kind === 'multiple-choice') {
    const choices = question.options.map(({ code, label: optionLabel }) => ({
      value: code,
      label: <EnteredText locale={locale} text={optionLabel} />,
    }));
    const group = { ...rest, name, legend: label, choices };
    if (question.kind === 'multiple-choice') {
      return <CheckboxGroup {...group} values={values} onChoose={onChange} />;
    }
    return <RadioGroup {...group} value={values[0]} onChoose={onChange && ((value) => onChange([value]))} />;
  }
  return (
    <Field {...rest} label={label}>
      {(wiring) => (
        <TextControl
          locale={locale}
          question={question}
          wiring={wiring}
          values={values}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

interface TextControlProps extends Pick<QuestionControlProps, 'locale' | 'values' | 'onChange'> {
  readonly question: Exclude<Question, { options: unknown }>;
  readonly wiring: ControlWiring;
}

function TextControl({ locale, question, wiring, values, onChange }: TextControlProps) {
  const onInput = onChange && ((typed: string) => onChange([typed]));
  const control = { ...wiring, name: question.code, onInput };
  if (question.kind === 'free-text') return <TextArea {...control} rows={5} value={values.join('\n')} />;
  const value = values.join(' ');
  if (question.kind === 'date') return <TextInput {...control} short value={value} />;
  return (
    <div class="with-unit">
      <TextInput {...control} short inputMode="decimal" value={value} />
      {question.unit && <span>{textIn(locale, question.unit)}</span>}
    </div>
  );
}
