import { describe, expect, it } from 'vitest';
import { lineDifferences } from '../../../shared/domain/progress-sheet/line-differences.ts';
import { sheetDifference } from '../../../shared/domain/progress-sheet/sheet-differences.ts';
import { breakdown, DEALT_WITH, EXAMINED, monthlySheet, quarterlySheet } from '../real-sheets.ts';

const marks = { same: ' ', removed: '-', added: '+' } as const;
const lines = (before: string, after: string) =>
  lineDifferences(before, after).map(({ kind, text }) => `${marks[kind]}${text}`);

describe('the difference between two texts', () => {
  it('goes line by line, what went before what came', () => {
    expect(lines('・一\n・二\n・三', '・一\n・２\n・三\n・四')).toEqual([
      ...[' ・一', '-・二', '+・２', ' ・三', '+・四'],
    ]);
  });

  it('is nothing where they are the same, and every line where one is empty', () => {
    expect(lines('・一\n', '・一\n')).toEqual([]);
    expect(lines('', '・一\n・二')).toEqual(['+・一', '+・二']);
    expect(lines('・一\n・二', '')).toEqual(['-・一', '-・二']);
  });

  it('takes a line that moved out and puts it in, keeping as many as it can', () => {
    expect(lines('一\n二\n三\n四', '四\n一\n二\n三')).toEqual(['+四', ' 一', ' 二', ' 三', '-四']);
  });

  it('pairs lines that read the same in turn', () => {
    expect(lines('\n・一\n\n・二', '\n・一\n\n・二\n\n・三')).toEqual([
      ...[' ', ' ・一', ' ', ' ・二', '+', '+・三'],
    ]);
  });

  it('gives both texts back: what stayed and went, what stayed and came', () => {
    const texts = ['', 'a', 'a\nb', 'b\na\nb', 'c\n\na\na\nb', '\n\n', 'b\nb\nb\na'];
    for (const before of texts) {
      for (const after of texts.filter((one) => one !== before)) {
        const changes = lineDifferences(before, after);
        const without = (kind: string) =>
          changes.filter((change) => change.kind !== kind).map(({ text }) => text);
        expect(without('added'), `${before}|${after}`).toEqual(before === '' ? [] : before.split('\n'));
        expect(without('removed')).toEqual(after === '' ? [] : after.split('\n'));
      }
    }
  });
});

describe('the difference between two contents of a sheet', () => {
  it('is nothing between equal ones', () => {
    expect(sheetDifference(monthlySheet(), monthlySheet())).toEqual({ fields: [], periods: [], counts: [] });
  });

  it('names the fields that were written in', () => {
    const after = monthlySheet({ nextYearIssues: '・24区に広げて提案を募る。\n・連携する。' });
    expect(sheetDifference(monthlySheet(), after)).toEqual({
      fields: [
        {
          field: 'nextYearIssues',
          lines: [
            { kind: 'same', text: '・24区に広げて提案を募る。' },
            { kind: 'added', text: '・連携する。' },
          ],
        },
      ],
      periods: [],
      counts: [],
    });
  });

  it('follows a count by its key through its figures: 16, then 32 = 28 + 4', () => {
    const [midYear] = EXAMINED.entries;
    const before = monthlySheet({ counts: [{ ...EXAMINED, entries: midYear ? [midYear] : [] }, DEALT_WITH] });
    const after = monthlySheet({ counts: [{ ...EXAMINED, label: '審議した案件' }, DEALT_WITH] });
    const figure = breakdown(32, ['統一になじまない', 28], ['改訂等実施', 4]);
    expect(sheetDifference(before, after).counts).toEqual([
      {
        ...{ key: 'examined', kind: 'changed', moved: false, label: '審議した案件' },
        values: [{ name: 'label', from: EXAMINED.label, to: '審議した案件' }],
        entries: [{ asOf: 'year-end', from: undefined, to: figure }],
      },
    ]);
  });

  it('follows periods and actions by their keys: done, reworded, added, taken out, moved', () => {
    const before = quarterlySheet();
    const [first, second, third, fourth] = before.periods;
    if (!first || !second || !third || !fourth) throw new Error('there are four quarters');
    const [one, two, three] = first.actions;
    if (!one || !two || !three) throw new Error('there are three actions');
    const after = quarterlySheet({
      periods: [
        { ...first, actions: [three, { ...one, doneOn: '2021-06-25' }, { ...two, text: '・知らせる。' }] },
        { ...second, lastMonth: 10 },
        { ...third, actions: [...third.actions, { key: 'new', text: '・加える。' }] },
      ],
    });
    const { periods } = sheetDifference(before, after);
    expect(periods.map(({ key, kind, values }) => ({ key, kind, values }))).toEqual([
      { key: 'q1', kind: 'changed', values: [] },
      { key: 'q2', kind: 'changed', values: [{ name: 'lastMonth', from: 9, to: 10 }] },
      { key: 'q3', kind: 'changed', values: [] },
      {
        ...{ key: 'q4', kind: 'removed' },
        values: [
          { name: 'label', from: '【第４四半期】', to: undefined },
          { name: 'firstMonth', from: 1, to: undefined },
          { name: 'lastMonth', from: 3, to: undefined },
        ],
      },
    ]);
    expect(periods[0]?.actions.map(({ key, kind, moved }) => `${key} ${kind} ${moved}`)).toEqual([
      ...['a3 changed true', 'a1 changed false', 'a2 changed false'],
    ]);
    expect(periods[0]?.actions[1]?.values).toEqual([{ name: 'doneOn', from: undefined, to: '2021-06-25' }]);
    expect(periods[0]?.actions[2]?.lines.map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(periods[2]?.actions.map(({ key, kind, text }) => `${key} ${kind} ${text}`)).toEqual([
      'new added ・加える。',
    ]);
    expect(periods[3]?.actions.map(({ key, kind }) => `${key} ${kind}`)).toEqual(['a8 removed']);
  });
});
