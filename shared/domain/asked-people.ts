/** What people add to the counters by being asked, whether they answer or not. */
import type { Quizzed } from './quiz.ts';
import { bodyContribution, firstOfBody } from './quiz-tally.ts';
import { type Counters, ELIGIBLE, EXCUSED } from './tally.ts';

type Asked = { readonly content: Pick<Quizzed, 'quiz'> };

/** Somebody asked, as their place in the figures goes: excused or not, and the body (所属) that they belong to. */
export interface AskedPerson {
  /** Place in the roster, from 1. */
  readonly position: number;
  readonly body: string | undefined;
  readonly isExcused: boolean;
}

/** What one person who was asked adds to the counters, answered or not; `before` holds those before them in the roster. */
export function askedContribution(
  { content }: Asked,
  before: Counters,
  { position, body, isExcused }: AskedPerson,
): Counters {
  return new Map([
    ...standing(content, isExcused, body),
    ...firstOfBody(content, before, { position, body }),
  ]);
}

/** The change of the counters when somebody is excused, or taken back into the round. */
export function excusingChange(
  { content }: Asked,
  { body, isExcused }: Pick<AskedPerson, 'body' | 'isExcused'>,
): Counters {
  return new Map([
    ...standing(content, isExcused, body),
    ...standing(content, !isExcused, body).map(([key, count]) => [key, -count] as const),
  ]);
}

function standing(
  content: Asked['content'],
  isExcused: boolean,
  body: string | undefined,
): readonly (readonly [string, number])[] {
  return [
    [isExcused ? EXCUSED : ELIGIBLE, 1],
    ...bodyContribution(content, isExcused ? 'excused' : 'eligible', body),
  ];
}
