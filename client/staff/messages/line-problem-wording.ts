import type { Locale } from '../../../shared/domain/localized-text.ts';
import type { FieldMistake } from '../forms/field-mistakes.ts';
import { withDays } from './field-wording.ts';
import { isStaffKey, staffWords } from './staff-words.ts';

/** Why a line of a file is refused, and what to do about it. */
export function lineProblemWording(locale: Locale, { code, params = {} }: FieldMistake): string {
  const say = staffWords(locale) as (
    key: string,
    params?: Readonly<Record<string, string | number>>,
  ) => string;
  const key = `lineProblem.${code}`;
  return isStaffKey(key) ? say(key, withDays(locale, params)) : say('field.unknown-code', { code });
}
