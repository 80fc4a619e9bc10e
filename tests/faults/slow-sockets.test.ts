import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ServerProcess } from '../../bench/server-process.ts';
import { startService } from './attacked-service.ts';
import { freshRound, startStorm } from './storm.ts';

const IDLE = 2_000;
const SLOW = 50;
const PEOPLE = 500;
/** How often a slow socket sends a further byte. */
const DRIP_MS = 1_000;

async function openSockets(server: ServerProcess, count: number): Promise<readonly Socket[]> {
  const port = Number(new URL(server.url).port);
  const sockets = Array.from({ length: count }, () => connect({ host: '127.0.0.1', port }));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  for (const socket of sockets) socket.on('error', () => {});
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  return sockets;
}

/** Sends the beginning at once, then a byte now and then, without ever coming to an end. */
function drip(sockets: readonly Socket[], beginning: string): void {
  for (const socket of sockets) socket.write(beginning);
  const dripping = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('1');
  }, DRIP_MS);
  onTestFinished(() => clearInterval(dripping));
}

/** Resolves when the server has ended every one of the connections. */
function allCut(sockets: readonly Socket[]): Promise<unknown> {
  const cut = (socket: Socket) =>
    new Promise<void>((resolve) => {
      socket.once('close', () => resolve());
      socket.resume();
    });
  return Promise.all(sockets.map(cut));
}

describe('2,000 idle connections, slow headers and slow bodies', () => {
  it('keep nobody from being answered, and are cut in the end', async () => {
    const { dataDir, codes } = await freshRound(PEOPLE);
    const server = await startService({ dataDir });
    const head = `POST /api/answers/${codes[0]}/response HTTP/1.1\r\nHost: 127.0.0.1\r\n`;
    const idle = await openSockets(server, IDLE);
    const [slowHeads, slowBodies] = [await openSockets(server, SLOW), await openSockets(server, SLOW)];
    drip(slowHeads, `${head}X-Slow: `);
    drip(slowBodies, `${head}Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n[`);
    const hanging = [...idle, ...slowHeads, ...slowBodies];
    const cut = allCut(hanging);

    const begun = performance.now();
    const storm = startStorm(server.url, codes);
    await storm.over;
    const perAnswer = (performance.now() - begun) / PEOPLE;
    expect(storm.receipts.size).toBe(PEOPLE);
    expect(hanging.filter((socket) => socket.closed)).toEqual([]);

    const hungSince = performance.now();
    await cut;
    const cutAfter = (performance.now() - hungSince) / 1_000;
    console.log(
      `${hanging.length} sockets hanging: others answered, one every ${perAnswer.toFixed(2)} ms; ` +
        `all were cut within ${cutAfter.toFixed(0)} s`,
    );
    expect(await server.end()).toBe(0);
  });
});
