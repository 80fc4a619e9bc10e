import type { Locale } from '../../shared/domain/localized-text.ts';

/** Kana, kanji and full-width signs, with what stands between them. */
const JAPANESE =
  /([\u3000-\u30ff\u3400-\u9fff\uff00-\uffef](?:[\w .-]*[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])*)/;

/** A sentence into which names were put: on an English page those without a translation are marked as Japanese. */
export function MixedText({ locale, text }: { readonly locale: Locale; readonly text: string }) {
  if (locale === 'ja') return <>{text}</>;
  return (
    <>
      {text.split(JAPANESE).map((part, index) =>
        // Every second part is what the pattern found.
        index % 2 === 1 ? (
          <span key={part} lang="ja">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
