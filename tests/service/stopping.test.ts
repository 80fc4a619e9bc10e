import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import Fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { cutIdleConnections } from '../../server/http/idle-connections.ts';
import { emptyFolder, type Finished, runBuilt } from '../cli/command.ts';

interface Running {
  readonly port: number;
  readonly finished: Promise<Finished>;
  /** Sends SIGTERM. */
  stop(): void;
}

async function startBuilt(): Promise<Running> {
  const folder = await emptyFolder();
  return new Promise((resolve, reject) => {
    const finished = runBuilt('main.js', {
      cwd: folder,
      environment: { PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' },
      onOutput: (soFar, stop) => {
        const port = Number(/"url":"http:\/\/127\.0\.0\.1:(\d+)"/.exec(soFar)?.[1]);
        if (port) resolve({ port, finished, stop });
      },
    });
    finished.then(({ errors }) => reject(new Error(errors)), reject);
  });
}

interface Connection {
  readonly socket: Socket;
  readonly received: () => string;
  /** Resolves once the server has ended it. */
  readonly closed: Promise<unknown>;
  /** Resolves once so much has come back. */
  until(pattern: RegExp): Promise<void>;
}

async function connected(port: number): Promise<Connection> {
  const socket = connect({ host: '127.0.0.1', port });
  onTestFinished(() => {
    socket.destroy();
  });
  let text = '';
  socket.on('data', (piece) => {
    text += piece.toString('utf8');
  });
  // A connection that is cut may be reset.
  socket.on('error', () => {});
  const closed = once(socket, 'close').catch(() => undefined);
  await once(socket, 'connect');
  return {
    socket,
    closed,
    received: () => text,
    until: (pattern) => expect.poll(() => text, { timeout: 20_000 }).toMatch(pattern),
  };
}

it('a stop cuts who asks nothing at once, and answers whole what was asked before', async () => {
  const { port, finished, stop } = await startBuilt();
  const [silent, idle, asking] = [await connected(port), await connected(port), await connected(port)];
  idle.socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
  await idle.until(/^HTTP\/1\.1 200 /);
  const body = JSON.stringify({ email: 'nobody@hakaru.example.jp', password: 'a wrong phrase' });
  // "Continue" is the service's word that it has taken the request and waits for its body.
  asking.socket.write(
    `POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`,
  );
  await asking.until(/^HTTP\/1\.1 100 Continue\r\n\r\n$/);

  stop();
  await Promise.all([silent.closed, idle.closed]);
  expect(silent.received()).toBe('');
  expect(asking.socket.closed).toBe(false);
  asking.socket.write(body);
  await asking.closed;
  expect(asking.received()).toMatch(/HTTP\/1\.1 401 .*\r\nconnection: close\r\n.*"status":401/is);
  expect(await finished).toMatchObject({ code: 0, errors: '' });
}, 30_000);

it('a stop lets a file that is being sent come to its end, and waits for no further request behind it', async () => {
  const app = Fastify();
  cutIdleConnections(app);
  const file = new PassThrough();
  app.get('/file', async (_request, reply) => reply.send(file));
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
  const [reading, silent] = [await connected(port), await connected(port)];
  reading.socket.write('GET /file HTTP/1.1\r\nHost: x\r\n\r\n');
  file.write('the beginning');
  await reading.until(/the beginning/);

  const stopped = app.close();
  await silent.closed;
  expect(reading.socket.closed).toBe(false);
  file.end('the end');
  await reading.closed;
  expect(reading.received()).toMatch(/the beginning.*the end\r\n0\r\n\r\n$/s);
  await stopped;
}, 30_000);
