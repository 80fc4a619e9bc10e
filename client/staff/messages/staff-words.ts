import type { Locale } from '../../../shared/domain/localized-text.ts';
import { type Say, translate } from '../../../shared/i18n/translate.ts';
import { firstJa } from './first-ja.ts';
import type { ja } from './ja.ts';

export type StaffKey = keyof typeof ja;
type Words = Readonly<Record<string, string>>;

/** Those of the first load until a late page is opened. */
let japanese: Words = firstJa;

/** Read with the first wish for English: most offices never ask for it, and it weighs as much as the app's own code. */
let english: Words | undefined;

/** The words of the late pages too. Rejects where the network is away. */
export async function loadJapanese(): Promise<void> {
  japanese = (await import('./ja.ts')).ja;
}

/** Rejects where the network is away; the app then stays in the language it is in. */
export async function loadEnglish(): Promise<void> {
  english = (await import('./en.ts')).en;
}

/** Every word of the staff's app that is not one of the components'. What is said must have been loaded. */
export function staffWords(locale: Locale): Say<typeof ja> {
  const catalogue = (locale === 'en' ? english : undefined) ?? japanese;
  return (key, ...params) => translate(catalogue as typeof ja, key, ...params);
}

export function isStaffKey(key: string): key is StaffKey {
  return Object.hasOwn(japanese, key);
}
