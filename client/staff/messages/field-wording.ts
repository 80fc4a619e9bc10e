import type { Locale } from '../../../shared/domain/localized-text.ts';
import { writtenDay } from '../../messages/date-wording.ts';
import type { FieldMistake } from '../forms/field-mistakes.ts';
import { isStaffKey, staffWords } from './staff-words.ts';

/** What is wrong with one field or one place of a document, and what to do about it. */
export function fieldWording(locale: Locale, { code, params = {} }: FieldMistake): string {
  const say = staffWords(locale) as (
    key: string,
    params?: Readonly<Record<string, string | number>>,
  ) => string;
  const key = `field.${code}`;
  if (!isStaffKey(key)) return say('field.unknown-code', { code });
  return say(key, withDays(locale, params));
}

type Params = Readonly<Record<string, string | number>>;

/** Parameters in which a day (`…On`) is written as people read it. */
export function withDays(locale: Locale, params: Params): Params {
  const words = Object.entries(params).map(([name, value]) => [
    name,
    name.endsWith('On') && typeof value === 'string' ? writtenDay(locale, value) : value,
  ]);
  return Object.fromEntries(words);
}
