/** How long the tally takes over HTTP, one request after another, at different numbers of responses. */

import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TallyReply } from '../shared/api/tally-api.ts';
import { seedResponses } from './seeded-responses.ts';
import { type ServerProcess, signIn, startServer } from './server-process.ts';
import { type Measured, measuredOf } from './statistics.ts';

export const TALLY_SIZES = [24, 100_000, 1_000_000] as const;
const REQUESTS = 500;

export interface TallyLatency {
  readonly responses: number;
  /** Milliseconds: over the rounds, each of which is the median of its requests. */
  readonly latency: Measured;
}

/** All servers run at once and are asked in turn, so that whatever else the machine does strikes all alike. */
export async function tallyLatencies(rounds: number): Promise<readonly TallyLatency[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hakaru-tally-'));
  const seeded: Asked[] = [];
  try {
    for (const responses of TALLY_SIZES) seeded.push(await startWith(responses, folder));
    for (const one of seeded) await askOften(one);
    const medians = new Map<number, number[]>();
    for (let round = 0; round < rounds; round++)
      for (const one of seeded)
        medians.set(one.responses, [...(medians.get(one.responses) ?? []), await askOften(one)]);
    return [...medians].map(([responses, values]) => ({ responses, latency: measuredOf(values) }));
  } finally {
    for (const { server, agent } of seeded) {
      agent.destroy();
      await server.end();
    }
    await rm(folder, { recursive: true, force: true });
  }
}

interface Asked {
  readonly responses: number;
  readonly server: ServerProcess;
  readonly agent: Agent;
  readonly url: string;
  readonly token: string;
}

async function startWith(responses: number, folder: string): Promise<Asked> {
  const dataDir = join(folder, String(responses));
  const questionnaireId = await seedResponses(dataDir, responses);
  const server = await startServer({ dataDir });
  const token = await signIn(server.url);
  const url = `${server.url}/api/questionnaires/${questionnaireId}/tally`;
  const asked = { responses, server, agent: new Agent({ keepAlive: true, maxSockets: 1 }), url, token };
  const tally: TallyReply = JSON.parse(await ask(asked));
  if (tally.responded !== responses) throw new Error(`${tally.responded} counted instead of ${responses}.`);
  return asked;
}

/** Median of many requests, in milliseconds. */
async function askOften(asked: Asked): Promise<number> {
  const latencies: number[] = [];
  for (let count = 0; count < REQUESTS; count++) {
    const begun = performance.now();
    await ask(asked);
    latencies.push(performance.now() - begun);
  }
  return measuredOf(latencies).median;
}

function ask({ agent, url, token }: Asked): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent, headers: { authorization: `Bearer ${token}` } }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk) => chunks.push(chunk));
      reply.on('end', () => resolve(Buffer.concat(chunks).toString()));
    });
    asking.on('error', reject);
    asking.end();
  });
}
