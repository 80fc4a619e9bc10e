import type { Locale } from '../../shared/domain/localized-text.ts';
import { answerWords } from './messages/answer-words.ts';

export interface PrintButtonProps {
  readonly locale: Locale;
  readonly look?: 'primary' | 'secondary' | undefined;
}

/** Hidden until the script shows it: without script it could do nothing, and the browser's own menu prints as well. */
export function PrintButton({ locale, look = 'secondary' }: PrintButtonProps) {
  return (
    <button class={`button is-${look}`} type="button" hidden data-print="">
      {answerWords(locale)('print.button')}
    </button>
  );
}
