import { describe, expect, it } from 'vitest';
import type {
  Action,
  CountFigure,
  SheetContent,
  SheetCount,
} from '../../../shared/domain/progress-sheet/sheet-content.ts';
import { problemsOfSheet } from '../../../shared/domain/progress-sheet/sheet-problems.ts';
import { breakdown, EXAMINED, monthlySheet, quarterlySheet } from '../real-sheets.ts';

const problems = (content: SheetContent) =>
  problemsOfSheet(content, 2021).map(({ pointer, code }) => `${pointer} ${code}`);

const withFigure = (figure: CountFigure) =>
  monthlySheet({ counts: [{ ...EXAMINED, entries: [{ asOf: 'year-end', figure }] }] });
const withCount = (count: Partial<SheetCount>) => monthlySheet({ counts: [{ ...EXAMINED, ...count }] });
const withAction = (action: Partial<Action>) =>
  monthlySheet({
    periods: [
      {
        ...{ key: 'p', label: '３月', firstMonth: 3, lastMonth: 3 },
        actions: [{ key: 'a', text: '把握する。', ...action }],
      },
    ],
  });
const withMonths = (firstMonth: number, lastMonth: number) =>
  monthlySheet({ periods: [{ key: 'p', label: '期間', firstMonth, lastMonth, actions: [] }] });

const SUM = '/counts/0/entries/0/figure';

describe('what is wrong with a sheet', () => {
  it('is nothing in the real ones, with periods that overlap', () => {
    expect(problems(quarterlySheet())).toEqual([]);
    expect(problems(monthlySheet())).toEqual([]);
  });

  it('is a sum that does not make the total: 28 and 3 are not 32', () => {
    const [problem] = problemsOfSheet(withFigure(breakdown(32, ['なじまない', 28], ['改訂', 3])), 2021);
    expect(problem).toEqual({
      pointer: `${SUM}/total`,
      code: 'counts-not-adding-up',
      params: { total: 32, sum: 31 },
    });
    expect(problems(withFigure(breakdown(32, ['なじまない', 28], ['改訂', 4])))).toEqual([]);
    expect(problems(withFigure(breakdown(16)))).toEqual([]);
  });

  it('is more done than there was', () => {
    const [problem] = problemsOfSheet(withFigure({ kind: 'of-total', done: 22, total: 21 }), 2021);
    expect(problem).toEqual({
      pointer: `${SUM}/done`,
      code: 'done-above-total',
      params: { done: 22, total: 21 },
    });
    expect(problems(withFigure({ kind: 'of-total', done: 0, total: 21 }))).toEqual([]);
  });

  it('is 0 of 0, which has no value; no cases at all are none', () => {
    expect(problems(withFigure({ kind: 'of-total', done: 0, total: 0 }))).toEqual([
      `${SUM}/total total-zero`,
    ]);
    expect(problems(withFigure(breakdown(0)))).toEqual([]);
  });

  it.each([-1, 1.5, Number.NaN, 10_000_001])('is a number of cases that is none: %s', (total) => {
    expect(problems(withFigure(breakdown(total)))).toEqual([`${SUM}/total not-a-count`]);
    expect(problems(withFigure({ kind: 'of-total', done: total, total: 1 }))).toEqual([
      `${SUM}/done not-a-count`,
    ]);
    expect(problems(withFigure(breakdown(1, ['内訳', total])))).toEqual([`${SUM}/parts/0/count not-a-count`]);
  });

  it('is a second figure for the same half', () => {
    const [entry] = EXAMINED.entries;
    expect(problems(withCount({ entries: entry ? [entry, entry] : [] }))).toEqual([
      '/counts/0/entries/1/asOf duplicate-half',
    ]);
  });

  it('is a period whose months run against the fiscal year, April first and March last', () => {
    expect(problems(withMonths(10, 9))).toEqual(['/periods/0/lastMonth months-reversed']);
    expect(problems(withMonths(3, 4))).toEqual(['/periods/0/lastMonth months-reversed']);
    for (const [first, last] of [
      [4, 3],
      [10, 3],
      [12, 1],
      [3, 3],
    ] as const) {
      expect(problems(withMonths(first, last))).toEqual([]);
    }
  });

  it.each([0, 13, 4.5])('is a month that there is not: %s', (month) => {
    expect(problems(withMonths(month, 3))).toEqual(['/periods/0/firstMonth not-a-month']);
    expect(problems(withMonths(4, month))).toEqual(['/periods/0/lastMonth not-a-month']);
  });

  it('is a day of doing outside the year and the three months after it', () => {
    const at = '/periods/0/actions/0/doneOn';
    for (const day of ['2021-04-01', '2022-03-31', '2022-06-30']) {
      expect(problems(withAction({ doneOn: day }))).toEqual([]);
    }
    for (const day of ['2021-03-31', '2022-07-01']) {
      expect(problems(withAction({ doneOn: day }))).toEqual([`${at} outside-fiscal-year`]);
    }
    for (const day of ['2022-02-29', '2021-9-1', '']) {
      expect(problems(withAction({ doneOn: day }))).toEqual([`${at} not-a-day`]);
    }
  });

  it('is a start outside the year', () => {
    expect(problems(withCount({ startedOn: '2021-09-10' }))).toEqual([]);
    for (const day of ['2021-03-31', '2022-04-01']) {
      expect(problems(withCount({ startedOn: day }))).toEqual(['/counts/0/startedOn outside-fiscal-year']);
    }
    expect(problems(withCount({ startedOn: '2021-09-31' }))).toEqual(['/counts/0/startedOn not-a-day']);
  });

  it('is a year to come that an action is about', () => {
    expect(problems(withAction({ refersTo: 2020 }))).toEqual([]);
    expect(problems(withAction({ refersTo: 2022 }))).toEqual([]);
    for (const year of [2023, 1989, 2020.5]) {
      expect(problems(withAction({ refersTo: year }))).toEqual([
        '/periods/0/actions/0/refersTo not-a-fiscal-year',
      ]);
    }
  });

  it('is one key for two parts; an action’s key is its own in the whole sheet', () => {
    const [first, second] = quarterlySheet().periods;
    if (!first || !second) throw new Error('there are four quarters');
    expect(problems(quarterlySheet({ periods: [first, { ...second, key: first.key }] }))).toEqual([
      '/periods/1/key duplicate-part',
    ]);
    expect(problems(quarterlySheet({ periods: [first, { ...second, actions: first.actions }] }))).toEqual([
      ...['/periods/1/actions/0/key duplicate-part', '/periods/1/actions/1/key duplicate-part'],
      '/periods/1/actions/2/key duplicate-part',
    ]);
    expect(problems(monthlySheet({ counts: [EXAMINED, EXAMINED] }))).toEqual([
      '/counts/1/key duplicate-part',
    ]);
  });

  it('is a name or an action that says nothing, an ideographic blank included', () => {
    expect(problems(withAction({ text: '　' }))).toEqual(['/periods/0/actions/0/text blank']);
    expect(problems(withAction({ track: '' }))).toEqual(['/periods/0/actions/0/track blank']);
    expect(problems(withCount({ label: ' \n' }))).toEqual(['/counts/0/label blank']);
    expect(problems(withFigure(breakdown(4, ['', 4])))).toEqual([`${SUM}/parts/0/label blank`]);
  });

  it('is a text beyond its bounds, or with half a character; an empty field is none', () => {
    const field = (nextYearIssues: string) => problems(quarterlySheet({ nextYearIssues }));
    expect(field('あ'.repeat(20_000))).toEqual([]);
    expect(field('あ'.repeat(20_001))).toEqual(['/nextYearIssues too-long']);
    expect(field('・\ud83d')).toEqual(['/nextYearIssues broken-characters']);
    expect(field('・𠮷野家\r\n\t■')).toEqual([]);
    expect(field('')).toEqual([]);
    expect(problems(withAction({ intendedEffect: 'あ'.repeat(2_001) }))).toEqual([
      '/periods/0/actions/0/intendedEffect too-long',
    ]);
  });

  it('is a list beyond its bounds', () => {
    const counts = Array.from({ length: 51 }, (_, at) => ({ ...EXAMINED, key: `c${at}` }));
    expect(problems(monthlySheet({ counts }))).toEqual(['/counts too-many']);
  });
});
