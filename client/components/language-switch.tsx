import type { Locale } from '../../shared/domain/localized-text.ts';
import { componentWords } from '../messages/component-words.ts';

export interface LanguageSwitchProps {
  readonly locale: Locale;
  /** Id of a form whose fields must survive: the switch is then one of its submit buttons, `_lang`. */
  readonly form?: string | undefined;
  /** Otherwise the address of the same page in the other language. */
  readonly href?: ((other: Locale) => string) | undefined;
  readonly onChoose?: ((locale: Locale) => void) | undefined;
}

/** The other language, named in itself. */
export function LanguageSwitch({ locale, form, href, onChoose }: LanguageSwitchProps) {
  const other: Locale = locale === 'ja' ? 'en' : 'ja';
  const name = componentWords(locale)('otherLanguage');
  if (href !== undefined) {
    return (
      <a class="button is-text" href={href(other)} lang={other} hreflang={other}>
        {name}
      </a>
    );
  }
  return (
    <button
      class="button is-text"
      type={form ? 'submit' : 'button'}
      form={form}
      name={form && '_lang'}
      value={form && other}
      lang={other}
      onClick={onChoose && (() => onChoose(other))}
    >
      {name}
    </button>
  );
}
