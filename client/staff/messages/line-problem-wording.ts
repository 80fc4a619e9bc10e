import type { LineProblemReply } from '../../../shared/api/roster-import-api.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import { isStaffKey, staffWords } from './staff-words.ts';

/** Why a line of a file is refused, and what to do about it. */
export function lineProblemWording(
  locale: Locale,
  { code, params = {} }: Pick<LineProblemReply, 'code' | 'params'>,
): string {
  const say = staffWords(locale) as (
    key: string,
    params?: Readonly<Record<string, string | number>>,
  ) => string;
  const key = `lineProblem.${code}`;
  return isStaffKey(key) ? say(key, params) : say('field.unknown-code', { code });
}
