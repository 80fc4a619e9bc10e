import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExampleDocuments } from '../../server/example/example-documents.ts';
import type { RosterReply } from '../../shared/api/roster-api.ts';
import type { ImportPreviewReply } from '../../shared/api/roster-import-api.ts';
import { expectProblem, problemIn, written } from '../support/api-problems.ts';
import { draftRound, issuedRound } from '../support/api-rounds.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  await people.asEditor.get('/api/session');
  await people.asAdmin.get('/api/session');
});
afterAll(() => service.close());

const rosterOf = async (id: string) => (await people.asEditor.get(`/api/rosters/${id}`)).body as RosterReply;
const change = (id: string, body: unknown) => people.asEditor.patch(`/api/rosters/${id}`, body);

async function wardRoster(): Promise<RosterReply> {
  const { roster } = await readExampleDocuments();
  return (await people.asEditor.post('/api/rosters', roster)).body as RosterReply;
}

describe('PATCH /api/rosters/:rosterId', () => {
  it('changes, adds, removes and orders members; those who stay keep their ids', async () => {
    const { id, members } = await wardRoster();
    const [first, second, , ...rest] = members;
    const added = { code: 'new', name: { ja: '新区' }, title: { ja: '新区長' } };
    const body = { basedOn: 1, members: [second, { ...first, kana: 'キタク' }, added, ...rest] };
    const entries = await auditedBy(service, async () => {
      const reply = await change(id, body);
      expect(reply.status, reply.text).toBe(200);
      expect(reply.body).toEqual(await rosterOf(id));
    });
    expect(entries.map(({ action, details }) => [action, details])).toEqual([
      ['change-roster', { members: 24, written: 3, revision: 2 }],
    ]);
    const after = await rosterOf(id);
    expect(after.revision).toBe(2);
    expect(after.members.map((one) => one.id).slice(0, 2)).toEqual([second?.id, first?.id]);
    expect(after.members[1]?.kana).toBe('キタク');
    expect(after.members[2]).toEqual({ ...added, id: expect.any(String) });
  });

  it('changes the name and the unit alone', async () => {
    const { id, members } = await wardRoster();
    await change(id, { basedOn: 1, name: { ja: '名＜簿＞', en: 'Roster' } });
    await change(id, { basedOn: 2, unit: { ja: '名' } });
    expect(await rosterOf(id)).toEqual({
      ...{ id, members, revision: 3 },
      name: { ja: '名＜簿＞', en: 'Roster' },
      unit: { ja: '名' },
    });
  });

  it('writes nothing where nothing differs', async () => {
    const { id, members, name, unit } = await wardRoster();
    const before = contentsOfAllTables(service);
    const reply = await change(id, { basedOn: 1, members, name, unit });
    expect([reply.status, (reply.body as RosterReply).revision]).toEqual([200, 1]);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('tells the second of two editors, and keeps nothing of what they sent', async () => {
    const { id, members } = await wardRoster();
    expect((await change(id, { basedOn: 1, members: members.slice(1) })).status).toBe(200);
    const before = contentsOfAllTables(service);
    const reply = await people.asAdmin.patch(`/api/rosters/${id}`, { basedOn: 1, members: [] });
    expect([reply.status, problemIn(reply).code]).toEqual([409, 'roster-changed']);
    expect(contentsOfAllTables(service)).toBe(before);
    const all = Array.from({ length: 10 }, (_, index) =>
      change(id, { basedOn: 2, name: { ja: `名簿${index}` } }),
    );
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, ...Array(9).fill(409)]);
  });

  it('says every mistake with its place', async () => {
    const { id, members } = await wardRoster();
    const other = await wardRoster();
    const [first, second] = members;
    const twice = await change(id, { basedOn: 1, members: [first, { ...second, code: first?.code }, first] });
    expect(written(expectProblem(twice, 422, 'invalid-fields'))).toEqual([
      '/members/1/code duplicate-code',
      '/members/2/code duplicate-code',
      '/members/2/id duplicate-member',
    ]);
    const foreign = await change(id, { basedOn: 1, members: [other.members[0], second] });
    expect(written(expectProblem(foreign, 422, 'invalid-fields'))).toEqual(['/members/0/id unknown-member']);
    const bad = await change(id, { basedOn: 1, members: [{ ...first, code: '1-2', rosterId: other.id }] });
    expect(written(expectProblem(bad, 422, 'invalid-fields')).toSorted()).toEqual([
      '/members/0/code reads-as-a-date',
      '/members/0/rosterId unknown-field',
    ]);
    expect((await change(id, { members: [] })).status).toBe(400);
    expect((await change('nothing-here', { basedOn: 1 })).status).toBe(404);
    expect((await rosterOf(id)).revision).toBe(1);
  });

  it('leaves those alone who were asked; a draft takes the roster as it is at issue', async () => {
    const issued = await issuedRound(people.asEditor);
    const draft = await draftRound(people.asEditor);
    for (const { rosterId } of [issued, draft]) {
      const { members } = await rosterOf(rosterId);
      const [first, ...rest] = members;
      const renamed = { ...first, title: { ja: '北区長（新）' } };
      expect((await change(rosterId, { basedOn: 1, members: [renamed, ...rest.slice(1)] })).status).toBe(200);
    }
    const path = `/api/questionnaires/${issued.id}/invitations`;
    const asked = (await people.asEditor.get(path)).body as { invitations: unknown[] };
    expect(asked.invitations).toHaveLength(24);
    const page = await people.asStranger.get(`/a/${issued.codes[0]}`);
    expect(page.text).toContain('北区長');
    expect(page.text).not.toContain('北区長（新）');
    const reply = await people.asEditor.post(`/api/questionnaires/${draft.questionnaire.id}/issue`);
    const { invitations } = reply.body as { invitations: { url: string }[] };
    expect(invitations).toHaveLength(23);
    const link = new URL(invitations[0]?.url ?? '').pathname;
    expect((await people.asStranger.get(link)).text).toContain('北区長（新）');
  });
});

describe('DELETE /api/rosters/:rosterId', () => {
  it('deletes a roster with its members, once', async () => {
    const { id } = await wardRoster();
    const entries = await auditedBy(service, async () => {
      expect((await people.asEditor.delete(`/api/rosters/${id}`)).status).toBe(204);
      expect((await people.asEditor.delete(`/api/rosters/${id}`)).status).toBe(404);
    });
    expect(entries.map(({ action, subject }) => [action, subject])).toEqual([
      ['delete-roster', `roster/${id}`],
    ]);
    expect((await people.asEditor.get(`/api/rosters/${id}`)).status).toBe(404);
  });

  it('keeps one that a questionnaire asks, a draft too', async () => {
    const { rosterId } = await draftRound(people.asEditor);
    const before = contentsOfAllTables(service);
    const reply = await people.asEditor.delete(`/api/rosters/${rosterId}`);
    expect([reply.status, problemIn(reply).code]).toEqual([409, 'roster-in-use']);
    expect(contentsOfAllTables(service)).toBe(before);
  });
});

describe('GET /api/rosters/:rosterId.csv', () => {
  const csvOf = (id: string, query = '') => people.asEditor.get(`/api/rosters/${id}.csv${query}`);

  it('comes back through the import without a change, formulas, line ends and quotes too', async () => {
    const odd = ['=1+1', '＠x', '-1', '\tx', 'a\r\nb', '"quoted"', "'=x", 'a,b;c', '北区 '];
    const members = odd.map((ja, index) => ({
      ...{ code: `C${index}`, name: { ja, en: `+${index}` }, kana: ja, title: { ja: ` ${ja}` } },
      email: `p${index}@ward.example.jp`,
    }));
    const body = { name: { ja: '奇' }, unit: { ja: '人' }, members };
    const { id } = (await people.asEditor.post('/api/rosters', body)).body as RosterReply;
    const csv = await csvOf(id);
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(csv.text).toContain("'=1+1");
    expect(csv.text).not.toMatch(/(^|,)[=+@-]/m);
    const reply = await people.asEditor.send('POST', `/api/rosters/${id}/import-preview`, {
      raw: new Uint8Array(csv.bytes),
      headers: { 'content-type': 'application/octet-stream' },
    });
    const { rows, problems } = reply.body as ImportPreviewReply;
    expect(problems).toEqual([]);
    // One of them began with an apostrophe of its own before a formula: it cannot be told from a defused one.
    expect(rows).toMatchObject({ rows: 9, added: 0, removed: 0, refused: 0, changed: 1, unchanged: 8 });
  });

  it('is in official order, in CP932 too, and not for viewers', async () => {
    const { id, members } = await wardRoster();
    const text = new TextDecoder('shift_jis').decode((await csvOf(id, '?encoding=cp932')).bytes);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('コード,名前,名前（英語）,かな,役職,役職（英語）,メールアドレス,所属');
    expect(lines.slice(1, -1).map((line) => line.split(',')[1])).toEqual(members.map(({ name }) => name.ja));
    expect((await people.asViewer.get(`/api/rosters/${id}.csv`)).status).toBe(403);
    expect((await csvOf('nothing-here')).status).toBe(404);
  });
});
