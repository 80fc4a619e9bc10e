import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExampleDocuments } from '../../server/example/example-documents.ts';
import type { RosterReply } from '../../shared/api/roster-api.ts';
import type { ImportPreviewReply, ImportReply, RosterEncoding } from '../../shared/api/roster-import-api.ts';
import type { Reply } from '../support/api-client.ts';
import { expectProblem, problemIn } from '../support/api-problems.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { bytesIn, HEADER, manyRows, rowOf, table, tableOf } from '../support/roster-files.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  await people.asEditor.get('/api/session');
});
afterAll(() => service.close());

type Bytes = Uint8Array<ArrayBuffer>;
const OCTETS = { 'content-type': 'application/octet-stream' };

const send = (path: string, raw: Bytes) =>
  people.asEditor.send('POST', `/api/rosters/${path}`, { raw, headers: OCTETS });

/** Of a file for a roster; for a new one where the id is empty. */
async function preview(id: string, raw: Bytes, query = ''): Promise<ImportPreviewReply> {
  const reply = await send(`${id && `${id}/`}import-preview${query}`, raw);
  expect(reply.status, reply.text).toBe(200);
  return reply.body as ImportPreviewReply;
}

const act = (id: string, raw: Bytes, { basedOn, digest }: Pick<ImportPreviewReply, 'basedOn' | 'digest'>) =>
  send(`${id}/import?basedOn=${basedOn}&digest=${digest}`, raw);

const done = (reply: Reply): ImportReply => {
  expect(reply.status, reply.text).toBe(200);
  return reply.body as ImportReply;
};

async function wardRoster(): Promise<RosterReply> {
  const { roster } = await readExampleDocuments();
  return (await people.asEditor.post('/api/rosters', roster)).body as RosterReply;
}

async function emptyRoster(): Promise<string> {
  const body = { name: { ja: '町会' }, unit: { ja: '町会長' }, members: [] };
  return ((await people.asEditor.post('/api/rosters', body)).body as RosterReply).id;
}

const rosterOf = async (id: string) => (await people.asEditor.get(`/api/rosters/${id}`)).body as RosterReply;
const utf8 = (text: string) => bytesIn('utf-8', text);

describe('POST /api/rosters/:rosterId/import-preview', () => {
  it.each<[string, RosterEncoding, boolean, string, string]>([
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
    const { id, members } = await wardRoster();
    const raw = bytesIn(encoding, table(tableOf(members), { separator, lineEnd }), bom);
    const found = await preview(id, raw);
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
    const { id, members } = await wardRoster();
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
    const found = await preview(id, utf8(table(rows)));
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
    const { id, members } = await wardRoster();
    const raw = bytesIn('cp932', table(tableOf(members)));
    const wrong = await preview(id, raw, '?encoding=utf-8');
    expect(wrong.encoding).toBe('utf-8');
    expect(wrong.rows.refused).toBeGreaterThan(0);
    expect(wrong.problems[0]?.code).toBe('broken-characters');
    expect((await preview(id, raw, '?encoding=cp932')).rows.unchanged).toBe(24);
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
    const id = await emptyRoster();
    const raw = utf8(text);
    const found = await preview(id, raw);
    expect(found.stop?.code).toBe(code);
    expect(found.changes.added).toEqual([]);
    const reply = await act(id, raw, found);
    expect(expectProblem(reply, 422, 'invalid-import')[0]?.code).toBe(code);
    if (code === 'unclosed-quote') expect(found.stop?.params).toEqual({ line: 2 });
  });

  it('compares with an empty roster where none is named', async () => {
    const { members } = (await readExampleDocuments()).roster;
    const rows = members.map(({ name }) => [name.ja]);
    const found = await preview('', utf8(table(rows)));
    expect(found).toMatchObject({ rows: { added: 24 }, basedOn: 0, hasHeader: false });
    expect(found.changes.added.map(({ code }) => code).slice(0, 3)).toEqual(['1', '2', '3']);
  });
});

describe('POST /api/rosters/:rosterId/import', () => {
  it('does what the report said, in the order of the file, with one audit entry', async () => {
    const { id, members } = await wardRoster();
    const reversed = members.toReversed().map((one) => ({ ...one, title: { ja: `${one.name.ja}長（新）` } }));
    const raw = utf8(table(tableOf(reversed.slice(1))));
    const found = await preview(id, raw);
    const entries = await auditedBy(service, async () => {
      const reply = done(await act(id, raw, found));
      expect(reply).toEqual({ changed: true, revision: 2, rows: found.rows });
    });
    expect(entries.map(({ action, details }) => [action, details.removed])).toEqual([['import-roster', 1]]);
    const after = await rosterOf(id);
    expect(after.members.map(({ id: one }) => one)).toEqual(reversed.slice(1).map(({ id: one }) => one));
    expect(after.members[0]?.title.ja).toBe('平野区長（新）');
    // The English the file has no column for stays.
    expect(after.members[0]?.name.en).toBe('Hirano-ku');
  });

  it('changes nothing when the same file comes again, and leaves no entry', async () => {
    const { id, members } = await wardRoster();
    const raw = utf8(table(tableOf(members).slice(0, 20)));
    const found = await preview(id, raw);
    done(await act(id, raw, found));
    const before = contentsOfAllTables(service);
    const again = await preview(id, raw);
    expect(again.rows).toMatchObject({ added: 0, changed: 0, moved: 0, removed: 0, unchanged: 19 });
    expect(done(await act(id, raw, again))).toMatchObject({ changed: false, revision: 2 });
    // Sent twice, as after a lost answer: based on the revision before.
    expect(done(await act(id, raw, found))).toMatchObject({ changed: false, revision: 2 });
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('refuses to go over what somebody else did meanwhile, and leaves nothing half-done', async () => {
    const { id, members } = await wardRoster();
    const raw = utf8(table(tableOf(members.slice(0, 3))));
    const found = await preview(id, raw);
    const other = { basedOn: 1, name: { ja: '別の名' } };
    expect((await people.asAdmin.patch(`/api/rosters/${id}`, other)).status).toBe(200);
    const before = contentsOfAllTables(service);
    const reply = await act(id, raw, found);
    expect([reply.status, problemIn(reply).code]).toEqual([409, 'roster-changed']);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('lets one of ten imports at once win', async () => {
    const { id, members } = await wardRoster();
    const files = Array.from({ length: 10 }, (_, index) => utf8(table(tableOf(members.slice(0, index + 1)))));
    const seen = await Promise.all(files.map((raw) => preview(id, raw)));
    const replies = await Promise.all(
      files.map((raw, index) => act(id, raw, seen[index] ?? { basedOn: 1, digest: '' })),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)]);
    expect((await rosterOf(id)).revision).toBe(2);
  });

  it('refuses a file that is not the one of the report', async () => {
    const { id, members } = await wardRoster();
    const found = await preview(id, utf8(table(tableOf(members.slice(0, 3)))));
    const reply = await act(id, utf8(table(tableOf(members.slice(0, 2)))), found);
    expect([reply.status, problemIn(reply).code]).toEqual([409, 'file-changed']);
    expect((await rosterOf(id)).members).toHaveLength(24);
  });

  it('takes 50,000 rows and answers others meanwhile, then the same again without a change', async () => {
    const id = await emptyRoster();
    const raw = utf8(table(manyRows(50_000)));
    let answered = 0;
    let reading = true;
    const asking = (async () => {
      while (reading) {
        expect((await people.asStranger.get('/healthz')).status).toBe(200);
        answered++;
      }
    })();
    const found = await preview(id, raw);
    reading = false;
    await asking;
    expect(answered).toBeGreaterThan(5);
    expect(found.rows).toMatchObject({ rows: 50_000, added: 50_000, refused: 0 });
    expect(found.changes.added).toHaveLength(500);
    expect(done(await act(id, raw, found)).changed).toBe(true);
    const again = await preview(id, raw);
    expect(again.rows).toMatchObject({ unchanged: 50_000, added: 0 });
    expect(done(await act(id, raw, again))).toMatchObject({ changed: false, revision: 2 });
  });

  it('refuses one row too many, and a file over the limit', async () => {
    const id = await emptyRoster();
    const found = await preview(id, utf8(table(manyRows(50_001))));
    expect(found.stop).toEqual({ code: 'too-many-rows', params: { max: 50_000 } });
    const reply = await send(`${id}/import-preview`, new Uint8Array(16 * 1024 * 1024 + 1));
    expect([reply.status, problemIn(reply).code]).toEqual([413, 'too-large']);
  });

  it('takes no other kind of content, and nothing from viewers', async () => {
    const id = await emptyRoster();
    for (const name of ['import-preview', `import?basedOn=1&digest=${'0'.repeat(64)}`]) {
      const path = `/api/rosters/${id}/${name}`;
      for (const type of ['application/json', 'text/csv', 'text/plain', 'multipart/form-data; boundary=x']) {
        const headers = { 'content-type': type };
        const reply = await people.asEditor.send('POST', path, { raw: '{}', headers });
        expect([reply.status, problemIn(reply).code]).toEqual([415, 'unsupported-content']);
      }
      expect((await people.asEditor.send('POST', path)).status).toBe(415);
      const viewer = await people.asViewer.send('POST', path, { raw: utf8('名前\n北区\n'), headers: OCTETS });
      expect(viewer.status).toBe(403);
    }
    const missing = await send('nothing-here/import-preview', utf8('名前\n北区\n'));
    expect(missing.status).toBe(404);
  });
});
