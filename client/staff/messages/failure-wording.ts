import type { Locale } from '../../../shared/domain/localized-text.ts';
import type { Failure } from '../requests/api-client.ts';
import { fieldWording } from './field-wording.ts';
import { placeWording } from './place-wording.ts';
import { isStaffKey, staffWords } from './staff-words.ts';

export interface FailureWording {
  readonly title: string;
  readonly text: string;
  /** What is wrong where, one by one. */
  readonly details: readonly { readonly key: string; readonly place: string; readonly message: string }[];
}

/** What a busy official is told: what happened, what was kept, what to do. */
export function failureWording(locale: Locale, failure: Failure): FailureWording {
  const say = staffWords(locale);
  if (failure.kind === 'network') {
    return { title: say('failure.network.title'), text: say('failure.network.text'), details: [] };
  }
  if (failure.kind === 'strange') {
    const text = say('failure.strange.text', { status: failure.status });
    return { title: say('failure.strange.title'), text, details: [] };
  }
  const { code, errors = [] } = failure.problem;
  const titleKey = `problem.${code}.title`;
  const textKey = `problem.${code}.text`;
  const known = isStaffKey(titleKey) && isStaffKey(textKey);
  return {
    title: known ? plain(locale, titleKey) : say('problem.internal-error.title'),
    text: known ? plain(locale, textKey) : say('problem.internal-error.text'),
    details: errors.map(({ pointer, code: errorCode, params }) => ({
      key: `${pointer} ${errorCode}`,
      place: placeWording(locale, pointer),
      message: fieldWording(locale, { code: errorCode, params }),
    })),
  };
}

/** Titles and texts of problems take no parameters; a test holds them to it. */
function plain(locale: Locale, key: Parameters<ReturnType<typeof staffWords>>[0]): string {
  const say = staffWords(locale) as (key: string) => string;
  return say(key);
}
