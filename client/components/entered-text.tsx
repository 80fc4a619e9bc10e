import type { Locale, LocalizedText } from '../../shared/domain/localized-text.ts';

export interface EnteredTextProps {
  readonly locale: Locale;
  readonly text: LocalizedText;
}

/** A text as entered, marked as Japanese where an English page has no translation of it. */
export function EnteredText({ locale, text }: EnteredTextProps) {
  const translated = locale === 'en' && text.en;
  return (
    <span class="as-entered" lang={locale === 'en' && !translated ? 'ja' : undefined}>
      {translated || text.ja}
    </span>
  );
}
