import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesInOrder } from '../../shared/domain/kept-order.ts';
import type { Member } from '../../shared/domain/roster.ts';
import { changesNothing, differenceOf, membersAfter } from '../../shared/domain/roster-difference.ts';
import { readLine, readTogether } from '../../shared/domain/roster-import.ts';
import { layoutOf } from '../../shared/domain/roster-layout.ts';
import { atOnce } from '../../shared/domain/steps.ts';
import { wards } from '../support/builders.ts';
import { HEADER, rowOf } from '../support/roster-files.ts';

const present = wards().members;

function linesOf(header: readonly string[], rows: readonly (readonly string[])[]) {
  const { columns } = layoutOf([{ line: 1, cells: header }]);
  return atOnce(readTogether(rows.map((cells, index) => readLine(columns, { line: index + 2, cells }))));
}

let ids = 0;

function made(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  before: readonly Member[] = present,
) {
  const difference = differenceOf(before, linesOf(header, rows));
  const members = atOnce(membersAfter(difference, () => `new-${++ids}`));
  return { ...difference, members, said: difference.changes.map(({ kind, name }) => `${kind} ${name}`) };
}

const names = (members: readonly Member[]) => members.map(({ name }) => name.ja);

describe('a file against a roster', () => {
  it('changes nothing where it says the same', () => {
    const found = made(HEADER, present.map(rowOf));
    expect(changesNothing(found)).toBe(true);
    expect(found.counts).toMatchObject({ rows: 24, unchanged: 24, refused: 0 });
    expect(found.members).toEqual(present);
  });

  it('takes the order of the file, and counts as moved as few as can be', () => {
    const rows = present.map(rowOf);
    const [last] = rows.splice(23, 1);
    const found = made(HEADER, [last ?? [], ...rows]);
    expect(found.changes).toEqual([
      { kind: 'moved', line: 2, code: '271225', name: '西成区', fields: [], from: 24, to: 1 },
    ]);
    expect(names(found.members)[0]).toBe('西成区');
  });

  it('adds in its place, removes who is missing, and moves nobody by that', () => {
    const rows = present.filter((_, index) => index !== 3).map(rowOf);
    rows.splice(1, 0, ['9', '新区', '', '新区長', '']);
    const found = made(HEADER, rows);
    expect(found.said).toEqual(['added 新区', 'removed 此花区']);
    expect(found.members[1]).toEqual({
      id: expect.stringMatching(/^new-/),
      code: '9',
      name: { ja: '新区' },
      kana: undefined,
      title: { ja: '新区長' },
      email: undefined,
    });
    expect(found.counts).toMatchObject({ added: 1, removed: 1, moved: 0, unchanged: 23 });
  });

  it('says which fields change, from what to what, and keeps the id', () => {
    const [first, ...rest] = present.map(rowOf);
    const changed = [first?.[0] ?? '', '北区', '', '北区長（事務取扱）', 'KITA＠ward.example.jp'];
    const found = made(HEADER, [changed, ...rest]);
    expect(found.changes).toEqual([
      {
        ...{ kind: 'changed', line: 2, code: '271276', name: '北区' },
        fields: [
          { field: 'kana', from: 'きたく', to: '' },
          { field: 'title', from: '北区長', to: '北区長（事務取扱）' },
          { field: 'email', from: 'kita@ward.example.jp', to: 'KITA@ward.example.jp' },
        ],
      },
    ]);
    expect(found.members[0]?.id).toBe(present[0]?.id);
  });

  it('leaves what it has no column for', () => {
    const found = made(
      ['コード', '名前'],
      present.map(({ code, name }) => [code, name.ja]),
    );
    expect(changesNothing(found)).toBe(true);
    expect(found.members[0]).toEqual(present[0]);
  });

  it('finds people by name where it has no codes, with or without 区, and keeps the official name', () => {
    const short = present.map(({ name }) => [name.ja.replace(/区$/, '')]);
    const found = made(['区名'], short);
    expect(found.said).toEqual([]);
    expect(found.members).toEqual(present);
  });

  it('puts 区 where the roster lacks it', () => {
    const short = present
      .slice(0, 2)
      .map((one) => ({ ...one, name: { ja: one.name.ja.replace(/区$/, '') } }));
    const found = made(['名前'], [['北区'], ['都島区']], short);
    expect(found.said).toEqual(['changed 北区', 'changed 都島区']);
  });

  it('follows a code that has changed by the name, and a name that has changed by the code', () => {
    const rows = present.map(rowOf);
    rows[0] = ['271999', '北区', 'きたく', '北区長', 'kita@ward.example.jp'];
    rows[1] = ['271021', '新都島区', 'みやこじまく', '都島区長', 'miyakojima@ward.example.jp'];
    const found = made(HEADER, rows);
    expect(found.changes.map(({ fields }) => fields)).toEqual([
      [{ field: 'code', from: '271276', to: '271999' }],
      [{ field: 'name', from: '都島区', to: '新都島区' }],
    ]);
  });

  it('gives free codes to those who bring none, and the name for a title', () => {
    const found = made(['名前'], [['甲'], ['乙']], []);
    expect(found.members.map(({ code, title }) => [code, title.ja])).toEqual([
      ['1', '甲'],
      ['2', '乙'],
    ]);
    const used = [{ id: 'x', code: '1', name: { ja: '丙' }, title: { ja: '丙' } }];
    expect(
      made(
        ['コード', '名前'],
        [
          ['2', '甲'],
          ['', '乙'],
          ['', '丙'],
        ],
        used,
      ).members.map(({ code }) => code),
    ).toEqual(['2', '3', '1']);
  });

  it('removes nobody for a mistake: whose line is refused stays as they are', () => {
    const rows = present.map(rowOf);
    rows[0] = ['271276', '北区（新）', '', '', 'no address'];
    rows[1] = ['１－２', '都島区', '', '', ''];
    rows[2] = ['271276', '福島区', '', '', ''];
    const found = made(HEADER, rows);
    expect(found.counts).toMatchObject({ refused: 3, removed: 0, changed: 0 });
    expect(found.members).toEqual(present);
  });

  it('refuses a name that two have, and keeps both', () => {
    const twice = ['a', 'b'].map((code) => ({ id: code, code, name: { ja: '北区' }, title: { ja: '長' } }));
    const found = made(
      ['名前', '役職'],
      [
        ['北区', '新しい長'],
        ['西区', ''],
      ],
      twice,
    );
    expect(found.problems).toMatchObject([{ line: 2, code: 'ambiguous-name' }]);
    expect(names(found.members)).toEqual(['北区', '北区', '西区']);
    expect(found.said).toEqual(['added 西区']);
  });

  it('changes nothing the second time, whatever the file', () => {
    const cell = fc.constantFrom(
      '',
      '1',
      '2',
      '３',
      '1-2',
      '北区',
      '北',
      '西区',
      '港',
      'a@b.jp',
      'A＠b.jp',
      'x',
      '\ufffd',
    );
    const row = fc.tuple(cell, cell, cell, cell, cell);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.array(row, { maxLength: 8 }), (first, second) => {
        const once = made(HEADER, first, []);
        const twice = made(HEADER, second, once.members);
        const again = made(HEADER, second, twice.members);
        expect(again.said).toEqual([]);
        const codes = twice.members.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(new Set(twice.members.map(({ id }) => id)).size).toBe(codes.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('places in order', () => {
  it('are the longest part that stands in order already', () => {
    expect([...placesInOrder([2, 3, 4, 1])].sort()).toEqual([2, 3, 4]);
    expect([...placesInOrder([])]).toEqual([]);
    expect(placesInOrder([3, 2, 1]).size).toBe(1);
  });

  it('are as many as a look at every part finds', () => {
    const places = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 10 });
    fc.assert(
      fc.property(places, (given) => {
        const kept = given.filter((one) => placesInOrder(given).has(one));
        expect(kept).toEqual([...kept].sort((left, right) => left - right));
        expect(kept.length).toBe(longest(given));
      }),
    );
  });
});

function longest(places: readonly number[]): number {
  let most = 0;
  for (let chosen = 0; chosen < 1 << places.length; chosen++) {
    const part = places.filter((_, index) => chosen & (1 << index));
    if (part.every((one, index) => index === 0 || (part[index - 1] ?? 0) < one))
      most = Math.max(most, part.length);
  }
  return most;
}
