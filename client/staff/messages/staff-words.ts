import type { Locale } from '../../../shared/domain/localized-text.ts';
import { type Say, translate } from '../../../shared/i18n/translate.ts';
import { ja } from './ja.ts';

export type StaffKey = keyof typeof ja;

/** Read with the first wish for English: most offices never ask for it, and it weighs as much as the app's own code. */
let english: Readonly<Record<StaffKey, string>> | undefined;

/** Rejects where the network is away; the app then stays in the language it is in. */
export async function loadEnglish(): Promise<void> {
  english = (await import('./en.ts')).en;
}

/** Every word of the staff's app that is not one of the components'. English must have been loaded. */
export function staffWords(locale: Locale): Say<typeof ja> {
  const catalogue = (locale === 'en' ? english : undefined) ?? ja;
  return (key, ...params) => translate(catalogue as typeof ja, key, ...params);
}

export function isStaffKey(key: string): key is StaffKey {
  return Object.hasOwn(ja, key);
}
