import { type Say, wordsOf } from '../../../../shared/i18n/translate.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { changesEn } from '../../messages/changes-en.ts';
import { changesJa } from '../../messages/changes-ja.ts';

const changesWords = wordsOf(changesJa, changesEn);

export function useChangesWords(): Say<typeof changesJa> {
  return changesWords(useWords().locale);
}
