import { wordsOf } from '../../../shared/i18n/translate.ts';
import { en } from './progress-en.ts';
import { ja } from './progress-ja.ts';

export const progressWords = wordsOf(ja, en);
