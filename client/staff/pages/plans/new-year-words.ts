import { type Say, wordsOf } from '../../../../shared/i18n/translate.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { newYearEn } from '../../messages/new-year-en.ts';
import { newYearJa } from '../../messages/new-year-ja.ts';

const newYearWords = wordsOf(newYearJa, newYearEn);

export function useNewYearWords(): Say<typeof newYearJa> {
  return newYearWords(useWords().locale);
}
