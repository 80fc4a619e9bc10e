import { describe, expect, it } from 'vitest';
import { chosenYear } from '../../../client/staff/pages/overview/chosen-year.ts';
import { historyColumns } from '../../../client/staff/pages/overview/history-columns.ts';
import { milestoneRows } from '../../../client/staff/pages/overview/milestone-rows.ts';
import { ratioOf } from '../../../client/staff/pages/overview/ratio-values.ts';
import { thingsToDo } from '../../../client/staff/pages/overview/to-do-list.ts';
import { ratio, text } from '../../support/builders.ts';

const NOW = new Date('2022-03-08T10:00:00+09:00');

describe('the year that the overview opens with', () => {
  const plan = {
    id: 'p',
    firstFiscalYear: 2020,
    lastFiscalYear: 2023,
    items: [{ indicators: [{ results: {} }] }],
  };
  const asked = (fiscalYear: number, status: 'draft' | 'open' | 'fixed', planId = 'p') => ({
    planId,
    fiscalYear,
    status,
  });
  const measured = { ...plan, items: [{ indicators: [{ results: { 2020: { result: ratio('21/24') } } }] }] };

  it('is the one in the address, if the plan has it', () => {
    expect(chosenYear('2022', plan, [], NOW)).toBe(2022);
    expect(chosenYear('2031', plan, [], NOW)).toBe(2021);
    expect(chosenYear('20x2', plan, [], NOW)).toBe(2021);
  });

  it('is the latest in which something was measured or is running', () => {
    expect(chosenYear(undefined, measured, [], new Date('2023-05-01T00:00:00+09:00'))).toBe(2020);
    expect(chosenYear(undefined, measured, [asked(2021, 'open'), asked(2022, 'draft')], NOW)).toBe(2021);
  });

  it('is that of the latest draft where nothing has been issued', () => {
    expect(chosenYear(undefined, plan, [asked(2020, 'draft')], NOW)).toBe(2020);
  });

  it('does not look at other plans', () => {
    expect(chosenYear(undefined, plan, [asked(2023, 'fixed', 'other')], NOW)).toBe(2021);
  });

  it('is otherwise the current fiscal year, or the nearest that the plan has', () => {
    expect(chosenYear(undefined, plan, [], NOW)).toBe(2021);
    expect(chosenYear(undefined, plan, [], new Date('2030-01-01T00:00:00+09:00'))).toBe(2023);
    expect(chosenYear(undefined, plan, [], new Date('2010-01-01T00:00:00+09:00'))).toBe(2020);
  });
});

describe('the small history', () => {
  it('leaves a gap where nothing is measured, and for a base of zero, never a zero', () => {
    const years = [
      { fiscalYear: 2020, target: ratio('21/24'), result: null, status: 'not-measured' },
      { fiscalYear: 2021, target: null, result: { numerator: 0, denominator: 0 }, status: 'not-measured' },
    ] as const;
    const [empty, baseless] = historyColumns(years);
    expect(empty).toMatchObject({ resultText: undefined, resultShare: undefined, targetText: '21/24' });
    expect(baseless).toMatchObject({ resultText: undefined, resultShare: undefined, targetText: undefined });
  });

  it('shows a measured zero as a zero', () => {
    const [column] = historyColumns([
      { fiscalYear: 2021, target: ratio('23/24'), result: ratio('0/24'), status: 'missed' },
    ]);
    expect(column).toMatchObject({ resultText: '0/24', resultShare: 0, tone: 'bad' });
  });

  it('takes its colour from the verdict, not from the figures', () => {
    const open = {
      fiscalYear: 2021,
      target: ratio('24/24'),
      result: ratio('2/24'),
      status: 'undecided',
    } as const;
    expect(historyColumns([open])[0]?.tone).toBe('key');
  });

  it('draws ratios only', () => {
    expect(ratioOf([text('標準化の計画策定')])).toBeNull();
    expect(ratioOf({ judgements: [] })).toBeNull();
    expect(ratioOf(null)).toBeNull();
  });
});

describe('the milestones of a year', () => {
  it('stand each with the judgements that are about it', () => {
    const judged = (milestone: number, achieved: boolean) => ({
      milestone,
      body: '福祉・健康部会',
      achieved,
    });
    const rows = milestoneRows({
      target: [text('標準化の計画策定'), text('１年目の標準化計画達成')],
      result: { judgements: [judged(2, false), judged(1, true)] },
    });
    expect(rows.map(({ judgements }) => judgements.map(({ achieved }) => achieved))).toEqual([
      [true],
      [false],
    ]);
  });
});

describe('what there is to do', () => {
  const open = { status: 'open', dueAt: '2022-03-11T14:59:59.999Z' } as const;
  const overdue = { status: 'open', dueAt: '2022-03-07T14:59:59.999Z' } as const;
  const all = [{ status: 'draft' }, { status: 'fixed' }, { status: 'closed' }, open, overdue] as const;

  it('begins with what presses most, and leaves out what is done', () => {
    const kinds = thingsToDo(all, true, NOW).map(({ kind }) => kind);
    expect(kinds).toEqual(['overdue', 'running', 'to-fix', 'to-issue']);
  });

  it('shows those who only read nothing but what is running', () => {
    expect(thingsToDo(all, false, NOW).map(({ kind }) => kind)).toEqual(['running', 'running']);
  });
});
