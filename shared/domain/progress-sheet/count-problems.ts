import { parseDay } from '../tokyo-day.ts';
import { daysOfFiscalYear } from './period-months.ts';
import { SHEET_BOUNDS } from './sheet-bounds.ts';
import type { CountEntry, CountFigure, SheetCount } from './sheet-content.ts';
import { neededText, optionalText, type SheetProblem, tooMany, under } from './sheet-texts.ts';

/** What is wrong with one count, by pointers from the count. */
export function problemsOfCount(count: SheetCount, fiscalYear: number): readonly SheetProblem[] {
  const { label, unit, body, startedOn, entries } = count;
  return [
    ...neededText('/label', label, SHEET_BOUNDS.label),
    ...optionalText('/unit', unit, SHEET_BOUNDS.unit),
    ...optionalText('/body', body, SHEET_BOUNDS.label),
    ...problemsOfStart(startedOn, fiscalYear),
    ...problemsOfHalves(entries),
    ...entries.flatMap(({ figure }, at) => under(`/entries/${at}/figure`, problemsOfFigure(figure))),
  ];
}

/** What is said to have begun this year began this year. */
function problemsOfStart(startedOn: string | undefined, fiscalYear: number): readonly SheetProblem[] {
  if (startedOn === undefined) return [];
  if (!parseDay(startedOn)) return [{ pointer: '/startedOn', code: 'not-a-day' }];
  const { first, last } = daysOfFiscalYear(fiscalYear);
  if (startedOn >= first && startedOn <= last) return [];
  return [{ pointer: '/startedOn', code: 'outside-fiscal-year', params: { first, last } }];
}

function problemsOfHalves(entries: readonly CountEntry[]): readonly SheetProblem[] {
  return entries.flatMap(({ asOf }, at): readonly SheetProblem[] =>
    entries.findIndex((one) => one.asOf === asOf) === at
      ? []
      : [{ pointer: `/entries/${at}/asOf`, code: 'duplicate-half' }],
  );
}

/** Whole numbers; done is at most the total, and parts make up the total exactly. */
export function problemsOfFigure(figure: CountFigure): readonly SheetProblem[] {
  const numbers = figureNumbers(figure);
  const wrong = numbers
    .filter(({ count }) => !Number.isInteger(count) || count < 0 || count > SHEET_BOUNDS.count)
    .map(({ pointer }) => ({
      pointer,
      code: 'not-a-count' as const,
      params: { max: SHEET_BOUNDS.count },
    }));
  if (figure.kind === 'of-total') return wrong.length > 0 ? wrong : problemsOfShare(figure);
  const { parts, total } = figure;
  const texts = [
    ...tooMany('/parts', parts.length, SHEET_BOUNDS.parts),
    ...parts.flatMap(({ label }, at) => neededText(`/parts/${at}/label`, label, SHEET_BOUNDS.label)),
  ];
  if (wrong.length > 0 || parts.length === 0) return [...wrong, ...texts];
  const sum = parts.reduce((before, { count }) => before + count, 0);
  if (sum === total) return texts;
  return [{ pointer: '/total', code: 'counts-not-adding-up', params: { total, sum } }, ...texts];
}

/** 0 of 0 has no value, here as everywhere. */
function problemsOfShare({ done, total }: { done: number; total: number }): readonly SheetProblem[] {
  if (total === 0) return [{ pointer: '/total', code: 'total-zero' }];
  return done > total ? [{ pointer: '/done', code: 'done-above-total', params: { done, total } }] : [];
}

function figureNumbers(figure: CountFigure): readonly { readonly pointer: string; readonly count: number }[] {
  const total = { pointer: '/total', count: figure.total };
  if (figure.kind === 'of-total') return [{ pointer: '/done', count: figure.done }, total];
  return [total, ...figure.parts.map(({ count }, at) => ({ pointer: `/parts/${at}/count`, count }))];
}
