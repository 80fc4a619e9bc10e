import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExampleDocuments } from '../../server/example/example-documents.ts';
import type { TableEncoding } from '../../shared/api/table-file-api.ts';
import { expectProblem } from '../support/api-problems.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { bytesIn, HEADER, rowOf, table, tableOf } from '../support/roster-files.ts';
import { type RosterImporting, rosterImporting, utf8 } from '../support/roster-importing.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let rosters: RosterImporting;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  rosters = rosterImporting(people.asEditor);
  await people.asEditor.get('/api/session');
});
afterAll(() => service.close());

describe('POST /api/rosters/:rosterId/import-preview', () => {
  it.each<[string, TableEncoding, boolean, string, string]>([
    ['UTF-8 with a mark', 'utf-8', true, ',', '\r\n'],
    ['UTF-8 without', 'utf-8', false, ',', '\n'],
    ['UTF-16 LE with a mark, tabs: "Unicode text" of Excel', 'utf-16le', true, '\t', '\r\n'],
    ['UTF-16 LE without', 'utf-16le', false, ',', '\r\n'],
    ['UTF-16 BE with a mark', 'utf-16be', true, ',', '\r\n'],
    ['UTF-16 BE without', 'utf-16be', false, ';', '\n'],
    ['CP932: CSV of Excel', 'cp932', false, ',', '\r\n'],
    ['CP932 with tabs', 'cp932', false, '\t', '\r'],
    ['semicolons', 'utf-8', false, ';', '\r\n'],
  ])('reads the wards from %s', async (_name, encoding, bom, separator, lineEnd) => {
    const { id, members } = await rosters.wardRoster();
    const raw = bytesIn(encoding, table(tableOf(members), { separator, lineEnd }), bom);
    const found = await rosters.preview(id, raw);
    expect(found).toMatchObject({
      encoding,
      separator: { ',': 'comma', '\t': 'tab', ';': 'semicolon' }[separator],
      hasHeader: true,
      rows: { rows: 24, added: 0, changed: 0, moved: 0, removed: 0, unchanged: 24, refused: 0 },
      basedOn: 1,
    });
    expect(found.stop).toBeUndefined();
  });

  it('says row by row who is added, changed, moved, removed and refused, and changes nothing', async () => {
    const { id, members } = await rosters.wardRoster();
    const [first, second, third, , ...rest] = members.map(rowOf);
    const rows = [
      HEADER,
      ...[second, first].map((row) => row ?? []),
      [third?.[0] ?? '', '福島区', 'ふくしまく', '福島区長 事務取扱', third?.[4] ?? ''],
      ...rest,
      ['900001', '新しい区', '', '新しい区長', 'new＠ward.example.jp'],
      ['900002', '', '', '', ''],
      ['1-2', '日付区', '', '', 'no address'],
    ];
    await people.asEditor.get('/api/session');
    const before = contentsOfAllTables(service);
    const found = await rosters.preview(id, utf8(table(rows)));
    expect(found.rows).toEqual({
      rows: 26,
      added: 1,
      changed: 1,
      moved: 1,
      removed: 1,
      unchanged: 21,
      refused: 2,
    });
    expect(found.changes.added).toMatchObject([{ line: 25, code: '900001', to: 24 }]);
    expect(found.changes.added[0]?.fields).toContainEqual({
      field: 'email',
      from: '',
      to: 'new@ward.example.jp',
    });
    expect(found.changes.changed).toMatchObject([
      { line: 4, name: '福島区', fields: [{ field: 'title', from: '福島区長', to: '福島区長 事務取扱' }] },
    ]);
    expect(found.changes.removed).toMatchObject([{ name: '此花区', from: 4 }]);
    expect(found.problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '26 missing-name',
      '27 reads-as-a-date',
      '27 invalid-email',
    ]);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('takes the encoding that somebody chooses instead of the one it found', async () => {
    const { id, members } = await rosters.wardRoster();
    const raw = bytesIn('cp932', table(tableOf(members)));
    const wrong = await rosters.preview(id, raw, '?encoding=utf-8');
    expect(wrong.encoding).toBe('utf-8');
    expect(wrong.rows.refused).toBeGreaterThan(0);
    expect(wrong.problems[0]?.code).toBe('broken-characters');
    expect((await rosters.preview(id, raw, '?encoding=cp932')).rows.unchanged).toBe(24);
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'no-rows'],
    ['a header alone', 'コード,名前\r\n', 'no-rows'],
    ['no names', 'コード,メール\r\n1,a@b.jp\r\n', 'no-name-column'],
    [
      'a quote that nothing closes',
      `名前,役職\r\n北区,"区長\r\n${'西区,区長\r\n'.repeat(20)}`,
      'unclosed-quote',
    ],
    ['refused lines alone', 'コード,名前\r\n1-2,北区\r\n', 'nobody-left'],
  ])('says what stops a file of %s', async (_name, text, code) => {
    const id = await rosters.emptyRoster();
    const raw = utf8(text);
    const found = await rosters.preview(id, raw);
    expect(found.stop?.code).toBe(code);
    expect(found.changes.added).toEqual([]);
    const reply = await rosters.act(id, raw, found);
    expect(expectProblem(reply, 422, 'invalid-import')[0]?.code).toBe(code);
    if (code === 'unclosed-quote') expect(found.stop?.params).toEqual({ line: 2 });
  });

  it('compares with an empty roster where none is named', async () => {
    const { members } = (await readExampleDocuments()).roster;
    const rows = members.map(({ name }) => [name.ja]);
    const found = await rosters.preview('', utf8(table(rows)));
    expect(found).toMatchObject({ rows: { added: 24 }, basedOn: 0, hasHeader: false });
    expect(found.changes.added.map(({ code }) => code).slice(0, 3)).toEqual(['1', '2', '3']);
  });
});
