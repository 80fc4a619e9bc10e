import type { Locale } from '../../shared/domain/localized-text.ts';
import { brokenLines } from './broken-lines.tsx';

/** What `isolated` put between its marks. */
const ISOLATED = /\u2068([^\u2069]*)\u2069/;

/** Kana, kanji and full-width signs, with what stands between them. */
const JAPANESE =
  /([\u3000-\u30ff\u3400-\u9fff\uff00-\uffef](?:[\w .-]*[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])*)/;

/**
 * A sentence into which names were put: a name that could turn its direction is an element of its own, and on an English
 * page names without a translation are marked as Japanese.
 */
export function MixedText({ locale, text }: { readonly locale: Locale; readonly text: string }) {
  return (
    <>
      {text.split(ISOLATED).map((part, index) =>
        // Every second part is what the pattern found.
        index % 2 === 1 ? (
          <bdi key={part}>
            <Marked locale={locale} text={part} />
          </bdi>
        ) : (
          <Marked key={part} locale={locale} text={part} />
        ),
      )}
    </>
  );
}

function Marked({ locale, text }: { readonly locale: Locale; readonly text: string }) {
  if (locale === 'ja') return <>{brokenLines(text)}</>;
  return (
    <>
      {text.split(JAPANESE).map((part, index) =>
        index % 2 === 1 ? (
          <span key={part} lang="ja">
            {part}
          </span>
        ) : (
          brokenLines(part)
        ),
      )}
    </>
  );
}
