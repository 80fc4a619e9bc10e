import type { Locale } from '../../shared/domain/localized-text.ts';

/**
 * `/a/CODE?lang=ja`. The language is always in the address, so that a browser set to the other one does not change it
 * back at the next step.
 */
export function answerPath(code: string, locale: Locale): string {
  return `/a/${encodeURIComponent(code)}?lang=${locale}`;
}

/** The form itself, also where answers were received or prepared already; at the page that holds a question. */
export function editPath(code: string, locale: Locale, place?: number): string {
  const at = place === undefined ? '' : `&at=${place}`;
  return `${answerPath(code, locale)}&edit=1${at}`;
}

/** The check page of what is stored as a draft. */
export function checkPath(code: string, locale: Locale): string {
  return `${answerPath(code, locale)}&check=1`;
}

/** Where the respondent hands out the link with which an office prepares the answers. */
export function preparingPath(code: string, locale: Locale): string {
  return `/a/${encodeURIComponent(code)}/preparing?lang=${locale}`;
}

export function paperPath(code: string, locale: Locale): string {
  return `/a/${encodeURIComponent(code)}/paper?lang=${locale}`;
}

export function draftPath(code: string): string {
  return `/api/answers/${encodeURIComponent(code)}/draft`;
}
