import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MAINTENANCE_FILE } from '../../server/maintenance-file.ts';
import { titleOf } from '../support/api-pages.ts';
import { type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let dataDir: string;
let path: string;
let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hakaru-faults-'));
  path = join(dataDir, MAINTENANCE_FILE);
  service = await startService({ environment: { DATA_DIR: dataDir } });
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
});
afterEach(() => {
  rmSync(path, { recursive: true, force: true });
  service.clock.advance(1000);
});
afterAll(async () => {
  await service.close();
  await rm(dataDir, { recursive: true, force: true });
});

const page = () => `/a/${round.codes[0]}`;

describe('what lies in the place of the maintenance file', () => {
  const IN_ITS_PLACE: readonly (readonly [string, () => void])[] = [
    ['a directory', () => mkdirSync(path)],
    ['a pipe that nobody writes to', () => execFileSync('mkfifo', [path])],
    ['a link to a directory', () => symlinkSync(dataDir, path)],
    ['a link to itself', () => symlinkSync(path, path)],
    ['bytes that are no text', () => writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00]))],
    ['members that it does not have', () => writeFileSync(path, '{"__proto__":{"endsAt":1},"x":1}')],
  ];
  it.each(IN_ITS_PLACE)(
    '%s: somebody wanted maintenance, so it is on, and the service lives',
    async (_name, put) => {
      put();
      service.clock.advance(1000);
      const reply = await people.asStranger.get(page());
      expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '300']);
      expect(titleOf(reply)).toBe('作業中｜測る Hakaru');
      expect((await people.asStranger.get('/healthz')).status).toBe(200);
    },
  );

  it('is looked at anew once it is gone', async () => {
    expect((await people.asStranger.get(page())).status).toBe(200);
  });
});

/** Sends the head of a form, does something, and sends its body; gives the status line of the answer. */
async function whileSending(work: () => void): Promise<string> {
  const { hostname, port } = new URL(service.url);
  const body = 'q1=2&action=save';
  const head = [
    `POST ${page()} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    'Connection: close',
  ];
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect({ host: hostname, port: Number(port) });
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      answer += chunk;
      // The service has read the head and asks for the body.
      if (!answer.startsWith('HTTP/1.1 100')) return;
      if (answer.includes('\r\n\r\n') && !socket.writableEnded) {
        answer = '';
        work();
        socket.end(body);
      }
    });
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    socket.write(`${[...head, 'Expect: 100-continue'].join('\r\n')}\r\n\r\n`);
  });
}

describe('maintenance that is switched while a form is on its way', () => {
  it('on: what had arrived is still taken, and nothing after it', async () => {
    const status = await whileSending(() => {
      writeFileSync(path, '{}');
      service.clock.advance(1000);
    });
    expect(status).toBe('HTTP/1.1 303 See Other');
    const before = contentsOfAllTables(service);
    expect((await people.asStranger.postForm(page(), { q1: '3', action: 'save' })).status).toBe(503);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('off: what arrived during it is refused as it was told, and stored not at all', async () => {
    writeFileSync(path, '{}');
    service.clock.advance(1000);
    const before = contentsOfAllTables(service);
    const status = await whileSending(() => {
      rmSync(path);
      service.clock.advance(1000);
    });
    expect(status).toBe('HTTP/1.1 503 Service Unavailable');
    expect(contentsOfAllTables(service)).toBe(before);
  });
});
