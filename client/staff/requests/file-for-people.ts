import type { Locale } from '../../../shared/domain/localized-text.ts';

/** The address of a table's file as people read it in a spreadsheet: headings and labels in the language of the screen. */
export function fileForPeople(path: string, locale: Locale, encoding?: 'cp932'): string {
  const query = new URLSearchParams({ headings: locale, ...(encoding ? { encoding } : {}) });
  return `${path}${path.includes('?') ? '&' : '?'}${query}`;
}
