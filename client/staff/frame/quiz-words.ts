import { type Say, wordsOf } from '../../../shared/i18n/translate.ts';
import { quizEn } from '../messages/quiz-en.ts';
import { quizJa } from '../messages/quiz-ja.ts';
import { useWords } from './locale-setting.tsx';

const quizWords = wordsOf(quizJa, quizEn);

/** The words of the check of understanding, which come with the pages that need them. */
export function useQuizWords(): Say<typeof quizJa> {
  return quizWords(useWords().locale);
}
