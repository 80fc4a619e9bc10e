import { describe, expect, it } from 'vitest';
import { NO_NUMBER } from '../../../client/staff/pages/progress-sheets/counts/count-edits.ts';
import {
  enteredNumber,
  typedFor,
  UNREAD,
  withEntered,
} from '../../../client/staff/pages/progress-sheets/counts/typed-numbers.ts';
import { writtenProblems } from '../../../client/staff/pages/progress-sheets/problems/written-problems.ts';
import { sentSheet, sheetPatch } from '../../../client/staff/pages/progress-sheets/sent-sheet.ts';
import {
  type CountFigure,
  EMPTY_SHEET,
  type SheetContent,
  type SheetCount,
} from '../../../shared/domain/progress-sheet/sheet-content.ts';
import { problemsOfSheet } from '../../../shared/domain/progress-sheet/sheet-problems.ts';

type Share = Extract<CountFigure, { readonly kind: 'of-total' }>;

const sheet = (overrides: Partial<SheetContent>): SheetContent => ({ ...EMPTY_SHEET, ...overrides });
const count = (overrides: Partial<SheetCount>): SheetCount => ({
  ...{ key: 'c', label: '審議した案件', entries: [] },
  ...overrides,
});

describe('what is entered as a number', () => {
  it.each([
    ['３２', 32],
    ['1,024', 1024],
    ['', undefined],
  ] as const)('reads %j as %s', (entered, value) => {
    expect(enteredNumber(entered)).toEqual({ value });
  });

  it.each(['-1', '1.5', '三', '20件', '2O21'])('keeps %j, which is no number, as it was typed', (typed) => {
    expect(enteredNumber(typed)).toEqual({ value: undefined, typed });
  });
});

describe('a number typed wrongly over a right one', () => {
  const right: Share = { kind: 'of-total', done: 21, total: 21 };
  const withDone = (typed: string) =>
    sheet({
      counts: [
        count({
          entries: [
            { asOf: 'year-end', figure: withEntered(right, 'done', enteredNumber(typed), NO_NUMBER) },
          ],
        }),
      ],
    });
  const figureIn = (content: SheetContent) => content.counts[0]?.entries[0]?.figure;

  it('is not saved as it was: what is sent is refused, and nothing that was typed is sent', () => {
    const sent = sentSheet(withDone('20件'));
    expect(figureIn(sent)).toEqual({ ...right, done: UNREAD });
    expect(sheetPatch(sheet({ counts: withDone('21').counts }), withDone('20件'))).toEqual({ content: sent });
    expect(problemsOfSheet(sent, 2021)).toHaveLength(1);
  });

  it('is said in the list as at its field, where what was typed stays', () => {
    const wrong = withDone('20件');
    expect(writtenProblems(wrong, 2021).map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/counts/0/entries/0/figure/done', 'not-a-number'],
    ]);
    // As the browser keeps it for coming back.
    const kept: SheetContent = JSON.parse(JSON.stringify(wrong));
    expect(typedFor(figureIn(kept), 'done')).toBe('20件');
  });

  it('is a part that cannot be read even where nothing else stands in it', () => {
    const part = withEntered({ label: '', count: NO_NUMBER }, 'count', enteredNumber('四'), NO_NUMBER);
    const figure = { kind: 'breakdown', total: NO_NUMBER, parts: [part] } as const;
    const content = sheet({ counts: [count({ entries: [{ asOf: 'mid-year', figure }] })] });
    expect(writtenProblems(content, 2021).map(({ pointer }) => pointer)).toContain(
      '/counts/0/entries/0/figure/parts/0/count',
    );
  });

  it('is forgotten with the first right one', () => {
    const wrong = withEntered(right, 'done', enteredNumber('20件'), NO_NUMBER);
    expect(withEntered(wrong, 'done', enteredNumber('20'), NO_NUMBER)).toEqual({ ...right, done: 20 });
    expect(withEntered(wrong, 'done', enteredNumber(''), NO_NUMBER)).toEqual({ ...right, done: NO_NUMBER });
  });
});
