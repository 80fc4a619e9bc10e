import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { memberCode } from '../../shared/api/value-api.ts';
import { problemOfFile, readLine, readTogether } from '../../shared/domain/roster-import.ts';
import {
  foldedKey,
  isShortFormOf,
  nameKey,
  problemOfCode,
  problemOfEmail,
} from '../../shared/domain/roster-keys.ts';
import { layoutOf } from '../../shared/domain/roster-layout.ts';
import { atOnce } from '../../shared/domain/steps.ts';

const HEADER = ['コード', '名前', 'かな', '役職', 'メール'];
const { columns } = layoutOf([{ line: 1, cells: HEADER }]);

const read = (...cells: readonly (readonly string[])[]) =>
  atOnce(readTogether(cells.map((row, index) => readLine(columns, { line: index + 2, cells: row }))));
const problemsIn = (...cells: readonly (readonly string[])[]) =>
  read(...cells).flatMap(({ problems }) => problems.map(({ line, code }) => `${line} ${code}`));

describe('a line of a roster file', () => {
  it('keeps texts exactly as they were entered, and folds codes and addresses alone', () => {
    const [line] = read(['２７１２７６', '＜北　区＞～①－１ ', 'ｷﾀｸ', '＝区長', ' kita＠ward.example.jp ']);
    expect(line?.values).toEqual({
      code: '271276',
      name: '＜北　区＞～①－１ ',
      kana: 'ｷﾀｸ',
      title: '＝区長',
      email: 'kita@ward.example.jp',
    });
    expect(line?.problems).toEqual([]);
  });

  it('takes formulas, line ends and right-to-left marks as text', () => {
    for (const name of ['=1+1', '＝cmd|calc', '@SUM(A1)', '北区\r\n西区', '\u202eくた'])
      expect(read(['1', name])[0]).toMatchObject({ values: { name }, problems: [] });
  });

  it('says what is wrong with the characters of the file, not with those that it is compared by', () => {
    const code = '（１－２）';
    expect(read(['1', '北区'], [code, '西区'])[1]?.problems).toMatchObject([{ text: code }]);
    expect(read(['１２', '北区'], ['１２', '西区'])[1]?.problems).toMatchObject([
      { code: 'duplicate-code', text: '１２' },
    ]);
  });

  it.each<[string, readonly string[], string]>([
    ['what no keyboard writes', ['1', 'a\0b'], '2 broken-characters'],
    ['no name', ['1', ''], '2 missing-name'],
    ['a name of blanks', ['1', ' 　'], '2 missing-name'],
    ['a code that Excel makes a date of', ['1-2', '北区'], '2 reads-as-a-date'],
    [
      'a code with full-width digits and an odd hyphen that becomes one',
      ['１－２', '北区'],
      '2 reads-as-a-date',
    ],
    ['a code that Excel has made a date of', ['1月2日', '北区'], '2 reads-as-a-date'],
    ['the same, in English', ['2-Jan', '北区'], '2 reads-as-a-date'],
    ['the same, with the year', ['2022/1/2', '北区'], '2 reads-as-a-date'],
    ['a code that Excel has rounded', ['2.71E+05', '北区'], '2 invalid-code'],
    ['a code with a blank', ['a b', '北区'], '2 invalid-code'],
    ['a code too long', ['x'.repeat(33), '北区'], '2 too-long'],
    ['a name too long', ['1', '北'.repeat(201)], '2 too-long'],
    ['an address that is none', ['1', '北区', '', '', 'kita'], '2 invalid-email'],
    ['an address with a line end', ['1', '北区', '', '', 'a@b.jp\r\nBcc: c@d.jp'], '2 invalid-email'],
    ['characters that could not be read', ['1', '\ufffd区'], '2 broken-characters'],
    ['half a character', ['1', '北\ud83d区'], '2 broken-characters'],
    ['more columns than the header', ['1', '北区', '', '', '', 'x'], '2 too-many-columns'],
  ])('is refused for %s', (_name, cells, problem) => {
    expect(problemsIn(cells)).toEqual([problem]);
  });

  it('is refused with every reason at once', () => {
    expect(problemsIn(['1-2', '', '', '', 'x'])).toEqual([
      '2 missing-name',
      '2 reads-as-a-date',
      '2 invalid-email',
    ]);
  });

  it('may have fewer columns, or blank ones behind', () => {
    expect(problemsIn(['1', '北区'], ['2', '西区', '', '', '', '', ' '])).toEqual([]);
  });
});

describe('lines together', () => {
  it('refuse the second of two with the same code or address, however written, and say which was first', () => {
    const lines = read(
      ['1', '北区', '', '', 'a@ward.example.jp'],
      ['１', '西区', '', '', 'b@ward.example.jp'],
      ['3', '港区', '', '', 'Ａ@WARD.example.jp'],
    );
    expect(lines.flatMap(({ problems }) => problems)).toMatchObject([
      { line: 3, code: 'duplicate-code', params: { firstLine: 2 } },
      { line: 4, code: 'duplicate-email', params: { firstLine: 2 } },
    ]);
  });

  it('count a refused line too: which of the two was meant cannot be known', () => {
    expect(problemsIn(['1', ''], ['1', '西区'])).toEqual(['2 missing-name', '3 duplicate-code']);
  });

  it('refuse the same name twice only where no code tells them apart', () => {
    expect(problemsIn(['1', '北区'], ['2', '北区'])).toEqual([]);
    expect(problemsIn(['', '北区'], ['', '北'])).toEqual(['3 duplicate-name']);
  });
});

describe('a whole file', () => {
  it.each([
    [[], 'no-rows'],
    [[['1', '']], 'nobody-left'],
    [[['1', '北区']], undefined],
  ] as const)('%j: %s', (cells, code) => {
    expect(problemOfFile(columns, read(...cells))?.code).toBe(code);
  });

  it('needs a column of names, and no more people than a roster holds', () => {
    const nameless = layoutOf([{ line: 1, cells: ['コード', 'メール'] }]).columns;
    expect(problemOfFile(nameless, read(['1', '北区']))?.code).toBe('no-name-column');
    const [line] = read(['1', '北区']);
    const many = Array.from({ length: 50_001 }, () => line ?? read(['1', 'x'])[0]).flatMap(
      (one) => one ?? [],
    );
    expect(problemOfFile(columns, many)).toEqual({ code: 'too-many-rows', params: { max: 50_000 } });
    expect(problemOfFile(columns, many.slice(1))).toBeUndefined();
  });
});

describe('keys', () => {
  it.each([
    ['北', '北区'],
    ['北　区', '北区'],
    ['ＡＢＣ課', 'abc課'],
    ['第１－２町会', '第1‐2町会'],
  ])('%s and %s are one name', (left, right) => {
    expect(nameKey(left)).toBe(nameKey(right));
  });

  it.each([
    ['北区', '西区'],
    ['区', ''],
    ['センター', 'センタ-'],
  ])('%s and %s are two', (left, right) => {
    expect(nameKey(left)).not.toBe(nameKey(right));
  });

  it('know a short form of an official name', () => {
    expect(isShortFormOf('北', '北区')).toBe(true);
    expect(isShortFormOf('北区', '北')).toBe(false);
    expect(isShortFormOf('北区', '北区')).toBe(false);
  });

  it.each(['271276', 'a-1', 'A_b', '1-2', 'a b', '', 'あ', 'x'.repeat(32), 'x'.repeat(33), '12-'])(
    'take the code %j as the service does',
    (code) => {
      expect(problemOfCode(code) === undefined).toBe(memberCode.safeParse(code).success);
    },
  );

  it.each([
    'a@b.jp',
    'a.b+c@d-e.example.jp',
    'a@b',
    '@b.jp',
    'a@@b.jp',
    'a b@c.jp',
    '.a@b.jp',
    'a..b@c.jp',
    'あ@b.jp',
  ])('take the address %j as the service does', (email) => {
    expect(problemOfEmail(foldedKey(email)) === undefined).toBe(z.email().safeParse(email).success);
  });

  it('are made in no time of whatever somebody writes', () => {
    for (const text of ['a'.repeat(10_000), `${'a.'.repeat(5_000)}@`, `${'-'.repeat(10_000)}@a`])
      expect(problemOfEmail(text)).toBe('too-long');
  });
});
