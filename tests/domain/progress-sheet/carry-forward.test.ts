import { describe, expect, it } from 'vitest';
import { carriedForward } from '../../../shared/domain/progress-sheet/carry-forward.ts';
import { actionsOf } from '../../../shared/domain/progress-sheet/sheet-content.ts';
import { problemsOfSheet } from '../../../shared/domain/progress-sheet/sheet-problems.ts';
import { monthlySheet, quarterlySheet } from '../real-sheets.ts';

describe('next year’s sheet', () => {
  const [first, ...rest] = quarterlySheet().periods;
  if (!first) throw new Error('there are four quarters');
  const actions = first.actions.map((action) => ({ ...action, doneOn: '2021-06-25' }));
  const next = carriedForward(quarterlySheet({ periods: [{ ...first, actions }, ...rest] }));

  it('has every period and action, none of them done, about a year later where they name one', () => {
    expect(next.periods.map(({ key, label }) => `${key} ${label}`)).toEqual([
      ...['q1 【第１四半期】', 'q2 【第２四半期】', 'q3 【第３四半期】', 'q4 【第４四半期】'],
    ]);
    expect(actionsOf(next)).toHaveLength(8);
    expect(actionsOf(next).filter(({ action }) => 'doneOn' in action)).toEqual([]);
    expect(next.periods[0]?.actions.map(({ refersTo }) => refersTo)).toEqual([2021, undefined, undefined]);
  });

  it('says nothing of what was evaluated, and has counts by name alone', () => {
    const { midYearEvaluation, secondHalfDirection, yearEndEvaluation, nextYearIssues } = next;
    expect([midYearEvaluation, secondHalfDirection, yearEndEvaluation, nextYearIssues].join('')).toBe('');
    const { counts } = carriedForward(monthlySheet());
    expect(counts.map(({ label }) => label)).toEqual(monthlySheet().counts.map(({ label }) => label));
    expect(counts.flatMap(({ entries, startedOn }) => [...entries, startedOn ?? []].flat())).toEqual([]);
  });

  it('can be saved in the year after', () => {
    for (const sheet of [next, carriedForward(monthlySheet())]) {
      expect(problemsOfSheet(sheet, 2022)).toEqual([]);
    }
  });
});
