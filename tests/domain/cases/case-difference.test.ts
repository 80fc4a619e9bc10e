import { describe, expect, it } from 'vitest';
import { CASE_BOUNDS, type Case } from '../../../shared/domain/cases/case.ts';
import { caseLayout } from '../../../shared/domain/cases/case-columns.ts';
import { caseDifference, problemOfDifference } from '../../../shared/domain/cases/case-difference.ts';
import { readCaseLine, readCasesTogether } from '../../../shared/domain/cases/case-import.ts';
import { caseNumbered } from './real-cases.ts';

const YEAR = { fiscalYear: 2021, today: '2022-03-11' };

function differenceOf(present: readonly Case[], rows: readonly (readonly string[])[]) {
  const table = rows.map((cells, index) => ({ line: index + 1, cells }));
  const { columns } = caseLayout(table);
  const lines = table.slice(1).map((row) => readCaseLine(columns, row));
  return caseDifference(present, readCasesTogether(lines), YEAR);
}

const HEADER = ['番号', '提案者', '件名', '審議日', '結果', '決定日', '備考'];
const row = (...cells: string[]) => [...cells, ...HEADER.slice(cells.length).map(() => '')];
const problemsOf = (present: readonly Case[], rows: readonly (readonly string[])[]) =>
  differenceOf(present, rows).problems.map(({ line, field, code }) => [line, field, code]);

describe('a file of cases', () => {
  it('adds what the register does not have, with numbers after the highest where it brings none', () => {
    const { changes, counts } = differenceOf(
      [caseNumbered(3)],
      [
        HEADER,
        row('７', '都島区', '様式の統一', 'R3.7.20', '改訂等実施', '2021/9/10'),
        row('', '福島区', '  案内文  '),
      ],
    );
    expect(counts).toMatchObject({ rows: 2, added: 2, changed: 0, refused: 0, absent: 1 });
    expect(changes.map(({ number, content }) => [number, content])).toEqual([
      [
        7,
        {
          ...{ proposer: '都島区', title: '様式の統一', outcome: 'revised' },
          ...{ examinedOn: '2021-07-20', decidedOn: '2021-09-10' },
        },
      ],
      // Texts stay as they were written.
      [8, { proposer: '福島区', title: '  案内文  ', outcome: 'in-progress' }],
    ]);
  });

  it('refuses new cases without a number once the numbers are used up, and takes those that bring a free one', () => {
    const { changes, problems, counts } = differenceOf(
      [caseNumbered(CASE_BOUNDS.number - 1)],
      [HEADER, row('', '北区', '一'), row('', '北区', '二'), row('5', '北区', '三')],
    );
    expect(changes.map(({ line, number }) => [line, number])).toEqual([
      [2, CASE_BOUNDS.number],
      [4, 5],
    ]);
    const params = { max: CASE_BOUNDS.number };
    expect(problems).toEqual([{ line: 3, field: 'number', code: 'no-number-left', params }]);
    expect(counts).toMatchObject({ rows: 3, added: 2, refused: 1 });
  });

  it('changes a case by its number, keeps what it has no column for, and empties what it leaves empty', () => {
    const present = [{ ...caseNumbered(1, { examinedOn: '2021-07-20' }), notes: '残る' }];
    const { changes } = differenceOf(present, [
      ['番号', '提案区', '案件名', '審議日'],
      ['1', '北区', '作業手順書（改）', ''],
    ]);
    expect(changes).toMatchObject([
      { kind: 'changed', id: 'case-1', number: 1, content: { title: '作業手順書（改）', notes: '残る' } },
    ]);
    expect(changes[0]?.content).not.toHaveProperty('examinedOn');
    expect(changes[0]?.fields).toEqual([
      { field: 'title', from: '作業手順書 1', to: '作業手順書（改）' },
      { field: 'examinedOn', from: '2021-07-20', to: '' },
    ]);
  });

  it('knows a case without a number by who proposed what, whatever the widths and blanks', () => {
    const { changes, counts } = differenceOf(
      [caseNumbered(1)],
      [
        ['提案者', '件名', '結果', '審議日'],
        ['北 区', '作業手順書　１', '対応済み', '2021-07-20'],
      ],
    );
    expect(changes.map(({ id, kind }) => [id, kind])).toEqual([['case-1', 'changed']]);
    expect(counts.absent).toBe(0);
  });

  it('changes nothing by what stands already, and never removes what it does not have', () => {
    const present = [1, 2, 3].map((number) => caseNumbered(number));
    const { changes, counts } = differenceOf(present, [HEADER, row('2', '北区', '作業手順書 2')]);
    expect(changes).toEqual([]);
    expect(counts).toEqual({ rows: 1, added: 0, changed: 0, unchanged: 1, refused: 0, absent: 2 });
  });

  it.each<[readonly string[], string, string]>([
    [['0', '北区', '題'], 'number', 'invalid-number'],
    [['一', '北区', '題'], 'number', 'invalid-number'],
    [['1', '', '題'], 'proposer', 'blank'],
    [['1', '北区', '　'], 'title', 'blank'],
    [['1', '北区', '題', '7/20'], 'examinedOn', 'not-a-day'],
    [['1', '北区', '題', '2021-07-20', '不明'], 'outcome', 'unknown-outcome'],
    [['1', '北区', '題', '', '対応済'], 'examinedOn', 'missing-examined-on'],
    [['1', '北区', '題', '2021-07-20', '', '2021-08-01'], 'decidedOn', 'nothing-decided'],
    [['1', '北区', '題', '2021-03-31'], 'examinedOn', 'before-fiscal-year'],
  ])('refuses %j at %s: %s, with its line', (cells, field, code) => {
    expect(problemsOf([], [HEADER, row('9', '西区', '良い'), row(...cells)])).toEqual([[3, field, code]]);
  });

  it('refuses the second of two with the same number, or with the same proposer and title', () => {
    expect(
      problemsOf(
        [],
        [
          HEADER,
          row('1', '北区', '甲'),
          row('1', '北区', '乙'),
          row('', '西区', '丙'),
          row('', '西 区', '丙'),
        ],
      ),
    ).toEqual([
      [3, 'number', 'duplicate-number'],
      [5, 'title', 'duplicate-case'],
    ]);
  });

  it('shows of a refused line what stands in the file, not what was read of it', () => {
    const rows = [
      HEADER,
      row('１', '北区', '甲', 'R4.12.1'),
      row('2', '西区', '乙', '', '済'),
      row('３', '西区', '丙'),
      row('3', '西区', '丁'),
    ];
    expect(differenceOf([], rows).problems.map(({ field, text }) => [field, text])).toEqual([
      ['examinedOn', 'R4.12.1'],
      ['examinedOn', ''],
      ['number', '3'],
    ]);
    const present = [caseNumbered(1, { examinedOn: '2021-07-20', decidedOn: '2021-09-10', outcome: 'done' })];
    const withoutDecision = [HEADER.slice(0, 4), ['1', '北区', '作業手順書 1', 'R3.12.1']];
    expect(differenceOf(present, withoutDecision).problems).toMatchObject([
      { field: 'decidedOn', code: 'before-examined', text: '2021-09-10' },
    ]);
  });

  it('takes one line for each case of the register, by number or by who proposed what', () => {
    const present = [caseNumbered(1)];
    const rows = [HEADER, row('1', '北区', '新しい件名'), row('', '北区', '作業手順書 1')];
    expect(problemsOf(present, rows)).toEqual([[3, 'title', 'duplicate-case']]);
    expect(differenceOf(present, rows).counts).toMatchObject({ added: 0, changed: 1, refused: 1, absent: 0 });
  });

  it('does not guess which of two cases with the same proposer and title is meant', () => {
    const present = [caseNumbered(1), { ...caseNumbered(2), title: '作業手順書 1' }];
    expect(problemsOf(present, [HEADER, row('', '北区', '作業手順書 1')])).toEqual([
      [2, 'title', 'ambiguous-case'],
    ]);
    expect(problemsOf(present, [HEADER, row('2', '北区', '作業手順書 1')])).toEqual([]);
  });

  it('refuses cells beyond its columns', () => {
    expect(problemsOf([], [HEADER, [...row('1', '北区', '甲'), '余り']])).toEqual([
      [2, undefined, 'too-many-columns'],
    ]);
  });

  it('cannot be taken in where nothing is left of it, or where the register would grow too long', () => {
    const nothing = differenceOf([], [HEADER, row('1', '', '題')]);
    expect(problemOfDifference([], nothing)).toEqual({ code: 'nothing-left' });
    const full = Array.from({ length: CASE_BOUNDS.cases }, (_, index) => caseNumbered(index + 1));
    const more = differenceOf(full, [HEADER, row('', '西区', '新しい')]);
    expect(problemOfDifference(full, more)).toMatchObject({ code: 'too-many-cases' });
  });
});
