import type { Locale } from '../../../../shared/domain/localized-text.ts';
import { type Say, wordsOf } from '../../../../shared/i18n/translate.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { casesEn } from '../../messages/cases-en.ts';
import { casesJa } from '../../messages/cases-ja.ts';

export type CaseKey = keyof typeof casesJa;
export type SayCase = Say<typeof casesJa>;

export const caseWords = wordsOf(casesJa, casesEn);

export function useCaseWords(): { readonly locale: Locale; readonly say: SayCase } {
  const { locale } = useWords();
  return { locale, say: caseWords(locale) };
}

export function isCaseKey(key: string): key is CaseKey {
  return Object.hasOwn(casesJa, key);
}

/** What a field of a case is called. */
export function caseFieldName(say: SayCase): (field: string) => string {
  const sayAny = say as (key: string) => string;
  return (field) => (isCaseKey(`field.${field}`) ? sayAny(`field.${field}`) : field);
}
