import { describe, expect, it } from 'vitest';
import type { PrintedCells, PrintedItem } from '../../../shared/domain/progress-sheet/printed-item.ts';
import { type PrintedLine, printedText } from '../../../shared/domain/progress-sheet/printed-lines.ts';
import { printedRows } from '../../../shared/domain/progress-sheet/printed-pages.ts';
import { rowsOf } from '../../../shared/domain/progress-sheet/printed-rows.ts';
import { PRINTED_SIZES } from '../../../shared/domain/progress-sheet/printed-size.ts';

const EMPTY: PrintedCells = {
  ...{ item: printedText('改革の柱４-２'), goalState: [], targets: [], actions: [] },
  ...{ midYear: [], yearEnd: [], nextYear: [] },
};

function itemOf(number: number, cells: Partial<PrintedCells>): PrintedItem {
  return { number, isFixed: true, version: 1, cells: { ...EMPTY, ...cells } };
}

const lines = (count: number, of = '・取組'): readonly PrintedLine[] =>
  Array.from({ length: count }, (_, at) => ({ text: `${of}${at}`, lang: 'ja' as const }));

const sizeOf = (...items: readonly PrintedItem[]) => printedRows(items, 'ja').size.name;

describe('rows of a line', () => {
  it.each([
    ['', 10, 1],
    ['あ'.repeat(10), 10, 1],
    ['あ'.repeat(11), 10, 2],
    // Behind its mark the further rows are narrower by one.
    [`・${'あ'.repeat(18)}`, 10, 2],
    [`・${'あ'.repeat(19)}`, 10, 3],
    // A full stop takes the character before it into the next row; an opening bracket goes there itself.
    [`${'あ'.repeat(10)}。${'い'.repeat(9)}`, 10, 3],
    [`${'あ'.repeat(9)}「${'い'.repeat(10)}`, 10, 3],
    // Letters and digits are narrow, and a word is torn only where it is longer than a row.
    ['24 区長/24 区長', 8, 1],
    ['あああああeラーニング', 6, 2],
    ['a'.repeat(40), 10, 3],
  ])('%j in %i characters are %i', (text, width, rows) => expect(rowsOf({ text }, width)).toBe(rows));
});

describe('the size of the print', () => {
  it('is the largest in which everything stands on one page', () => {
    expect(sizeOf(itemOf(1, {}))).toBe('large');
    const names = [58, 62, 68, 72, 77, 82].map((count) => sizeOf(itemOf(1, { yearEnd: lines(count) })));
    expect(names).toEqual(PRINTED_SIZES.map(({ name }) => name));
  });

  it('counts the items together, and of each its tallest cell', () => {
    const both = { midYear: lines(35), yearEnd: lines(33) };
    expect(sizeOf(itemOf(1, both), itemOf(2, both))).toBe('small');
    expect(sizeOf(itemOf(1, both))).toBe('large');
  });

  it('is the normal one for what goes on over pages', () => {
    const { size, rows } = printedRows([itemOf(1, { yearEnd: lines(83) })], 'ja');
    expect(size).toMatchObject({ name: 'normal', type: 8.5 });
    expect(rows).toHaveLength(2);
  });
});

describe('a sheet over several pages', () => {
  const first = itemOf(1, { yearEnd: lines(150, '・期末'), midYear: lines(20, '・中間') });
  const second = itemOf(2, { actions: lines(70, '・計画') });
  const { rows } = printedRows([first, second], 'ja');

  it('says an item’s number again in the row that goes on, at the top of a page', () => {
    expect(rows.map(({ number, goesOn, startsPage }) => [number, goesOn, startsPage])).toEqual([
      [1, false, false],
      [1, true, true],
      [1, true, true],
      [2, false, false],
      [2, true, true],
    ]);
  });

  it('loses no line and says none twice', () => {
    for (const item of [first, second]) {
      const own = rows.filter(({ number }) => number === item.number);
      for (const column of ['item', 'midYear', 'yearEnd', 'actions'] as const) {
        expect(own.flatMap(({ cells }) => cells[column])).toEqual(item.cells[column]);
      }
    }
  });

  it('leaves no label of a period alone at the end of a page, and no blank line at the top', () => {
    const period = (at: number): readonly PrintedLine[] => [
      { text: `【${at}】`, lang: 'ja', strong: true },
      { text: '・取組', lang: 'ja' },
      { text: '', lang: 'ja' },
    ];
    for (const before of [0, 1, 2]) {
      const actions = [...lines(before), ...Array.from({ length: 40 }, (_, at) => period(at)).flat()];
      for (const { cells } of printedRows([itemOf(1, { actions })], 'ja').rows) {
        expect(cells.actions.at(-1)?.strong).toBeUndefined();
        expect(cells.actions[0]?.text).not.toBe('');
      }
    }
  });

  it('begins an item on the next page where there is hardly room for it', () => {
    const tall = itemOf(1, { yearEnd: lines(56) });
    const { rows: both } = printedRows([tall, second], 'ja');
    expect(both.map(({ number, startsPage }) => [number, startsPage])).toEqual([
      [1, false],
      [2, true],
      [2, true],
    ]);
  });

  it('keeps a line that is longer than a page whole: the browser breaks it', () => {
    const endless = printedText('あ'.repeat(5000));
    const { rows: own } = printedRows([itemOf(1, { yearEnd: [...endless, ...lines(3)] })], 'ja');
    expect(own.flatMap(({ cells }) => cells.yearEnd)).toEqual([...endless, ...lines(3)]);
  });
});
