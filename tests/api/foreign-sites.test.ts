import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestHeaders } from '../support/api-client.ts';
import { expectProblem } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { emailOf, PASSWORD, type People, peopleOf, signIn } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let cookie: string;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  cookie = `session=${await signIn(service, emailOf('editor'))}`;
});
afterAll(() => service.close());

const FOREIGN: readonly (readonly [string, RequestHeaders])[] = [
  ['a foreign origin', { origin: 'https://evil.example' }],
  ['the origin null', { origin: 'null' }],
  ['a neighbouring port', { origin: 'http://127.0.0.1:1' }],
  ['a name that begins alike', { origin: 'http://127.0.0.1.evil.example' }],
  ['an origin that cannot be read', { origin: '::' }],
  ['Sec-Fetch-Site cross-site', { 'sec-fetch-site': 'cross-site' }],
  ['Sec-Fetch-Site same-site', { 'sec-fetch-site': 'same-site' }],
  ['Sec-Fetch-Site cross-site with our own origin', { 'sec-fetch-site': 'cross-site', origin: 'own' }],
];

const withOwn = (headers: RequestHeaders) =>
  headers.origin === 'own' ? { ...headers, origin: service.url } : headers;
const close = (headers: RequestHeaders) =>
  people.asStranger.post(`/api/questionnaires/${round.id}/close`, undefined, headers);

describe('a request with a cookie', () => {
  it.each(FOREIGN)('from %s: 403, nothing done', async (_name, headers) => {
    const before = contentsOfAllTables(service);
    expectProblem(await close({ cookie, ...withOwn(headers) }), 403, 'foreign-origin');
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('from a foreign origin by %s: 403', async (method) => {
    const headers = { cookie, origin: 'https://evil.example' };
    const path = method === 'PUT' ? '/api/indicators/x/targets/2021' : `/api/questionnaires/${round.id}`;
    expectProblem(await people.asStranger.send(method, path, { headers }), 403, 'foreign-origin');
  });

  it('as a form or as plain text from another site never arrives', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const headers = { cookie, origin: 'https://evil.example', 'content-type': type };
      const reply = await people.asStranger.send('POST', '/api/rosters', { raw: '{"name":1}', headers });
      expect([403, 415]).toContain(reply.status);
    }
  });

  it('from our own pages is taken, and so is a bearer token from anywhere', async () => {
    const own = { cookie, origin: service.url, 'sec-fetch-site': 'same-origin' };
    expect((await close(own)).status).toBe(200);
    const authorization = `Bearer ${await signIn(service, emailOf('editor'))}`;
    const path = `/api/questionnaires/${round.id}/fix`;
    const reply = await people.asStranger.post(path, undefined, {
      authorization,
      origin: 'https://program.example',
    });
    expect(reply.status).toBe(200);
  });
});

describe('signing in', () => {
  it.each(FOREIGN)('from %s: 403, no session', async (_name, headers) => {
    const body = { email: emailOf('viewer'), password: PASSWORD };
    const reply = await people.asStranger.post('/api/session', body, withOwn(headers));
    expectProblem(reply, 403, 'foreign-origin');
    expect(reply.headers.get('set-cookie')).toBeNull();
  });
});

describe('other origins', () => {
  it('never get a CORS header, neither for a request nor for a preflight', async () => {
    const origin = 'https://evil.example';
    const paths = [
      '/api/plans',
      '/api/session',
      '/healthz',
      '/api/openapi.json',
      `/api/answers/${round.codes[0]}`,
      '/x',
    ];
    for (const path of paths) {
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const headers = { origin, cookie, 'access-control-request-method': 'POST' };
        const reply = await people.asStranger.send(method, path, { headers });
        const names = [...reply.headers.keys()].filter((name) => name.startsWith('access-control-'));
        expect(names, `${method} ${path}`).toEqual([]);
      }
    }
  });
});
