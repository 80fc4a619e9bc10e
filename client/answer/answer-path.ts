import type { Locale } from '../../shared/domain/localized-text.ts';

/**
 * `/a/CODE?lang=ja`. The language is always in the address, so that a browser set to the other one does not change it
 * back at the next step.
 */
export function answerPath(code: string, locale: Locale): string {
  return `/a/${encodeURIComponent(code)}?lang=${locale}`;
}

/** Where the same link shows its answers in the form again although some were received. */
export function editPath(code: string, locale: Locale): string {
  return `${answerPath(code, locale)}&edit=1`;
}

export function draftPath(code: string): string {
  return `/api/answers/${encodeURIComponent(code)}/draft`;
}
