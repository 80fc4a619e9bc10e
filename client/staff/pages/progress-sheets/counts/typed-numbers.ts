/**
 * What was typed into the field of a number and is none. It is kept beside the number, so that it goes along with its
 * part through steps back and into what the browser keeps; it is never sent, and the number is one that is refused.
 */
import { withOptional } from '../sheet-edits.ts';

/** In place of a number that cannot be read. The rules refuse it, so it is never stored. */
export const UNREAD = -2;

/** A number, none, or what was typed instead of one. */
export interface EnteredNumber {
  readonly value: number | undefined;
  readonly typed?: string | undefined;
}

interface Typed {
  readonly typed?: Readonly<Record<string, string>> | undefined;
}

/** What was typed for a number of this part; undefined where that can be read. */
export function typedFor(part: object | undefined, name: string): string | undefined {
  return (part as Typed | undefined)?.typed?.[name];
}

/** The part with a number as it was entered; `none` stands where the field is empty. */
export function withEntered<T extends object, N extends keyof T & string>(
  part: T,
  name: N,
  { value, typed }: EnteredNumber,
  none?: T[N],
): T {
  const { [name]: _, ...others } = (part as T & Typed).typed ?? {};
  const kept = typed === undefined ? others : { ...others, [name]: typed };
  const number = (typed === undefined ? (value ?? none) : UNREAD) as T[N] | undefined;
  const next = withoutTyped(withOptional(part, name, number));
  return Object.keys(kept).length > 0 ? { ...next, typed: kept } : next;
}

/** The part as it is sent. */
export function withoutTyped<T extends object>(part: T): T {
  const { typed: _, ...rest } = part as T & Typed;
  return rest as T;
}

/** Full-width figures are figures too; an empty field is no number, and none is wanted. */
export function enteredNumber(entered: string): EnteredNumber {
  const folded = entered.normalize('NFKC').replace(/[\s,]/g, '');
  if (folded === '') return { value: undefined };
  return /^\d{1,9}$/.test(folded) ? { value: Number(folded) } : { value: undefined, typed: entered };
}
