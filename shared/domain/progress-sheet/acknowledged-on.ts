import { daysOfFiscalYear } from './period-months.ts';
import type { Acknowledgement } from './progress-sheet.ts';

/** What is wrong with the day of an acknowledgement; days in its parameters are `YYYY-MM-DD`. */
export interface AcknowledgedOnProblem {
  /** JSON pointer into the acknowledgement. */
  readonly pointer: '/on';
  readonly code: 'in-the-future' | 'before-fiscal-year' | 'day-outside-year';
  readonly params: Readonly<Record<string, string>>;
}

/**
 * What is wrong with the day on which a committee is said to have taken note, with `today` the day in Tokyo; undefined
 * when nothing is. Nobody takes note before the year begins or on a day to come. The first half is talked about while
 * the year runs; the evaluation of its end often only months after it.
 */
export function problemOfAcknowledgedOn(
  { half, on }: Pick<Acknowledgement, 'half' | 'on'>,
  { fiscalYear, today }: { readonly fiscalYear: number; readonly today: string },
): AcknowledgedOnProblem | undefined {
  const { first, last } = daysOfFiscalYear(fiscalYear);
  if (on < first) return { pointer: '/on', code: 'before-fiscal-year', params: { firstOn: first } };
  if (on > today) return { pointer: '/on', code: 'in-the-future', params: { lastOn: today } };
  if (half === 'year-end' || on <= last) return undefined;
  return { pointer: '/on', code: 'day-outside-year', params: { firstOn: first, lastOn: last } };
}
