import { type Say, wordsOf } from '../../../../shared/i18n/translate.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { publicationEn } from '../../messages/publication-en.ts';
import { publicationJa } from '../../messages/publication-ja.ts';

const publicationWords = wordsOf(publicationJa, publicationEn);

/** The words of publishing, which come with its page. */
export function usePublicationWords(): Say<typeof publicationJa> {
  return publicationWords(useWords().locale);
}
