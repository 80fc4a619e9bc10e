import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '../support/api-client.ts';
import { expectSecurityHeaders, problemIn } from '../support/api-problems.ts';
import { rawExchange } from '../support/api-raw-http.ts';
import { type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
});
afterAll(() => service.close());

describe('nothing there', () => {
  it.each([
    ...[
      '/unknown',
      '/api',
      '/api/',
      '/api/unknown',
      '/API/plans',
      '/a',
      '/a/',
      '/a/x/y',
      '/problems/not-found',
    ],
    ...[
      '/.env',
      '/.git/config',
      '/data/hakaru.sqlite',
      '/hakaru.sqlite',
      '/data/secret.key',
      '/package.json',
      '/server/app.ts',
    ],
    ...['/assets/../../package.json', '/assets/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/package.json'],
    ...[
      '/assets/..%5c..%5cpackage.json',
      '/assets/%252e%252e%252fpackage.json',
      '/assets/....//package.json',
    ],
    ...[
      '/staff/assets/..%2f..%2f..%2f..%2fpackage.json',
      '/assets//etc/passwd',
      '/assets/%00',
      '/metrics',
      '/assets/',
    ],
    ...['/assets/enhance.js.map', '/staff/assets/index.js.map', '/api/docs/static/..%2f..%2fpackage.json'],
  ])('%s: 404', async (path) => {
    const { host } = new URL(service.url);
    const raw = await rawExchange(
      service.url,
      `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      /(?!)/,
    );
    const status = Number(/^HTTP\/1\.1 (\d+)/.exec(raw)?.[1]);
    expect([400, 403, 404]).toContain(status);
    expect(raw).not.toMatch(/"dependencies"|root:x|SQLite format|\[core\]/);
    expect(raw).toMatch(/^referrer-policy: no-referrer/im);
  });

  it.each(['/%', '/api/answers/%ff', '/a/%c0%ae', `/a/${'x'.repeat(300)}`, `/api/plans/${'x'.repeat(300)}`])(
    'the address %s, which cannot be read, gets the same kind of answer as any other',
    async (path) => {
      const reply = await people.asStranger.get(path);
      expect([400, 404]).toContain(reply.status);
      expectSecurityHeaders(reply);
      if (!path.startsWith('/a/')) problemIn(reply);
      expect(reply.text).not.toContain('FST_ERR');
    },
  );

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE'])(
    '%s where it is not taken: 404 or 405',
    async (method) => {
      const { host } = new URL(service.url);
      const raw = await rawExchange(
        service.url,
        `${method} /api/plans HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
        /(?!)/,
      );
      expect(raw).toMatch(/^HTTP\/1\.1 40[045] /);
    },
  );

  it('the method is what the request says: an override counts for nothing', async () => {
    const headers = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };
    await people.asEditor.post(`/api/questionnaires/${round.id}?_method=DELETE`, {}, headers);
    expect((await people.asEditor.get(`/api/questionnaires/${round.id}`)).status).toBe(200);
  });
});

describe('every answer', () => {
  it('has the security headers: found, refused, not found, too large, redirected', async () => {
    const { asStranger } = people;
    const replies = [
      await asStranger.get('/healthz'),
      await asStranger.get('/api/openapi.json'),
      await asStranger.get('/api/plans'),
      await asStranger.get('/unknown'),
      await people.asEditor.get('/api/plans'),
      await asStranger.post('/api/session', { email: 'x'.repeat(100_000), password: 'x' }),
      await asStranger.get(`/a/${round.codes[0]}`),
      await asStranger.get('/a/unknown'),
      await asStranger.postForm(`/a/${round.codes[0]}`, {}),
      await people.asEditor.get(`/api/questionnaires/${round.id}/responses.csv`),
    ];
    for (const reply of replies) expectSecurityHeaders(reply);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 401, 404, 413, 422]));
  });

  it('refers to the request by an id of its own, never one that was sent', async () => {
    const own = 'aaaaaaaa-0000-0000-0000-000000000000';
    const reply = await clientOf(service.url).get('/unknown', { 'x-request-id': own, 'request-id': own });
    expect(problemIn(reply).instance).not.toBe(own);
  });

  it('to a stranger says how to sign in', async () => {
    expect((await people.asStranger.get('/api/plans')).headers.get('www-authenticate')).toMatch(/^Bearer/);
  });
});
