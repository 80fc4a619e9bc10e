import type { Locale } from '../../../shared/domain/localized-text.ts';
import { auditJa } from './audit-ja.ts';
import { isStaffKey, type StaffKey, staffWords } from './staff-words.ts';

/** Every action that has words, by its code, in the order of the catalogue. */
export const KNOWN_ACTIONS: readonly string[] = Object.keys(auditJa)
  .filter((key) => key.startsWith('audit.action.'))
  .map((key) => key.slice('audit.action.'.length));

export function actionWording(locale: Locale, action: string): string {
  return wordOr(locale, `audit.action.${action}`, action);
}

export function subjectKindWording(locale: Locale, kind: string): string {
  return wordOr(locale, `audit.kind.${kind}`, kind);
}

export interface DetailWording {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** The details of an entry as label and value; what has no words is shown as it is kept. */
export function detailsWording(
  locale: Locale,
  details: Readonly<Record<string, string | number | boolean | null>>,
): readonly DetailWording[] {
  const say = staffWords(locale);
  return Object.entries(details).map(([key, value]) => ({
    key,
    label: wordOr(locale, `audit.detail.${key}`, key),
    value:
      typeof value === 'boolean'
        ? say(value ? 'audit.yes' : 'audit.no')
        : wordOr(locale, `${VALUE_WORDS[key]}.${value}`, String(value ?? '–')),
  }));
}

/** Details whose values are codes: where the words of the codes are. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  role: 'role',
  roleBefore: 'role',
  link: 'audit.link',
  half: 'audit.half',
};

function wordOr(locale: Locale, key: string, otherwise: string): string {
  // None of these words takes a parameter.
  const say = staffWords(locale) as (key: StaffKey) => string;
  return isStaffKey(key) ? say(key) : otherwise;
}
