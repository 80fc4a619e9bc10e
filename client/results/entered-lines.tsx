import type { EnteredTextProps } from '../components/entered-text.tsx';
import { brokenLines } from './broken-lines.tsx';

/** A text as entered, line by line, marked as Japanese where an English page has no translation of it. */
export function EnteredLines({ locale, text }: EnteredTextProps) {
  const translated = locale === 'en' && text.en;
  return (
    <bdi class="as-entered" lang={locale === 'en' && !translated ? 'ja' : undefined}>
      {brokenLines(translated || text.ja)}
    </bdi>
  );
}
