import { describe, expect, it } from 'vitest';
import {
  countableDays,
  countEntries,
  countsOfCases,
  evaluationDays,
  examinedFigure,
  handledFigure,
} from '../../../shared/domain/cases/case-counts.ts';
import { EMPTY_SHEET } from '../../../shared/domain/progress-sheet/sheet-content.ts';
import { problemsOfSheet } from '../../../shared/domain/progress-sheet/sheet-problems.ts';
import { caseNumbered, examinedCases, handledCases } from './real-cases.ts';

const days = evaluationDays(2021);

describe('the figures of a register by date', () => {
  it('are those of the sheet: 16 examined at mid-year, 32 at the end, 28 unsuited and 4 revised', () => {
    const midYear = countsOfCases(examinedCases(), days['mid-year']);
    const yearEnd = countsOfCases(examinedCases(), days['year-end']);
    expect([midYear.examined, yearEnd.examined]).toEqual([16, 32]);
    expect(yearEnd.outcomes).toEqual({ unsuited: 28, revised: 4, done: 0, 'in-progress': 0 });
  });

  it('are those of the year before: 19 of 21 dealt with at mid-year, 21 of 21 at the end', () => {
    const handledOn = (on: string) => countsOfCases(handledCases(), on).handled;
    expect(handledOn(days['mid-year'])).toEqual({ done: 19, total: 21 });
    expect(handledOn(days['year-end'])).toEqual({ done: 21, total: 21 });
  });

  it('count the whole of a day, and nothing of the next', () => {
    const cases = [caseNumbered(1, { examinedOn: '2021-10-01' })];
    expect(countsOfCases(cases, '2021-09-30').examined).toBe(0);
    expect(countsOfCases(cases, '2021-10-01').examined).toBe(1);
  });

  it('take a case for undecided until the day of its outcome, and for decided when it was examined otherwise', () => {
    const later = caseNumbered(1, {
      ...{ examinedOn: '2021-07-20', outcome: 'revised', decidedOn: '2021-10-01' },
    });
    const atOnce = caseNumbered(2, { examinedOn: '2021-07-20', outcome: 'unsuited' });
    const { outcomes } = countsOfCases([later, atOnce], '2021-09-30');
    expect(outcomes).toEqual({ unsuited: 1, revised: 0, done: 0, 'in-progress': 1 });
    expect(countsOfCases([later, atOnce], '2021-10-01').outcomes.revised).toBe(1);
  });

  it('leave cases that were never examined out of every figure', () => {
    expect(countsOfCases([caseNumbered(1)], '2099-12-31')).toMatchObject({
      ...{ examined: 0, handled: { done: 0, total: 0 } },
    });
  });

  it('add up, on any day', () => {
    for (const on of ['2021-04-01', '2021-07-20', '2021-12-10', '2022-02-17', '2022-02-18']) {
      const { examined, outcomes, handled } = countsOfCases(examinedCases(), on);
      expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(examined);
      expect(handled.total).toBe(examined - outcomes.unsuited);
    }
  });
});

describe('what a sheet can take from the register', () => {
  it('is 32 = 28 + 4 as a breakdown and 19 of 21, 21 of 21, in a form that a sheet is saved with', () => {
    const both = countableDays(2021, '2022-04-10');
    const examined = countEntries(examinedCases(), both, examinedFigure);
    const handled = countEntries(handledCases(), both, handledFigure);
    expect(examined[1]).toEqual({
      asOf: 'year-end',
      figure: {
        ...{ kind: 'breakdown', total: 32 },
        parts: [
          { label: '統一になじまない', count: 28 },
          { label: '改訂等実施', count: 4 },
        ],
      },
    });
    expect(handled).toEqual([
      { asOf: 'mid-year', figure: { kind: 'of-total', done: 19, total: 21 } },
      { asOf: 'year-end', figure: { kind: 'of-total', done: 21, total: 21 } },
    ]);
    const counts = [
      { key: 'a', label: '審議した案件', entries: examined },
      { key: 'b', label: '対応を要した案件', entries: handled },
    ];
    expect(problemsOfSheet({ ...EMPTY_SHEET, counts }, 2021)).toEqual([]);
  });

  it('is a total alone while everything is under examination, and nothing where nothing was examined', () => {
    const open = [caseNumbered(1, { examinedOn: '2021-07-20' })];
    expect(examinedFigure(countsOfCases(open, '2021-09-30'))).toEqual({
      ...{ kind: 'breakdown', total: 1, parts: [] },
    });
    expect(countEntries([caseNumbered(1)], countableDays(2021, '2022-04-10'), examinedFigure)).toEqual([]);
    expect(handledFigure(countsOfCases([caseNumbered(1)], '2022-03-31'))).toBeUndefined();
  });

  it('says nothing of days to come, and nothing of the year’s end before 31 March', () => {
    const midYear = { asOf: 'mid-year', on: '2021-09-30' };
    expect(countableDays(2021, '2021-07-05')).toEqual([{ asOf: 'mid-year', on: '2021-07-05' }]);
    for (const today of ['2021-09-30', '2021-10-05', '2022-03-30']) {
      expect(countableDays(2021, today)).toEqual([midYear]);
    }
    for (const today of ['2022-03-31', '2026-01-01']) {
      expect(countableDays(2021, today)).toEqual([midYear, { asOf: 'year-end', on: '2022-03-31' }]);
    }
  });
});
