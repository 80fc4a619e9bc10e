import type { Locale } from '../../shared/domain/localized-text.ts';
import { EnteredLines } from './entered-lines.tsx';

/** Words of the progress sheet, which is written in Japanese alone. */
export function Written({ locale, text }: { readonly locale: Locale; readonly text: string }) {
  return <EnteredLines locale={locale} text={{ ja: text }} />;
}
