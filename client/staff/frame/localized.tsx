import type { LocalizedText } from '../../../shared/domain/localized-text.ts';
import { textIn } from '../../../shared/domain/localized-text.ts';
import { useWords } from './locale-setting.tsx';

/** A text in the language of the screen; what has no translation is marked as the Japanese it is. */
export function Localized({ text }: { readonly text: LocalizedText }) {
  const { locale } = useWords();
  if (locale === 'en' && !text.en) return <bdi lang="ja">{text.ja}</bdi>;
  return <bdi>{textIn(locale, text)}</bdi>;
}
