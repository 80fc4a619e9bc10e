import { describe, expect, it } from 'vitest';
import { layoutOf, type RosterField } from '../../shared/domain/roster-columns.ts';

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
