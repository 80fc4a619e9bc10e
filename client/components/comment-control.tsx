import type { LocalizedText } from '../../shared/domain/localized-text.ts';
import { EnteredText } from './entered-text.tsx';
import { Field, type FieldProps } from './field.tsx';
import { TextArea } from './text-area.tsx';

export interface CommentControlProps extends Pick<FieldProps, 'locale' | 'id' | 'help' | 'error'> {
  readonly name: string;
  readonly prompt: LocalizedText;
  /** Which question it belongs to, for those who hear the prompt without seeing where it stands. */
  readonly ofQuestion: string;
  /** The form's values, as typed. */
  readonly values: readonly string[];
  readonly onChange?: ((values: readonly string[]) => void) | undefined;
}

/** The field for a comment under a question's control; never required. */
export function CommentControl(props: CommentControlProps) {
  const { name, prompt, ofQuestion, values, onChange, ...field } = props;
  return (
    <Field
      {...field}
      label={
        <>
          <span class="visually-hidden">{ofQuestion}</span>
          <EnteredText locale={field.locale} text={prompt} />
        </>
      }
      required={false}
    >
      {(wiring) => (
        <TextArea
          {...wiring}
          name={name}
          rows={3}
          value={values.join('\n')}
          onInput={onChange && ((typed) => onChange([typed]))}
        />
      )}
    </Field>
  );
}
