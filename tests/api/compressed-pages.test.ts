import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedYear } from '../support/api-publications.ts';
import { codeIn, type IssuedRound } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await publishedYear(people);
});
afterAll(() => service.close());

interface Sent {
  readonly encoding: string | undefined;
  readonly vary: string | undefined;
  readonly bytes: Buffer;
}

/** As it goes over the wire: `fetch` would open it unasked. */
function sent(path: string, accepted?: string): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
    request(`${service.url}${path}`, { headers }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('error', reject);
      reply.on('end', () => {
        const { 'content-encoding': encoding, vary } = reply.headers;
        resolve({ encoding, vary, bytes: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });
}

const year = () => `/results/${round.plan.id}/2021`;
const answering = () => `/a/${codeIn(round.invitations[0]?.url ?? '')}`;

describe('a page for citizens or respondents', () => {
  it('and the published files leave as gzip where that is taken, byte for byte the same inside', async () => {
    for (const path of [
      year(),
      `${year()}/v/1`,
      `${year()}/figures.csv`,
      `${year()}/report.json`,
      answering(),
    ]) {
      const [plain, small] = [await sent(path), await sent(path, 'gzip, br')];
      expect([path, plain.encoding, small.encoding]).toEqual([path, undefined, 'gzip']);
      expect(small.vary).toContain('accept-encoding');
      expect(small.bytes.length).toBeLessThan(plain.bytes.length);
      expect(gunzipSync(small.bytes).equals(plain.bytes), path).toBe(true);
    }
  });

  it('is plain for those who refuse gzip', async () => {
    expect((await sent(year(), 'gzip;q=0, identity')).encoding).toBeUndefined();
  });
});

describe('replies to programs', () => {
  it('are left as they are', async () => {
    expect((await sent('/api/openapi.json', 'gzip')).encoding).toBeUndefined();
  });
});

describe('built files', () => {
  it('leave as the smallest copy that is taken', async () => {
    const plain = await sent('/assets/results.css');
    const [br, gz] = [
      await sent('/assets/results.css', 'gzip, br'),
      await sent('/assets/results.css', 'gzip'),
    ];
    expect([plain.encoding, br.encoding, gz.encoding]).toEqual([undefined, 'br', 'gzip']);
    expect(gunzipSync(gz.bytes).equals(plain.bytes)).toBe(true);
    expect(br.bytes.length).toBeLessThan(plain.bytes.length / 2);
  });
});
