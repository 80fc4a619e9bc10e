/** A text in Japanese, always there, and in English where it has been translated. Stored exactly as entered. */
export interface LocalizedText {
  readonly ja: string;
  readonly en?: string | undefined;
}

export type Locale = 'ja' | 'en';

/** The text in the locale asked for; Japanese where there is no translation. */
export function textIn(locale: Locale, text: LocalizedText): string {
  return locale === 'en' && text.en ? text.en : text.ja;
}
