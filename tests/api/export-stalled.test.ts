import { connect } from 'node:net';
import { Readable } from 'node:stream';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, it } from 'vitest';
import { authenticate } from '../../server/http/authentication.ts';
import { limitExports } from '../../server/http/export-limit.ts';
import type { ExportQueue } from '../../server/http/export-queue.ts';
import { closeForMaintenance } from '../../server/http/maintenance.ts';
import { respondWithProblems } from '../../server/http/problem-responses.ts';
import { addRoute } from '../../server/http/route.ts';
import { emailOf, peopleOf, signIn } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let app: FastifyInstance;

afterEach(async () => {
  app.server.closeAllConnections();
  await app.close();
  await service.close();
});

const ROWS = Buffer.alloc(64 * 1024, 'x');
/** More than lies on the way between two programs, whatever the system's buffers. */
const MORE_THAN_BUFFERED = 64 * 1024 * 1024;

/** Exports alone, of the accounts and sessions of a service: one file without an end, and one of that many bytes. */
async function startExports(
  stalledMs: number,
  waitMs = 60_000,
): Promise<{ queue: ExportQueue; token: string; url: URL }> {
  service = await startService();
  await peopleOf(service);
  app = Fastify();
  respondWithProblems(app);
  closeForMaintenance(app, service.dependencies);
  await authenticate(app, service.dependencies);
  const queue = limitExports(app, service.dependencies, { stalledMs, waitMs });
  for (const [url, size] of [
    ['/endless.csv', Infinity],
    ['/large.csv', MORE_THAN_BUFFERED],
  ] as const) {
    addRoute(app, {
      ...{ method: 'GET', url, summary: 'rows', access: 'see-figures', replies: { 200: 'text/csv' } },
      handler: async ({ reply }) => {
        reply.header('content-type', 'text/csv');
        return Readable.from(rows(size));
      },
    });
  }
  const url = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  return { queue, url, token: await signIn(service, emailOf('editor')) };
}

function* rows(size: number): Generator<Buffer> {
  for (let sent = 0; sent < size; sent += ROWS.length) yield ROWS;
}

it('an export whose reader takes nothing more is cut, and gives its place to another', async () => {
  const { queue, url, token } = await startExports(200);
  const [never, neither] = [0, 1].map(() => {
    const socket = connect(Number(url.port), url.hostname);
    // Nobody listens for data, so that nothing of the answer is ever taken.
    socket.write(`GET /endless.csv HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`);
    return socket;
  });
  await expect.poll(() => queue.running()).toBe(2);
  const third = await fetch(new URL('/large.csv', url), { headers: { authorization: `Bearer ${token}` } });
  expect(third.status).toBe(200);
  await third.body?.cancel();
  await expect.poll(() => queue.running(), { timeout: 20_000 }).toBe(0);
  never?.destroy();
  neither?.destroy();
});

it('an export for which no place comes free is told so, before its silent connection would be cut', async () => {
  const { queue, url, token } = await startExports(60_000, 50);
  const headers = { authorization: `Bearer ${token}` };
  const long = [0, 1].map(() => fetch(new URL('/endless.csv', url), { headers }));
  const replies = await Promise.all(long);
  expect(queue.running()).toBe(2);
  const third = await fetch(new URL('/large.csv', url), { headers });
  expect(third.status).toBe(503);
  expect(await third.json()).toMatchObject({ code: 'exports-busy' });
  expect([queue.running(), queue.waiting()]).toEqual([2, 0]);
  for (const { body } of replies) await body?.cancel();
  await expect.poll(() => queue.running(), { timeout: 20_000 }).toBe(0);
  // A place that was waited for in vain is not taken.
  const after = await fetch(new URL('/large.csv', url), { headers });
  expect(after.status).toBe(200);
  await after.body?.cancel();
});

it('an export whose reader takes what comes is sent whole, however large', async () => {
  const { queue, url, token } = await startExports(60_000);
  const reply = await fetch(new URL('/large.csv', url), { headers: { authorization: `Bearer ${token}` } });
  expect((await reply.arrayBuffer()).byteLength).toBe(MORE_THAN_BUFFERED);
  await expect.poll(() => queue.running()).toBe(0);
});
