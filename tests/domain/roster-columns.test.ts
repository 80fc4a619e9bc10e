import { describe, expect, it } from 'vitest';
import type { RosterField } from '../../shared/domain/roster-columns.ts';
import { layoutOf } from '../../shared/domain/roster-layout.ts';

const rows = (...cells: readonly (readonly string[])[]) =>
  cells.map((row, index) => ({ line: index + 1, cells: row }));

const fieldsOf = (...cells: readonly (readonly string[])[]) =>
  layoutOf(rows(...cells)).columns.map(({ field }) => field);

describe('a header', () => {
  it.each<[string, readonly string[], readonly (RosterField | undefined)[]]>([
    [
      'Japanese',
      ['コード', '名前', 'かな', '役職', 'メールアドレス'],
      ['code', 'name', 'kana', 'title', 'email'],
    ],
    [
      'other Japanese',
      ['番号', '区名', 'よみ', '職名', 'メール'],
      ['code', 'name', 'kana', 'title', 'email'],
    ],
    ['English', ['Code', 'Name', 'Reading', 'Title', 'E-mail'], ['code', 'name', 'kana', 'title', 'email']],
    [
      'full-width',
      ['ＣＯＤＥ', 'Ｎａｍｅ', 'ｶﾅ', '役　職', 'Ｅ－ｍａｉｌ'],
      ['code', 'name', 'kana', 'title', 'email'],
    ],
    ['marked as a form would', ['コード※必須', '＊名前', '役職 *'], ['code', 'name', 'title']],
    [
      'the export of this service',
      ['コード', '名前', '名前（英語）', 'かな', '役職', '役職（英語）', 'メールアドレス'],
      ['code', 'name', 'nameEn', 'kana', 'title', 'titleEn', 'email'],
    ],
    ['with columns nobody asked for', ['名前', '電話番号', 'メール'], ['name', undefined, 'email']],
    ['what people belong to', ['氏名', '所属', 'メール'], ['name', 'body', 'email']],
    ['a ward that is the name itself', ['所属', '役職'], ['name', 'title']],
    ['in another order', ['メール', '名前', 'コード'], ['email', 'name', 'code']],
    ['of a name alone', ['氏名'], ['name']],
  ])('is known: %s', (_name, header, fields) => {
    expect(
      fieldsOf(
        header,
        header.map(() => 'x'),
      ),
    ).toEqual(fields);
    expect(layoutOf(rows(header)).hasHeader).toBe(true);
  });

  it('is looked for under titles, in the first ten rows: two names, one of them of a name column', () => {
    const titles = [
      ['令和３年度', ''],
      ['対象者', ''],
    ];
    const found = layoutOf(rows(...titles, ['コード', '氏名'], ['1', '北']));
    expect(found).toMatchObject({ hasHeader: true, columns: [{ field: 'code' }, { field: 'name' }] });
    expect(found.above.map(({ line }) => line)).toEqual([1, 2]);
    expect(found.below.map(({ line }) => line)).toEqual([4]);
    const far = layoutOf(rows(...Array.from({ length: 10 }, () => ['x', 'y']), ['コード', '氏名']));
    expect(far).toMatchObject({ hasHeader: false, above: [] });
  });

  it('is the row that somebody names, or none, and holds what they say', () => {
    const table = rows(['甲', '乙'], ['北区', '山']);
    const named = layoutOf(table, { headerLine: 1, fields: ['title', 'name'] });
    expect(named).toMatchObject({
      hasHeader: true,
      columns: [
        { header: '甲', field: 'title' },
        { header: '乙', field: 'name' },
      ],
      below: [{ line: 2 }],
    });
    expect(layoutOf(rows(['コード', '名前']), { headerLine: 0 }).below).toHaveLength(1);
    const twice = layoutOf(table, { fields: ['name', 'name'] }).columns;
    expect(twice.map(({ field }) => field)).toEqual(['name', undefined]);
  });

  it('means the code where there is a running number beside it', () => {
    expect(fieldsOf(['No.', 'コード', '名前'])).toEqual([undefined, 'code', 'name']);
    expect(fieldsOf(['No.', '名前'])).toEqual(['code', 'name']);
  });
});

describe('a table without a header', () => {
  it('is known by what stands in its columns', () => {
    const first = ['271276', '北区', 'きたく', '北区長', 'kita＠ward.example.jp'];
    const second = ['271021', '都島区', 'ミヤコジマク', '都島区長', ''];
    expect(layoutOf(rows(first, second)).hasHeader).toBe(false);
    expect(fieldsOf(first, second)).toEqual(['code', 'name', 'kana', 'title', 'email']);
    expect(fieldsOf(['北区'], ['西区'])).toEqual(['name']);
    expect(fieldsOf(['北区', '北区長'], ['西区', '西区長'])).toEqual(['name', 'title']);
  });

  it('leaves columns of blanks out', () => {
    expect(fieldsOf(['', '北区', ''], ['', '西区', ''])).toEqual([undefined, 'name', undefined]);
  });
});
