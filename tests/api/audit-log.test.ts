import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntryReply, AuditReply } from '../../shared/api/audit-api.ts';
import { recordsIn } from '../support/api-csv.ts';
import { expectProblem } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { alterAuditLog, auditEntries } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  service.clock.advance(86_400_000);
  await people.asStranger.post(responsePath(round.codes[0]), { answers: YES_TO_ALL });
  await people.asEditor.post(`/api/invitations/${round.invitations[1]?.id}/excuse`, { reason: '=1+1' });
  await people.asAdmin.get('/api/session');
});
afterAll(() => service.close());

const read = async (query = '') => (await people.asAdmin.get(`/api/audit${query}`)).body as AuditReply;
const actions = ({ entries }: AuditReply) => entries.map(({ action }) => action);

describe('GET /api/audit', () => {
  it('tells newest first who did what to what, respondents too, each by name', async () => {
    const { entries, next } = await read();
    const kept = await auditEntries(service);
    expect(entries.map(({ sequence }) => sequence)).toEqual(
      kept.map(({ sequence }) => sequence).toReversed(),
    );
    expect(next).toBeUndefined();
    const find = (action: string) => entries.find((entry) => entry.action === action) as AuditEntryReply;
    expect(find('submit-response')).toMatchObject({
      actor: { kind: 'respondent', id: round.invitations[0]?.id, name: { ja: '北区長' } },
      subject: { kind: 'invitation', name: { ja: '北区長' } },
      at: service.clock.now().toISOString(),
      hash: kept.find(({ action }) => action === 'submit-response')?.hash,
    });
    expect(find('issue-questionnaire')).toMatchObject({
      actor: { kind: 'account', name: { ja: 'editor' } },
      subject: { kind: 'questionnaire', id: round.id, name: { ja: expect.stringMatching(/\S/) } },
      details: { eligible: 24 },
    });
    expect(find('create-account').actor).toEqual({ kind: 'service' });
  });

  it('says nothing of answers, codes, receipts or hashes of codes', async () => {
    const { text } = await people.asAdmin.get('/api/audit');
    for (const secret of [...round.codes, '"option"', 'argon2', 'codeHash'])
      expect(text).not.toContain(secret);
  });

  it('is read page by page without gap or repetition', async () => {
    const all = (await read()).entries.map(({ sequence }) => sequence);
    const paged: number[] = [];
    for (let query = '?limit=3'; ; ) {
      const { entries, next } = await read(query);
      paged.push(...entries.map(({ sequence }) => sequence));
      if (next === undefined) break;
      query = `?limit=3&after=${next}`;
    }
    expect(paged).toEqual(all);
  });

  it('is filtered by who, what, on what and on which days in Tokyo', async () => {
    const editor = (await read('?action=issue-questionnaire')).entries[0]?.actor.id;
    expect(new Set(actions(await read(`?actor=account/${editor}`)))).toContain('create-plan');
    expect(actions(await read('?actor=respondent'))).toEqual(['submit-response']);
    expect(actions(await read(`?actor=respondent/${round.invitations[0]?.id}`))).toEqual(['submit-response']);
    expect(new Set(actions(await read('?actor=service')))).toEqual(new Set(['create-account']));
    expect(actions(await read(`?subject=invitation/${round.invitations[1]?.id}`))).toEqual([
      'excuse-respondent',
    ]);
    expect(actions(await read('?subject=invitation'))).toEqual(['excuse-respondent', 'submit-response']);
    expect(actions(await read('?from=2022-02-22&action=submit-response'))).toEqual(['submit-response']);
    expect(actions(await read('?to=2022-02-21&action=submit-response'))).toEqual([]);
    expect(actions(await read('?to=2022-02-22&from=2022-02-22&actor=respondent'))).toHaveLength(1);
    expect(actions(await read('?action=no-such-thing'))).toEqual([]);
  });

  it.each([
    '?actor=root',
    "?actor=account/'--",
    '?action=%25',
    '?subject=a%20b',
    '?from=2022-02-30',
    '?limit=0',
    '?limit=1000',
    '?after=-1',
    '?order=asc',
    '?actor=a&actor=b',
  ])('refuses %s', async (query) => {
    const { status } = await people.asAdmin.get(`/api/audit${query}`);
    expect([400, 422]).toContain(status);
  });

  it('cannot be written, changed or removed', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { status } = await people.asAdmin.send(method, '/api/audit', { json: {} });
      expect([404, 405]).toContain(status);
    }
    expectProblem(await people.asEditor.get('/api/audit'), 403, 'not-permitted');
  });
});

describe('GET /api/audit.csv', () => {
  it('holds every entry of the filter with its hashes, its formulas defused', async () => {
    const reply = await people.asAdmin.get('/api/audit.csv');
    expect(reply.headers.get('content-disposition')).toContain('audit-log.csv');
    const records = recordsIn(reply.text);
    const kept = await auditEntries(service);
    expect(records.map(({ hash }) => hash)).toEqual(kept.map(({ hash }) => hash).toReversed());
    expect(records.at(-1)).toMatchObject({
      sequence: '1',
      previous_hash: '0'.repeat(64),
      actor_kind: 'service',
    });
    const own = recordsIn((await people.asAdmin.get('/api/audit.csv?actor=respondent&bom=0')).text);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      ...{ actor: '北区長', action: 'submit-response', action_label: '回答した' },
    });
  });

  it('defuses names that a spreadsheet would run', async () => {
    const body = { email: 'formula@hakaru.example.jp', name: '=HYPERLINK("x")', role: 'viewer' };
    await people.asAdmin.post('/api/accounts', body);
    const [record] = recordsIn((await people.asAdmin.get('/api/audit.csv?action=create-account')).text);
    expect(record?.subject).toBe(`'${body.name}`);
  });
});

describe('GET /api/audit/chain', () => {
  it('says that every entry follows from the one before, and the hash to be noted elsewhere', async () => {
    const kept = await auditEntries(service);
    expect((await people.asAdmin.get('/api/audit/chain')).body).toEqual({
      ...{ sound: true, entries: kept.length, lastHash: kept.at(-1)?.hash },
    });
  });

  it.each([
    ["UPDATE audit_entries SET action = 'nothing' WHERE sequence = 3", 2, 3],
    ['DELETE FROM audit_entries WHERE sequence = 2', 1, 3],
    ['UPDATE audit_entries SET sequence = 9 WHERE sequence = 4', 3, 9],
  ])('names the first entry that no longer follows: %s', async (change, entries, brokenAt) => {
    const own = await startService();
    const { asAdmin } = await peopleOf(own);
    await asAdmin.get('/api/session');
    alterAuditLog(own, change);
    expect((await asAdmin.get('/api/audit/chain')).body).toMatchObject({ sound: false, entries, brokenAt });
    await own.close();
  });
});
