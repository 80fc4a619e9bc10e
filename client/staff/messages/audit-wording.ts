import type { Locale } from '../../../shared/domain/localized-text.ts';
import { wordOr } from './audit-details.ts';
import { auditJa } from './audit-ja.ts';

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
