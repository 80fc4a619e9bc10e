import type { Locale } from '../../shared/domain/localized-text.ts';
import { hangOf, type PrintedLine } from '../../shared/domain/progress-sheet/printed-lines.ts';
import { progressWords } from './messages/progress-words.ts';

/** The lines of a cell as they were entered, the further rows of each set in behind its mark. */
export function PrintedLines({
  locale,
  lines,
}: {
  readonly locale: Locale;
  readonly lines: readonly PrintedLine[];
}) {
  if (lines.length === 0) return <p class="progress-nothing">{progressWords(locale)('nothing')}</p>;
  return (
    <>
      {lines.map(({ text, lang, strong }, at) => {
        const hang = hangOf(text);
        return (
          <p
            // Lines have no identity beside their place, and the document is drawn once.
            key={String(at)}
            class={`as-entered${hang > 0 ? ` hang-${hang}` : ''}${strong ? ' is-strong' : ''}`}
            lang={lang === locale ? undefined : lang}
          >
            {text === '' ? '\u00a0' : text}
          </p>
        );
      })}
    </>
  );
}
