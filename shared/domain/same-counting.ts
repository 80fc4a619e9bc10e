import { neededOf } from './measure.ts';
import type { Condition, Counting, MeasureCondition } from './questionnaire.ts';

/** Whether the same answers make a person positive. */
export function countsTheSame(before: Counting, after: Counting): boolean {
  if (!isSame(before.conditions, after.conditions)) return false;
  // Of one condition all, any and at least one are the same.
  return before.conditions.length < 2 || neededOf(before) === neededOf(after);
}

/** The orders of conditions and of the codes in them say nothing. */
export function isSame(
  before: readonly (Condition | MeasureCondition)[],
  after: readonly (Condition | MeasureCondition)[],
): boolean {
  const written = (conditions: readonly MeasureCondition[]) =>
    conditions
      .map(({ question, options, exactly }) => `${question}${exactly ? '==' : '='}${sorted(options)}`)
      .sort();
  return written(before).join(' ') === written(after).join(' ');
}

/** Codes in an order of their own, as one text to compare. */
export function sorted(codes: readonly string[]): string {
  return [...codes].sort().join();
}
