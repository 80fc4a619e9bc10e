import { wordsOf } from '../../../shared/i18n/translate.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** Words of the published pages. */
export const resultsWords = wordsOf(ja, en);
