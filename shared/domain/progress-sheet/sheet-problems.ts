/**
 * What is wrong with a sheet that somebody wants to save. Each problem says where by a JSON pointer into the content, so
 * that it can stand at its field; a sheet with any of them is not saved at all.
 */
import { FISCAL_YEAR_BOUNDS } from '../fiscal-year.ts';
import { parseDay } from '../tokyo-day.ts';
import { problemsOfCount } from './count-problems.ts';
import { monthPlace } from './period-months.ts';
import { SHEET_BOUNDS } from './sheet-bounds.ts';
import {
  type Action,
  type ActionPeriod,
  actionsOf,
  SHEET_FIELDS,
  type SheetContent,
} from './sheet-content.ts';
import {
  longText,
  neededText,
  optionalText,
  type SheetProblem,
  tooMany,
  twice,
  under,
} from './sheet-texts.ts';

export type { SheetProblem, SheetProblemCode } from './sheet-texts.ts';

/** Everything wrong, in the order of the sheet; empty when it can be saved. */
export function problemsOfSheet(content: SheetContent, fiscalYear: number): readonly SheetProblem[] {
  return [
    ...tooMany('/periods', content.periods.length, SHEET_BOUNDS.periods),
    ...twice(content.periods.map(({ key }, at) => ({ key, pointer: `/periods/${at}/key` }))),
    ...twice(
      content.periods.flatMap(({ actions }, at) =>
        actions.map(({ key }, place) => ({ key, pointer: `/periods/${at}/actions/${place}/key` })),
      ),
    ),
    ...content.periods.flatMap((period, at) => under(`/periods/${at}`, problemsOfPeriod(period, fiscalYear))),
    ...SHEET_FIELDS.flatMap((field) => longText(`/${field}`, content[field], SHEET_BOUNDS.field)),
    ...tooMany('/counts', content.counts.length, SHEET_BOUNDS.counts),
    ...twice(content.counts.map(({ key }, at) => ({ key, pointer: `/counts/${at}/key` }))),
    ...content.counts.flatMap((count, at) => under(`/counts/${at}`, problemsOfCount(count, fiscalYear))),
  ];
}

function problemsOfPeriod(period: ActionPeriod, fiscalYear: number): readonly SheetProblem[] {
  const { label, firstMonth, lastMonth, actions } = period;
  return [
    ...neededText('/label', label, SHEET_BOUNDS.label),
    ...problemsOfMonths(firstMonth, lastMonth),
    ...tooMany('/actions', actions.length, SHEET_BOUNDS.actions),
    ...actions.flatMap((action, at) => under(`/actions/${at}`, problemsOfAction(action, fiscalYear))),
  ];
}

function problemsOfMonths(firstMonth: number, lastMonth: number): readonly SheetProblem[] {
  const isMonth = (month: number) => Number.isInteger(month) && month >= 1 && month <= 12;
  const wrong = [
    ...(isMonth(firstMonth) ? [] : [{ pointer: '/firstMonth', code: 'not-a-month' } as const]),
    ...(isMonth(lastMonth) ? [] : [{ pointer: '/lastMonth', code: 'not-a-month' } as const]),
  ];
  if (wrong.length > 0 || monthPlace(firstMonth) <= monthPlace(lastMonth)) return wrong;
  return [{ pointer: '/lastMonth', code: 'months-reversed', params: { firstMonth, lastMonth } }];
}

function problemsOfAction(action: Action, fiscalYear: number): readonly SheetProblem[] {
  const { text, track, responsibleBody, intendedEffect, refersTo, doneOn } = action;
  return [
    ...neededText('/text', text, SHEET_BOUNDS.action),
    ...optionalText('/track', track, SHEET_BOUNDS.label),
    ...optionalText('/responsibleBody', responsibleBody, SHEET_BOUNDS.label),
    ...optionalText('/intendedEffect', intendedEffect, SHEET_BOUNDS.effect),
    ...problemsOfReference(refersTo, fiscalYear),
    ...problemsOfDoneOn('/doneOn', doneOn, fiscalYear),
  ];
}

/** An action can look back as far as it likes, but prepares no year later than the next. */
function problemsOfReference(refersTo: number | undefined, fiscalYear: number): readonly SheetProblem[] {
  if (refersTo === undefined) return [];
  const { first } = FISCAL_YEAR_BOUNDS;
  const last = fiscalYear + 1;
  if (Number.isInteger(refersTo) && refersTo >= first && refersTo <= last) return [];
  return [{ pointer: '/refersTo', code: 'not-a-fiscal-year', params: { first, last } }];
}

/** Work of the year may be finished late: until the end of June, when last year's review is over. */
export function problemsOfDoneOn(
  pointer: string,
  doneOn: string | undefined,
  fiscalYear: number,
): readonly SheetProblem[] {
  if (doneOn === undefined) return [];
  if (!parseDay(doneOn)) return [{ pointer, code: 'not-a-day' }];
  const [first, last] = [`${fiscalYear}-04-01`, `${fiscalYear + 1}-06-30`];
  if (doneOn >= first && doneOn <= last) return [];
  return [{ pointer, code: 'outside-fiscal-year', params: { first, last } }];
}

/** What nothing can have been done on: a day after `today` (`YYYY-MM-DD`, Tokyo). */
export function problemsOfDayToCome(
  pointer: string,
  day: string | undefined,
  today: string,
): readonly SheetProblem[] {
  if (day === undefined || day <= today) return [];
  return [{ pointer, code: 'in-the-future', params: { lastOn: today } }];
}

/** What a save of a sheet meets: the day in Tokyo, `YYYY-MM-DD`, and what stands. */
export interface SheetToday {
  readonly fiscalYear: number;
  readonly today: string;
  readonly stored: SheetContent;
}

/**
 * The actions that are said to be done on a day to come, by pointers into the content. A day that stands in `stored`
 * already stops nobody from saving something else; what is no day of the year is said by `problemsOfSheet`.
 */
export function problemsOfDaysToCome(
  content: SheetContent,
  { fiscalYear, today, stored }: SheetToday,
): readonly SheetProblem[] {
  const before = new Map(actionsOf(stored).map(({ action }) => [action.key, action.doneOn]));
  return content.periods.flatMap(({ actions }, at) =>
    actions.flatMap(({ key, doneOn }, place) =>
      doneOn === before.get(key) || problemsOfDoneOn('', doneOn, fiscalYear).length > 0
        ? []
        : problemsOfDayToCome(`/periods/${at}/actions/${place}/doneOn`, doneOn, today),
    ),
  );
}
