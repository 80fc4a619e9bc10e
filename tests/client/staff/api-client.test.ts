import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApiClient } from '../../../client/staff/requests/api-client.ts';

const problem = (status: number, code: string) => ({
  status,
  type: 'application/problem+json',
  body: JSON.stringify({ type: `/problems/${code}`, code, title: code, status, instance: 'req-1' }),
});

const ANSWERS: Readonly<Record<string, { status: number; type: string; body: string }>> = {
  '/fine': { status: 200, type: 'application/json; charset=utf-8', body: '{"plans":[]}' },
  '/gone': { status: 204, type: 'text/plain', body: '' },
  '/taken': problem(409, 'state-conflict'),
  '/ended': problem(401, 'not-signed-in'),
  '/wrong': problem(401, 'wrong-credentials'),
  '/proxy': { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>' },
  '/portal': { status: 200, type: 'text/html', body: '<h1>Please log in to the network</h1>' },
  '/broken': { status: 200, type: 'application/json', body: '{"plans":' },
};

describe('the client of the service', () => {
  let server: Server;
  let origin: string;
  let ended = 0;
  const seen: { method: string; type: string | undefined; body: string }[] = [];
  const client = createApiClient(() => {
    ended += 1;
  });

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        seen.push({ method: request.method ?? '', type: request.headers['content-type'], body });
        const answer = ANSWERS[request.url ?? ''] ?? problem(404, 'not-found');
        response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });
  beforeEach(() => {
    ended = 0;
    seen.length = 0;
  });

  it('gives back what the service says', async () => {
    expect(await client.send('GET', `${origin}/fine`)).toEqual({ ok: true, data: { plans: [] } });
    expect(await client.send('DELETE', `${origin}/gone`)).toEqual({ ok: true, data: undefined });
  });

  it('sends a body as JSON, and says nothing of JSON where there is none', async () => {
    await client.send('POST', `${origin}/fine`, { body: { reason: '欠員' } });
    await client.send('POST', `${origin}/fine`);
    expect(seen[0]).toEqual({ method: 'POST', type: 'application/json', body: '{"reason":"欠員"}' });
    expect(seen[1]).toEqual({ method: 'POST', type: undefined, body: '' });
  });

  it('names a problem by its code', async () => {
    const outcome = await client.send('POST', `${origin}/taken`);
    expect(outcome).toMatchObject({ ok: false, failure: { problem: { code: 'state-conflict' } } });
  });

  it('tells the end of a session from a wrong password', async () => {
    await client.send('POST', `${origin}/wrong`);
    expect(ended).toBe(0);
    await client.send('GET', `${origin}/ended`);
    expect(ended).toBe(1);
  });

  it.each(['/proxy', '/portal', '/broken'])(
    'does not take a stranger’s answer for the service’s: %s',
    async (path) => {
      const outcome = await client.send('GET', `${origin}${path}`);
      expect(outcome).toMatchObject({ ok: false, failure: { kind: 'strange' } });
    },
  );

  it('says that nobody answered', async () => {
    const outcome = await client.send('GET', 'http://127.0.0.1:1/');
    expect(outcome).toEqual({ ok: false, failure: { kind: 'network' } });
  });
});
