/** Every answer under `/a/`, whatever its status: its headers, where it leads, and what it tells of a code. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAINTENANCE_FILE } from '../../server/maintenance-file.ts';
import { type Store, StoreBusy } from '../../server/store/store.ts';
import { elementsOf, textOf } from '../client/answer/markup-reading.ts';
import type { Reply } from '../support/api-client.ts';
import { captureLog } from '../support/api-log.ts';
import { expectSecurityHeaders } from '../support/api-problems.ts';
import { codeIn, type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'hakaru-headers-'));
let service: Service;
let people: People;
let round: IssuedRound;
let office: string;
let logged: () => string;
let isFull = false;

/** The store, whose queue of writes can be full. */
const fillable = (store: Store): Store => ({
  ...store,
  write: (work) => (isFull ? Promise.reject(new StoreBusy('x')) : store.write(work)),
});

beforeAll(async () => {
  service = await startService({
    environment: { LOG_LEVEL: 'trace', DATA_DIR: dataDir },
    throughStore: fillable,
  });
  logged = captureLog(service.app).text;
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  office = await handOut(0);
  await people.asEditor.post(`/api/invitations/${round.invitations[1]?.id}/excuse`, { reason: '欠員' });
  await people.asEditor.post(`/api/invitations/${round.invitations[2]?.id}/revoke`);
  await people.asStranger.post(responsePath(round.codes[3]), { answers: YES_TO_ALL });
});
afterAll(async () => {
  await service.close();
  rmSync(dataDir, { recursive: true });
});

const page = (index: number) => `/a/${round.codes[index]}`;
const form = (path: string, fields: Readonly<Record<string, string>>) =>
  people.asStranger.postForm(path, fields, { referer: 'https://elsewhere.example/' });
const get = (path: string) => people.asStranger.get(path);

async function handOut(index: number): Promise<string> {
  await people.asStranger.postForm(`${page(index)}/preparing`, { action: 'hand-out' });
  const { text } = await get(`${page(index)}/preparing`);
  return codeIn(elementsOf(text).find(({ name }) => name === 'code')?.inner ?? null);
}

async function whileFull(send: () => Promise<Reply>): Promise<Reply> {
  isFull = true;
  const reply = await send();
  isFull = false;
  return reply;
}

async function underMaintenance(send: () => Promise<Reply>): Promise<Reply> {
  writeFileSync(join(dataDir, MAINTENANCE_FILE), '{}');
  service.clock.advance(1000);
  const reply = await send();
  rmSync(join(dataDir, MAINTENANCE_FILE));
  service.clock.advance(1000);
  return reply;
}

const json = (path: string) =>
  people.asStranger.send('POST', path, { raw: '{}', headers: { 'content-type': 'application/json' } });
const complete = { q1: '1', q2: '1' };
const stale = { ...complete, _basedOn: '0', q3: '別の言葉', action: 'save' };

const ANSWERS: readonly (readonly [status: number, name: string, send: () => Promise<Reply>])[] = [
  [200, 'the form', () => get(page(5))],
  [200, 'the paper form', () => get(`${page(5)}/paper`)],
  [200, 'where the link is handed out', () => get(`${page(0)}/preparing`)],
  [200, 'the form behind the preparing link', () => get(`/a/${office}`)],
  [200, 'the excused page', () => get(page(1))],
  [200, 'the received page', () => get(page(3))],
  [200, 'another language', () => form(page(5), { _lang: 'en' })],
  [303, 'saving', () => form(page(6), { q1: '1', action: 'save' })],
  [303, 'the way to the check page', () => form(page(10), { ...complete, action: 'check' })],
  [303, 'submitting', () => form(page(7), { ...complete, _page: 'check', action: 'submit' })],
  [303, 'handing out', () => form(`${page(8)}/preparing`, { action: 'hand-out' })],
  [303, 'ending', () => form(`${page(8)}/preparing`, { action: 'end' })],
  [404, 'a revoked link', () => get(page(2))],
  [404, 'the paper form by the preparing link', () => get(`/a/${office}/paper`)],
  [404, 'handing on by the preparing link', () => form(`/a/${office}/preparing`, { action: 'hand-out' })],
  [404, 'an address below', () => get(`${page(5)}/nothing`)],
  [404, 'an address that cannot be read', () => get(`${page(5)}%`)],
  [404, 'another method', () => people.asStranger.send('DELETE', page(5))],
  [409, 'a page that was left open', () => form(page(3), stale)],
  [410, 'a form too late', () => form(page(1), complete)],
  [413, 'answers too large', () => form(page(5), { q3: '長'.repeat(30_000) })],
  [413, 'a form too large', () => form(page(5), { q3: 'x'.repeat(600_000) })],
  [415, 'no form', () => json(page(5))],
  [422, 'a wrong answer', () => form(page(5), { q1: '9' })],
  [503, 'a full queue', () => whileFull(() => form(page(5), { q1: '1', q3: '残る言葉', action: 'save' }))],
  [503, 'maintenance', () => underMaintenance(() => get(page(5)))],
  [503, 'a form under maintenance', () => underMaintenance(() => form(page(5), complete))],
];

describe('an answer under /a/', () => {
  it.each(ANSWERS)(
    '%i, %s: shut in, kept by nobody, and leading nowhere else',
    async (status, _name, send) => {
      const reply = await send();
      expect(reply.status).toBe(status);
      expectSecurityHeaders(reply);
      const location = reply.headers.get('location');
      expect(location === null).toBe(status !== 303);
      if (location !== null) expect(location).toMatch(/^\/a\/[0-9A-Z]{26}(\/preparing)?\?lang=ja[&#=\w]*$/);
      if (status === 503) expect(reply.headers.get('retry-after')).toMatch(/^\d+$/);
      // Nothing that a page loads or links to is on another host.
      for (const { attributes } of elementsOf(reply.text)) {
        for (const name of ['href', 'src', 'action', 'formaction'])
          expect(attributes.get(name) ?? '').not.toMatch(/^(?!data:)[a-z+]+:|^\/\//i);
      }
    },
  );

  it('that could not be stored still shows every word', async () => {
    const reply = await whileFull(() => form(page(9), { ...complete, q3: '残る言葉', action: 'check' }));
    expect(textOf(reply.text)).toContain('残る言葉');
  });

  it('429 comes with them too, and is for unknown codes alone', async () => {
    let last = await get('/a/unknown');
    for (let tries = 0; tries < 100 && last.status === 404; tries++) last = await get('/a/unknown');
    expect(last.status).toBe(429);
    expectSecurityHeaders(last);
    expect(last.headers.get('retry-after')).toMatch(/^\d+$/);
    for (const path of [page(5), `/a/${office}`, `${page(5)}/paper`, `${page(0)}/preparing`])
      expect((await get(path)).status).toBe(200);
    service.clock.advance(60_000);
  });

  it('tells no code to the log or the database, the personal nor the preparing one', () => {
    expect(logged()).toContain('/a/:code/preparing');
    for (const code of [...round.codes, office]) {
      expect(logged()).not.toContain(code);
      expect(contentsOfAllTables(service)).not.toContain(code);
    }
  });
});
