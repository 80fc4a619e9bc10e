import type { Action, ActionPeriod, Half, SheetCount, SheetField } from './sheet-content.ts';

/** A figure of a count stands at its half; months are the first and the last together. */
export type JoinMember =
  | Exclude<keyof ActionPeriod, 'key' | 'actions' | 'firstMonth' | 'lastMonth'>
  | Exclude<keyof Action, 'key'>
  | Exclude<keyof SheetCount, 'key' | 'entries'>
  | Half
  | 'months'
  /** Of the periods, of a period's actions, of the counts. */
  | 'order';

/** What is changed by itself: a written field, a part by its keys, or one member of a part. */
export interface JoinPlace {
  readonly part: SheetField | 'periods' | 'counts';
  readonly period?: string | undefined;
  readonly action?: string | undefined;
  readonly count?: string | undefined;
  /** Absent for the part as a whole. */
  readonly member?: JoinMember | undefined;
}

/** The same for the same place, and for no other: keys hold no blanks. */
export function joinPlaceId({ part, period, action, count, member }: JoinPlace): string {
  return [part, period, action, count, member].filter((step) => step !== undefined).join('.');
}
