import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemIn } from '../support/api-problems.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { manyRows, table, tableOf } from '../support/roster-files.ts';
import {
  imported,
  OCTETS,
  type RosterImporting,
  rosterImporting,
  takesMany,
  utf8,
} from '../support/roster-importing.ts';
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

describe('POST /api/rosters/:rosterId/import', () => {
  it('does what the report said, in the order of the file, with one audit entry', async () => {
    const { id, members } = await rosters.wardRoster();
    const reversed = members.toReversed().map((one) => ({ ...one, title: { ja: `${one.name.ja}長（新）` } }));
    const raw = utf8(table(tableOf(reversed.slice(1))));
    const found = await rosters.preview(id, raw);
    const entries = await auditedBy(service, async () => {
      const reply = imported(await rosters.act(id, raw, found));
      expect(reply).toEqual({ changed: true, revision: 2, rows: found.rows });
    });
    expect(entries.map(({ action, details }) => [action, details.removed])).toEqual([['import-roster', 1]]);
    const after = await rosters.rosterOf(id);
    expect(after.members.map(({ id: one }) => one)).toEqual(reversed.slice(1).map(({ id: one }) => one));
    expect(after.members[0]?.title.ja).toBe('平野区長（新）');
    // The English the file has no column for stays.
    expect(after.members[0]?.name.en).toBe('Hirano-ku');
  });

  it('changes nothing when the same file comes again, and leaves no entry', async () => {
    const { id, members } = await rosters.wardRoster();
    const raw = utf8(table(tableOf(members).slice(0, 20)));
    const found = await rosters.preview(id, raw);
    imported(await rosters.act(id, raw, found));
    const before = contentsOfAllTables(service);
    const again = await rosters.preview(id, raw);
    expect(again.rows).toMatchObject({ added: 0, changed: 0, moved: 0, removed: 0, unchanged: 19 });
    expect(imported(await rosters.act(id, raw, again))).toMatchObject({ changed: false, revision: 2 });
    // Sent twice, as after a lost answer: based on the revision before.
    expect(imported(await rosters.act(id, raw, found))).toMatchObject({ changed: false, revision: 2 });
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('refuses to go over what somebody else did meanwhile, and leaves nothing half-done', async () => {
    const { id, members } = await rosters.wardRoster();
    const raw = utf8(table(tableOf(members.slice(0, 3))));
    const found = await rosters.preview(id, raw);
    const other = { basedOn: 1, name: { ja: '別の名' } };
    expect((await people.asAdmin.patch(`/api/rosters/${id}`, other)).status).toBe(200);
    const before = contentsOfAllTables(service);
    const reply = await rosters.act(id, raw, found);
    expect([reply.status, problemIn(reply).code]).toEqual([409, 'roster-changed']);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('lets one of ten imports at once win', async () => {
    const { id, members } = await rosters.wardRoster();
    const files = Array.from({ length: 10 }, (_, index) => utf8(table(tableOf(members.slice(0, index + 1)))));
    const seen = await Promise.all(files.map((raw) => rosters.preview(id, raw)));
    const replies = await Promise.all(
      files.map((raw, index) => rosters.act(id, raw, seen[index] ?? { basedOn: 1, digest: '' })),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)]);
    expect((await rosters.rosterOf(id)).revision).toBe(2);
  });

  it('refuses a file that is not the one of the report', async () => {
    const { id, members } = await rosters.wardRoster();
    const found = await rosters.preview(id, utf8(table(tableOf(members.slice(0, 3)))));
    const reply = await rosters.act(id, utf8(table(tableOf(members.slice(0, 2)))), found);
    expect([reply.status, problemIn(reply).code]).toEqual([409, 'file-changed']);
    expect((await rosters.rosterOf(id)).members).toHaveLength(24);
  });

  it('takes thousands of rows and answers others meanwhile, then the same again without a change', () =>
    takesMany(people, rosters, 4_000));

  it('refuses one row too many, and a file over the limit', async () => {
    const id = await rosters.emptyRoster();
    const found = await rosters.preview(id, utf8(table(manyRows(50_001))));
    expect(found.stop).toEqual({ code: 'too-many-rows', params: { max: 50_000 } });
    const reply = await rosters.send(`${id}/import-preview`, new Uint8Array(16 * 1024 * 1024 + 1));
    expect([reply.status, problemIn(reply).code]).toEqual([413, 'too-large']);
  });

  it('takes no other kind of content, and nothing from viewers', async () => {
    const id = await rosters.emptyRoster();
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
    const missing = await rosters.send('nothing-here/import-preview', utf8('名前\n北区\n'));
    expect(missing.status).toBe(404);
  });
});
