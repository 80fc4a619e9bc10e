import { wordsOf } from '../../../shared/i18n/translate.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** Every word of the staff's app that is not one of the components'. */
export const staffWords = wordsOf(ja, en);

export type StaffKey = keyof typeof ja;

export function isStaffKey(key: string): key is StaffKey {
  return Object.hasOwn(ja, key);
}
