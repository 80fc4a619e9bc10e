import type { Locale } from '../../../../shared/domain/localized-text.ts';
import type { RehearsalCheck } from '../../../../shared/domain/rehearsal/rehearsal-report.ts';
import { componentWords } from '../../../messages/component-words.ts';
import { figureIn } from '../../../messages/figures.ts';
import { countsWording, figuresWording } from './count-wording.ts';
import { isRehearsalKey, rehearsalWords } from './rehearsal-words.ts';

/** What was looked at, in words; one that this page does not know yet is named by its code. */
export function checkWording(locale: Locale, { code, of = '' }: RehearsalCheck): string {
  const key = `check.${code}`;
  if (!isRehearsalKey(key)) return code;
  const say = rehearsalWords(locale) as (key: string, params: { readonly of: string }) => string;
  return say(key, { of: /^\d+$/.test(of) ? figureIn(locale, Number(of)) : of });
}

const STATES = ['issued', 'draft', 'answered', 'excused', 'revoked'] as const;

/** How the service answered. */
const ANSWERS = ['200', '201', '403', '404', '409', '410', '422'] as const;
/** Checks whose values are such numbers; elsewhere 200 may be two hundred people. */
const CHECKS_OF_ANSWERS: ReadonlySet<string> = new Set([
  'change-too-late',
  'draft-saved',
  'excused-refused',
  'handed-over',
  'link-dead',
  'mistake-refused',
  'opens',
  'outcome-shown',
  'paper-form',
  'prepares-only',
  'received',
  'second-window-told',
  'taken-again',
  'taken-by-program',
  'too-early',
  'too-early-program',
  'too-late',
  'too-late-program',
]);

/** Yes and no, answers and the states of people in words; figures and sizes as they are. */
export function valueWording(locale: Locale, code: string, value: string): string {
  const say = rehearsalWords(locale);
  if (value === 'true' || value === 'false') return say(value === 'true' ? 'yes' : 'no');
  if (code === 'question-counts') return countsWording(locale, value);
  if (code === 'fixed-same') return figuresWording(locale, value);
  const answer = CHECKS_OF_ANSWERS.has(code) && ANSWERS.find((one) => one === value);
  if (answer) return say(`answer.${answer}`);
  const state = STATES.find((one) => one === value);
  return state ? componentWords(locale)(`invitation.${state}`) : value;
}
