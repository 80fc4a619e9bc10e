import { describe, expect, it } from 'vitest';
import { actionBoard, actionFigures } from '../../../shared/domain/progress-sheet/action-board.ts';
import { endOfMonth, quarterOfDay } from '../../../shared/domain/progress-sheet/period-months.ts';
import type { SheetContent } from '../../../shared/domain/progress-sheet/sheet-content.ts';
import { monthlySheet, quarterlySheet } from '../real-sheets.ts';

const sheets = [
  { itemId: 'item-1', fiscalYear: 2021, content: quarterlySheet() },
  { itemId: 'item-2', fiscalYear: 2021, content: monthlySheet() },
];
const standings = (on: string, content?: SheetContent) =>
  Object.fromEntries(
    actionBoard(content ? [{ itemId: 'item-1', fiscalYear: 2021, content }] : sheets, on).map(
      ({ action, standing }) => [action.key, standing],
    ),
  );

function doneOn(day: string): SheetContent {
  const { periods, ...rest } = quarterlySheet();
  const marked = periods.map((period) => ({
    ...period,
    actions: period.actions.map((action) => ({ ...action, doneOn: day })),
  }));
  return { ...rest, periods: marked };
}

describe('the board of actions', () => {
  it('takes the end of a period’s last month as due, soonest first', () => {
    const due = actionBoard(sheets, '2021-04-01').map(({ action, dueOn }) => `${dueOn} ${action.key}`);
    expect(due).toEqual([
      ...['2021-06-30 a1', '2021-06-30 a2', '2021-06-30 a3', '2021-09-30 a4', '2021-09-30 a5'],
      ...['2021-09-30 p1-1', '2021-10-31 p2-1', '2021-12-31 a6', '2021-12-31 a7'],
      ...['2022-03-31 a8', '2022-03-31 p3-1', '2022-03-31 p4-1'],
    ]);
  });

  it('says what is due this quarter, what later, and what is overdue', () => {
    expect(standings('2021-09-30')).toMatchObject({
      ...{ a1: 'overdue', a4: 'due-this-quarter', 'p1-1': 'due-this-quarter', 'p2-1': 'later', a8: 'later' },
    });
    expect(standings('2021-10-01')).toMatchObject({
      ...{ a4: 'overdue', 'p1-1': 'overdue', 'p2-1': 'due-this-quarter', a6: 'due-this-quarter' },
    });
    expect(standings('2021-11-01')).toMatchObject({ 'p2-1': 'overdue', a6: 'due-this-quarter' });
    expect(standings('2022-03-31')).toMatchObject({ a8: 'due-this-quarter', 'p4-1': 'due-this-quarter' });
    expect(standings('2022-04-01')).toMatchObject({ a8: 'overdue', 'p4-1': 'overdue' });
  });

  it('takes as done what was done by that day, late or early', () => {
    expect(standings('2021-08-02', doneOn('2021-08-02')).a1).toBe('done');
    expect(standings('2021-08-01', doneOn('2021-08-02')).a1).toBe('overdue');
    expect(standings('2021-08-02', doneOn('2021-08-02')).a8).toBe('done');
  });

  it('counts each action once', () => {
    const board = actionBoard(sheets, '2021-10-01');
    expect(actionFigures(board)).toEqual({ total: 12, done: 0, overdue: 6, dueThisQuarter: 3 });
  });
});

describe('months of a fiscal year', () => {
  it('end where the calendar says, leap years included', () => {
    expect(endOfMonth(2021, 4)).toBe('2021-04-30');
    expect(endOfMonth(2021, 12)).toBe('2021-12-31');
    expect(endOfMonth(2021, 2)).toBe('2022-02-28');
    expect(endOfMonth(2023, 2)).toBe('2024-02-29');
  });

  it('make quarters from April on', () => {
    expect(quarterOfDay('2021-04-01')).toEqual({ first: '2021-04-01', last: '2021-06-30' });
    expect(quarterOfDay('2021-12-31')).toEqual({ first: '2021-10-01', last: '2021-12-31' });
    expect(quarterOfDay('2022-01-01')).toEqual({ first: '2022-01-01', last: '2022-03-31' });
    expect(quarterOfDay('2022-03-31')).toEqual({ first: '2022-01-01', last: '2022-03-31' });
  });
});
