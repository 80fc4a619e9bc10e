import type { Locale } from '../../shared/domain/localized-text.ts';
import { componentWords } from '../messages/component-words.ts';
import { errorId } from './control-wiring.ts';

export interface FieldErrorProps {
  readonly locale: Locale;
  readonly id: string;
  readonly error: string | undefined;
}

/** The error under a control, beginning with `＊`. */
export function FieldError({ locale, id, error }: FieldErrorProps) {
  if (!error) return null;
  return (
    <p class="field-error" id={errorId(id)}>
      {componentWords(locale)('errorMark', { message: error })}
    </p>
  );
}
