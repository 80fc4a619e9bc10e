import type { Locale } from '../../../../shared/domain/localized-text.ts';
import { type Say, wordsOf } from '../../../../shared/i18n/translate.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { rehearsalEn } from '../../messages/rehearsal-en.ts';
import { rehearsalJa } from '../../messages/rehearsal-ja.ts';

export const rehearsalWords = wordsOf(rehearsalJa, rehearsalEn);

export function useRehearsalWords(): { readonly locale: Locale; readonly say: Say<typeof rehearsalJa> } {
  const { locale } = useWords();
  return { locale, say: rehearsalWords(locale) };
}

type Key = keyof typeof rehearsalJa;

export function isRehearsalKey(key: string): key is Key {
  return Object.hasOwn(rehearsalJa, key);
}
