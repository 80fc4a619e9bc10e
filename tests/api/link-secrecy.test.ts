import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureLog } from '../support/api-log.ts';
import { rawExchange } from '../support/api-raw-http.ts';
import { type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { emailOf, type People, peopleOf, signIn } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let logged: () => string;

beforeAll(async () => {
  service = await startService({ environment: { LOG_LEVEL: 'trace' } });
  logged = captureLog(service.app).text;
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
});
afterAll(() => service.close());

const code = (index = 0) => round.codes[index] ?? '';

describe('a link code', () => {
  it('is never in a log, whatever is done with the link', async () => {
    const { asStranger } = people;
    await asStranger.get(`/api/answers/${code()}`);
    await asStranger.get(`/a/${code()}?lang=en`);
    await asStranger.put(`/api/answers/${code()}/draft`, { answers: { q1: { option: '1' } } });
    await asStranger.post(responsePath(code()), { answers: { q1: {} } });
    await asStranger.post(responsePath(code()), { answers: YES_TO_ALL });
    await asStranger.post(`/api/answers/${code()}/nothing-here`, {});
    await asStranger.send('DELETE', `/a/${code()}`);
    await asStranger.send('POST', responsePath(code()), {
      raw: '{',
      headers: { 'content-type': 'application/json' },
    });
    await people.asEditor.get(`/api/questionnaires/${round.id}/invitations`);
    expect(logged()).toContain('/api/answers/…');
    for (const one of round.codes) expect(logged()).not.toContain(one);
  });

  it.each([
    ['in another case', () => `/a/${code().toLowerCase()}`],
    ['behind two slashes', () => `//a/${code()}`],
    ['with its path in capitals', () => `/A/${code()}`],
    ['with its path encoded', () => `/%61/${code()}`],
    ['followed by a broken escape', () => `/a/${code()}%`],
    ['with a trailing slash', () => `/a/${code()}/`],
    ['in an address of the data, cut short', () => `/api/answers//${code()}`],
    ['in a query', () => `/staff/?next=/a/${code()}`],
  ])('is not in a log %s', async (_name, path) => {
    const before = logged().length;
    await people.asStranger.get(path());
    const since = logged().slice(before).toUpperCase();
    expect(since.includes(code())).toBe(false);
  });

  it('is not in a log when the address comes in absolute form, as through a proxy', async () => {
    const { host } = new URL(service.url);
    const before = logged().length;
    const request = `GET ${service.url}/a/${code()} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
    expect(await rawExchange(service.url, request)).toMatch(/^HTTP\/1.1 200/);
    expect(logged().slice(before)).not.toContain(code());
  });

  it('is not given back in an error', async () => {
    for (const path of [
      `/api/answers/${code()}%`,
      `/api/answers/${code()}/x`,
      `/api/answers/${code()}?x=1`,
    ]) {
      expect((await people.asStranger.get(path)).text).not.toContain(code());
    }
    const wrong = await people.asStranger.post(responsePath(code(1)), { answers: { q1: 1 } });
    expect(wrong.text).not.toContain(code(1));
  });

  it('stands in no table: a stolen database opens no link', () => {
    const contents = contentsOfAllTables(service).toUpperCase();
    for (const one of round.codes) expect(contents).not.toContain(one);
  });

  it('keeps its address out of referrers and caches', async () => {
    for (const path of [`/a/${code()}`, `/api/answers/${code()}`]) {
      const { headers } = await people.asStranger.get(path);
      expect([headers.get('referrer-policy'), headers.get('cache-control')]).toEqual([
        'no-referrer',
        'no-store',
      ]);
    }
  });
});

describe('a link that is given out', () => {
  it('begins with the configured origin, whatever host a request claims to have come by', async () => {
    const token = await signIn(service, emailOf('editor'));
    const path = `/api/questionnaires/${round.id}/invitations`;
    const head = [`GET ${path} HTTP/1.1`, 'Host: evil.example', 'X-Forwarded-Host: evil.example'];
    const request = [...head, `Authorization: Bearer ${token}`, 'Connection: close', '', ''].join('\r\n');
    const reply = await rawExchange(service.url, request, /(?!)/);
    expect(reply).toContain(`${service.url}/a/${code()}`);
    expect(reply).not.toContain('evil.example');
  });
});

describe('the log', () => {
  it('holds one bounded line for an address of any length, and no headers, cookies or passwords', async () => {
    const userAgent = `x\u001b[31m${'y'.repeat(5_000)}`.replace('\u001b', '');
    await people.asStranger.get(`/unknown/${'z'.repeat(5_000)}`, { 'user-agent': userAgent });
    await people.asStranger.post('/api/session', {
      email: 'a@hakaru.example.jp',
      password: 'my own secret words',
    });
    for (const line of logged().split('\n')) expect(line.length).toBeLessThan(1_000);
    for (const secret of ['y'.repeat(20), 'my own secret words', 'Bearer ', 'long enough words']) {
      expect(logged()).not.toContain(secret);
    }
  });
});
