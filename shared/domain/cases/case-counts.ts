/**
 * The figures of a register as of a day, from the days of its cases alone: so what was said at mid-year can be counted
 * again at any time, and is the same.
 */
import type { CountEntry, CountFigure, CountPart, Half } from '../progress-sheet/sheet-content.ts';
import { CASE_OUTCOMES, type CaseContent, type CaseOutcome, OUTCOME_LABELS } from './case.ts';

export interface CaseCounts {
  /** `YYYY-MM-DD`; the whole day counts. */
  readonly on: string;
  /** Examined by then: the sum of the outcomes. */
  readonly examined: number;
  /** As they stood then: an outcome of a later day is still 審議中. */
  readonly outcomes: Readonly<Record<CaseOutcome, number>>;
  /** Of those examined that ask for something to be done, how many are 改訂等実施 or 対応済. */
  readonly handled: { readonly done: number; readonly total: number };
}

type Dated = Pick<CaseContent, 'examinedOn' | 'outcome' | 'decidedOn'>;

/** Cases that were not examined by `on` (`YYYY-MM-DD`) are in no figure. */
export function countsOfCases(cases: readonly Dated[], on: string): CaseCounts {
  const outcomes = { unsuited: 0, revised: 0, done: 0, 'in-progress': 0 };
  let examined = 0;
  for (const one of cases) {
    if (one.examinedOn === undefined || one.examinedOn > on) continue;
    examined++;
    outcomes[outcomeOn(one, on)]++;
  }
  const handled = { done: outcomes.revised + outcomes.done, total: examined - outcomes.unsuited };
  return { on, examined, outcomes, handled };
}

function outcomeOn({ examinedOn, outcome, decidedOn = examinedOn }: Dated, on: string): CaseOutcome {
  return decidedOn !== undefined && decidedOn > on ? 'in-progress' : outcome;
}

/** The days of a year's two evaluations: 30 September and 31 March, `YYYY-MM-DD`. */
export function evaluationDays(fiscalYear: number): Readonly<Record<Half, string>> {
  return { 'mid-year': `${fiscalYear}-09-30`, 'year-end': `${fiscalYear + 1}-03-31` };
}

/**
 * The days up to which a year's evaluations can be counted as of `today` (`YYYY-MM-DD` in Tokyo). Mid-year goes up to
 * today until 30 September. The year's end has no figure before its own day: what October counts is no figure of March.
 */
export function countableDays(
  fiscalYear: number,
  today: string,
): readonly { readonly asOf: Half; readonly on: string }[] {
  const days = evaluationDays(fiscalYear);
  const midYear = { asOf: 'mid-year', on: today < days['mid-year'] ? today : days['mid-year'] } as const;
  if (today < days['year-end']) return [midYear];
  return [midYear, { asOf: 'year-end', on: days['year-end'] }];
}

/** 32案件（28＋４）: those examined, by outcome. While all of them are under examination there is only the total. */
export function examinedFigure({ examined, outcomes }: CaseCounts): CountFigure | undefined {
  if (examined === 0) return undefined;
  const parts = CASE_OUTCOMES.flatMap((outcome): readonly CountPart[] =>
    outcomes[outcome] === 0 ? [] : [{ label: OUTCOME_LABELS[outcome].ja, count: outcomes[outcome] }],
  );
  const isUndecided = outcomes['in-progress'] === examined;
  return { kind: 'breakdown', total: examined, parts: isUndecided ? [] : parts };
}

/** 19 of 21: those that ask for something to be done. */
export function handledFigure({ handled }: CaseCounts): CountFigure | undefined {
  return handled.total === 0 ? undefined : { kind: 'of-total', ...handled };
}

/** A register's figures for the evaluations of a year, ready to be entered into a sheet. */
export function countEntries(
  cases: readonly Dated[],
  days: readonly { readonly asOf: Half; readonly on: string }[],
  figureOf: (counts: CaseCounts) => CountFigure | undefined,
): readonly CountEntry[] {
  return days.flatMap(({ asOf, on }): readonly CountEntry[] => {
    const figure = figureOf(countsOfCases(cases, on));
    return figure ? [{ asOf, figure }] : [];
  });
}
