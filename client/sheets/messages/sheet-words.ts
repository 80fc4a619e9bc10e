import { wordsOf } from '../../../shared/i18n/translate.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export const sheetWords = wordsOf(ja, en);
