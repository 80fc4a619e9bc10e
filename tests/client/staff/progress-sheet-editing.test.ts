import { describe, expect, it } from 'vitest';
import {
  figureOfShape,
  NO_NUMBER,
  shapeOf,
  sumOfParts,
  withFigure,
} from '../../../client/staff/pages/progress-sheets/counts/count-edits.ts';
import {
  enteredNumber,
  typedFor,
  withEntered,
} from '../../../client/staff/pages/progress-sheets/counts/typed-numbers.ts';
import { writtenProblems } from '../../../client/staff/pages/progress-sheets/problems/written-problems.ts';
import {
  isWholeSheet,
  sentSheet,
  sheetPatch,
  theirSheet,
} from '../../../client/staff/pages/progress-sheets/sent-sheet.ts';
import {
  addPeriod,
  addQuarters,
  emptyAction,
  movedBy,
  newKey,
  withOfferedLabel,
  withOptional,
} from '../../../client/staff/pages/progress-sheets/sheet-edits.ts';
import { printedQuarter } from '../../../shared/domain/progress-sheet/printed-wording.ts';
import {
  EMPTY_SHEET,
  type SheetContent,
  type SheetCount,
} from '../../../shared/domain/progress-sheet/sheet-content.ts';
import { problemsOfSheet } from '../../../shared/domain/progress-sheet/sheet-problems.ts';

const count = (overrides: Partial<SheetCount> = {}): SheetCount => ({
  ...{ key: 'c', label: '審議した案件', entries: [] },
  ...overrides,
});
const breakdown = (total: number, ...counts: number[]) =>
  ({ kind: 'breakdown', total, parts: counts.map((one) => ({ label: `内訳${one}`, count: one })) }) as const;
const sheet = (overrides: Partial<SheetContent>): SheetContent => ({ ...EMPTY_SHEET, ...overrides });

describe('what is sent of a sheet', () => {
  const begun = { key: 'a', text: '・検討' };
  const period = { key: 'p', label: '４月～９月', firstMonth: 4, lastMonth: 9, actions: [begun] };

  it('leaves out lines that were added and not begun, so that they stop nothing from being saved', () => {
    const written = sheet({
      periods: [
        { ...period, actions: [emptyAction(), begun, emptyAction()] },
        { ...period, key: 'q', label: '', actions: [emptyAction()] },
      ],
      counts: [
        count({ label: '' }),
        count({
          key: 'd',
          entries: [
            { asOf: 'mid-year', figure: figureOfShape('of-total', undefined) },
            {
              asOf: 'year-end',
              figure: { ...breakdown(16), parts: [{ label: '', count: NO_NUMBER }] },
            },
          ],
        }),
      ],
    });
    const sent = sentSheet(written);
    expect(sent.periods).toEqual([period]);
    expect(sent.counts).toEqual([
      count({ key: 'd', entries: [{ asOf: 'year-end', figure: breakdown(16) }] }),
    ]);
    expect(problemsOfSheet(sent, 2021)).toEqual([]);
    expect(sheetPatch(sent, written)).toEqual({});
  });

  it('keeps what is half written, so that nothing is lost without a word', () => {
    const half = sheet({
      periods: [{ ...period, label: '', actions: [begun, { ...emptyAction(), doneOn: '2021-06-01' }] }],
      counts: [count({ label: '', body: '福祉・健康部会' })],
    });
    expect(sentSheet(half)).toEqual(half);
    expect(sheetPatch(EMPTY_SHEET, half)).toEqual({ content: half });
  });

  it('keeps every text as it was entered', () => {
    const text = '■上期\n\n　・16案件  \n';
    expect(sentSheet(sheet({ midYearEvaluation: text })).midYearEvaluation).toBe(text);
  });

  it('reads what somebody else saved from that refusal alone', () => {
    const problem = {
      type: '',
      title: '',
      instance: '',
      status: 409,
      code: 'sheet-changed',
      current: 'theirs',
    };
    expect(theirSheet(problem)).toBe('theirs');
    expect(theirSheet({ ...problem, code: 'sheet-not-editable' })).toBeUndefined();
    expect([isWholeSheet(EMPTY_SHEET), isWholeSheet({ periods: [] })]).toEqual([true, false]);
  });
});

describe('what is wrong with a sheet', () => {
  it('is said at the place of the screen, lines that are not sent counted in', () => {
    const wrong = sheet({
      periods: [
        {
          ...{ key: 'p', label: '４月', firstMonth: 4, lastMonth: 4 },
          actions: [emptyAction(), { key: 'a', text: '検討', doneOn: '2021-03-31' }],
        },
      ],
      counts: [
        count({ key: 'unbegun', label: '' }),
        count({
          entries: [
            { asOf: 'mid-year', figure: figureOfShape('breakdown', undefined) },
            { asOf: 'year-end', figure: breakdown(32, 28, 3) },
          ],
        }),
      ],
    });
    expect(writtenProblems(wrong, 2021).map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/periods/0/actions/1/doneOn', 'outside-fiscal-year'],
      ['/counts/1/entries/1/figure/total', 'counts-not-adding-up'],
    ]);
    // Which day today is, the service alone knows, and it does not know of the line that is not sent.
    const pointer = '/content/periods/0/actions/0/doneOn';
    const told = [{ pointer, code: 'in-the-future', params: { lastOn: '2021-03-30' } }];
    expect(writtenProblems(wrong, 2021, told).at(-1)).toEqual({
      ...{ pointer: '/periods/0/actions/1/doneOn', code: 'in-the-future' },
      params: { lastOn: '2021-03-30' },
    });
  });
});

describe('the parts of a plan', () => {
  it('are called by their months until somebody calls them otherwise', () => {
    const period = { key: 'p', label: '', firstMonth: 4, lastMonth: 4, actions: [] };
    const named = withOfferedLabel(period, { ...period, lastMonth: 9 });
    expect(named.label).toBe('４月～９月');
    expect(withOfferedLabel(named, { ...named, firstMonth: 9 }).label).toBe('９月');
    expect(withOfferedLabel(period, { ...period, actions: [emptyAction()] }).label).toBe('４月');
    const own = { ...named, label: '【上半期】' };
    expect(withOfferedLabel(own, { ...own, lastMonth: 10 }).label).toBe('【上半期】');
    expect(withOfferedLabel(named, own).label).toBe('【上半期】');
  });

  it('begin with the quarters of the fiscal year, or with the month after the last', () => {
    const { periods } = addQuarters(EMPTY_SHEET, printedQuarter);
    expect(periods.map(({ label, firstMonth, lastMonth }) => [label, firstMonth, lastMonth])).toEqual([
      ['【第１四半期】', 4, 6],
      ['【第２四半期】', 7, 9],
      ['【第３四半期】', 10, 12],
      ['【第４四半期】', 1, 3],
    ]);
    const months = (content: SheetContent) => content.periods.at(-1)?.firstMonth;
    expect(months(addPeriod(EMPTY_SHEET))).toBe(4);
    expect(months(addPeriod(sheet({ periods: periods.slice(0, 3) })))).toBe(1);
    expect(months(addPeriod(sheet({ periods })))).toBe(3);
  });

  it('have keys that are told apart and that the service takes', () => {
    const keys = new Set(Array.from({ length: 100 }, newKey));
    expect(keys.size).toBe(100);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9-]{1,40}$/);
  });

  it('move by one place, and not beyond the ends', () => {
    const parts = ['a', 'b', 'c'].map((key) => ({ key }));
    const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key).join('');
    expect(keys(movedBy(parts, 'a', 1))).toBe('bac');
    expect(keys(movedBy(parts, 'c', -1))).toBe('acb');
    expect(movedBy(parts, 'a', -1)).toBe(parts);
    expect(movedBy(parts, 'c', 1)).toBe(parts);
  });

  it('leave an emptied text out', () => {
    const action = { key: 'a', text: '検討', track: '制度のeラーニング' };
    expect(withOptional(action, 'track', '')).toEqual({ key: 'a', text: '検討' });
    expect(withOptional(action, 'track', ' ')).toMatchObject({ track: ' ' });
  });
});

describe('a count', () => {
  it('has one figure for each half, mid-year first', () => {
    const both = withFigure(withFigure(count(), 'year-end', breakdown(32)), 'mid-year', breakdown(16));
    expect(both.entries.map(({ asOf }) => asOf)).toEqual(['mid-year', 'year-end']);
    const changed = withFigure(both, 'mid-year', breakdown(17));
    expect(changed.entries.map(({ figure }) => figure.total)).toEqual([17, 32]);
    expect(withFigure(both, 'mid-year', undefined).entries).toEqual([
      { asOf: 'year-end', figure: breakdown(32) },
    ]);
  });

  it('keeps its total when its shape changes', () => {
    expect(figureOfShape('of-total', breakdown(32, 28, 4))).toEqual({
      kind: 'of-total',
      done: NO_NUMBER,
      total: 32,
    });
    const typed = withEntered(breakdown(32), 'total', enteredNumber('32件'));
    expect(typedFor(figureOfShape('of-total', typed), 'total')).toBe('32件');
  });

  it('is a total alone, so many of all, or a total with its parts, and the first is stored without parts', () => {
    const total = figureOfShape('total', { kind: 'of-total', done: 3, total: 16 });
    expect(total).toEqual(breakdown(16));
    const parts = figureOfShape('breakdown', total);
    expect([total, parts, { kind: 'of-total', done: 1, total: 2 } as const].map(shapeOf)).toEqual([
      ...['total', 'breakdown', 'of-total'],
    ]);
    const [sent] = sentSheet(
      sheet({ counts: [count({ entries: [{ asOf: 'mid-year', figure: parts }] })] }),
    ).counts;
    expect(sent?.entries[0]?.figure).toEqual(breakdown(16));
  });

  it.each([
    [breakdown(32, 28, 4), 0],
    [breakdown(32, 28, 3), 1],
    [breakdown(32, 28, 5), -1],
    [breakdown(32, 28, NO_NUMBER), 4],
  ])('is checked while it is written', (figure, left) => {
    expect(sumOfParts(figure)?.left).toBe(left);
  });

  it('is not checked before there is something to add up', () => {
    expect(sumOfParts(breakdown(32))).toBeUndefined();
    expect(sumOfParts(breakdown(NO_NUMBER, 28))).toBeUndefined();
    expect(sumOfParts({ kind: 'of-total', done: 19, total: 21 })).toBeUndefined();
  });
});
