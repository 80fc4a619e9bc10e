import { ROSTER_BOUNDS } from './roster.ts';

/** Hyphens, dashes and minus signs in all their forms; the long vowel ー is a letter and stays. */
const HYPHENS = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/** A code or an address as it is kept and compared: half-width, plain hyphens, no blanks around. */
export function foldedKey(entered: string): string {
  return entered.normalize('NFKC').replace(HYPHENS, '-').trim();
}

/**
 * A name as it is compared: width, blanks inside and case make no difference, nor does a 区 at its end (北 and 北区).
 * For matching only: what is kept is what was entered.
 */
export function nameKey(name: string): string {
  const whole = wholeNameKey(name);
  return whole.length > 1 && whole.endsWith('区') ? whole.slice(0, -1) : whole;
}

/** Whether a name is another's without its 区: a short form, which never takes an official name's place. */
export function isShortFormOf(name: string, official: string): boolean {
  return `${wholeNameKey(name)}区` === wholeNameKey(official);
}

function wholeNameKey(name: string): string {
  return name.normalize('NFKC').replace(HYPHENS, '-').replace(/\s/g, '').toLowerCase();
}

/** What is wrong with a code, by name; undefined when it can be kept. The code is folded already. */
export function problemOfCode(code: string): 'too-long' | 'reads-as-a-date' | 'invalid-code' | undefined {
  if (code.length > ROSTER_BOUNDS.code) return 'too-long';
  if (READS_AS_A_DATE.test(code)) return 'reads-as-a-date';
  return /^[A-Za-z0-9_-]+$/.test(code) ? undefined : 'invalid-code';
}

/** What Excel makes a date of (`1-2`), and what it has made of it (`1月2日`, `2022/1/2`, `2-Jan`, `Jan-02`). */
const READS_AS_A_DATE = /^(\d+-.*|\d{1,4}\/\d{1,2}(\/\d{1,4})?|\d{1,2}月\d{1,2}日|[A-Z][a-z]{2}-\d{1,4})$/;

/** The form of address that the service takes everywhere; the same as `z.email()`. The address is folded already. */
export function problemOfEmail(email: string): 'too-long' | 'invalid-email' | undefined {
  if (email.length > ROSTER_BOUNDS.email) return 'too-long';
  return EMAIL.test(email) ? undefined : 'invalid-email';
}

const EMAIL =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;
