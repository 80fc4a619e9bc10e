import { wordsOf } from '../../shared/i18n/translate.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** Words of the components and of everything that every face says the same way. */
export const componentWords = wordsOf(ja, en);
