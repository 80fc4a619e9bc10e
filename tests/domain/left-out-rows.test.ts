import { describe, expect, it } from 'vitest';
import { readingOf, withoutLeftOut } from '../../shared/domain/left-out-rows.ts';
import type { RosterColumn } from '../../shared/domain/roster-columns.ts';

const COLUMNS: readonly RosterColumn[] = [
  { header: 'コード', field: 'code' },
  { header: '名前', field: 'name' },
  { header: '人数', field: undefined },
  { header: 'メール', field: 'email' },
];
const reading = (...cells: readonly string[]) => readingOf({ line: 1, cells }, COLUMNS);

describe('a row of a roster', () => {
  it.each([
    ['合計', '', '24'],
    ['', '合　計', '24人'],
    ['計', '', ''],
    ['総合計：', '24'],
    ['計24名'],
    ['Total', '', '1,024'],
  ])('is a sum: %s %s %s', (...cells) => {
    expect(reading(...cells)).toBe('total');
  });

  it.each([
    ['1', '計', '', ''],
    ['', '計', '3', 'hakari@town.example.jp'],
    ['計', '計さん', '', ''],
    ['', '合計局', '', ''],
    ['', '北区', '', ''],
    ['900002', '', '', ''],
    ['1-2', '', '', ''],
    ['', '', '', 'a@town.example.jp'],
  ])('is somebody, and refused rather than left out where something is missing: %s %s %s %s', (...cells) => {
    expect(reading(...cells)).toBe('person');
  });

  it.each([['※ 令和４年３月１日現在'], ['', '（注）区ＣＭを含む'], ['備考：変更あり'], ['以上']])(
    'is a note by its mark: %s%s',
    (...cells) => {
      expect(reading(...cells)).toBe('note');
    },
  );

  it('is a note without a mark only under the last person', () => {
    const rows = [['令和４年'], ['1', '北区'], ['現在の名簿'], ['', '', '総務課調べ']].map(
      (cells, index) => ({
        line: index + 1,
        cells,
      }),
    );
    const { people, leftOut } = withoutLeftOut(
      rows,
      rows.map((row) => readingOf(row, COLUMNS)),
    );
    expect(people.map(({ line }) => line)).toEqual([1, 2]);
    expect(leftOut).toEqual([
      { line: 3, why: 'note', text: '現在の名簿' },
      { line: 4, why: 'note', text: '総務課調べ' },
    ]);
  });
});
