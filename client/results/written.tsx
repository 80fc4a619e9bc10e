import type { Locale } from '../../shared/domain/localized-text.ts';
import { EnteredText } from '../components/entered-text.tsx';

/** Words of the progress sheet, which is written in Japanese alone. */
export function Written({ locale, text }: { readonly locale: Locale; readonly text: string }) {
  return <EnteredText locale={locale} text={{ ja: text }} />;
}
