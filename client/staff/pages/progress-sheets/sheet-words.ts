import type { Locale } from '../../../../shared/domain/localized-text.ts';
import { type Say, wordsOf } from '../../../../shared/i18n/translate.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { progressSheetsEn } from '../../messages/progress-sheets-en.ts';
import { progressSheetsJa } from '../../messages/progress-sheets-ja.ts';

export type SheetKey = keyof typeof progressSheetsJa;
export type SaySheet = Say<typeof progressSheetsJa>;

export const sheetWords = wordsOf(progressSheetsJa, progressSheetsEn);

export function useSheetWords(): { readonly locale: Locale; readonly say: SaySheet } {
  const { locale } = useWords();
  return { locale, say: sheetWords(locale) };
}

export function isSheetKey(key: string): key is SheetKey {
  return Object.hasOwn(progressSheetsJa, key);
}
