/** Rounds of submissions against the service and against the service that stores nothing, one after the other. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageDir } from '../server/package-dir.ts';
import type { IssuedRound } from './issued-round.ts';
import { processorMs, residentBytes, type ServerStart, startServer } from './server-process.ts';
import { shuffled } from './statistics.ts';
import { sendAll, submissionRequest } from './submission-load.ts';

export const CONNECTIONS = 64;
export const WARM_UP = 10_000;
export const MEASURED = 30_000;

export interface SubmissionRound {
  readonly perSecond: number;
  /** Share of one core that the client and the server used while it was measured. */
  readonly clientBusy: number;
  readonly serverBusy: number;
  /** Resident bytes of the server after the first 10,000 submissions. */
  readonly residentAfterWarmUp: number;
}

const dist = join(packageDir(), 'dist');
export const STUB_SCRIPT = join(dist, 'bench', 'stub-server.js');

/** The order in which people answer has nothing to do with their place in the roster. */
export function requestsOf(round: IssuedRound): readonly Buffer[] {
  return shuffled(
    round.codes.map((code, place) => submissionRequest(code, place)),
    2021,
  );
}

/** Starts a server on a copy of the round, warms it up, measures, ends it. */
export async function submissionRound(
  round: IssuedRound,
  requests: readonly Buffer[],
  start: Omit<ServerStart, 'dataDir'> = {},
): Promise<SubmissionRound> {
  return onCopyOf(round.dataDir, async (dataDir) => {
    const server = await startServer({ ...start, dataDir });
    await submitAll(server.url, requests.slice(0, WARM_UP));
    const residentAfterWarmUp = residentBytes(server.pid);
    const client = process.cpuUsage();
    const serverMs = processorMs(server.pid);
    const begun = performance.now();
    await submitAll(server.url, requests.slice(WARM_UP, WARM_UP + MEASURED));
    const took = performance.now() - begun;
    const { user, system } = process.cpuUsage(client);
    const serverBusy = (processorMs(server.pid) - serverMs) / took;
    await server.end();
    return {
      perSecond: (MEASURED / took) * 1000,
      clientBusy: (user + system) / 1000 / took,
      serverBusy,
      residentAfterWarmUp,
    };
  });
}

/** How many submissions share a commit at this load. */
export async function groupSizeAtLoad(round: IssuedRound, requests: readonly Buffer[]): Promise<number> {
  return onCopyOf(round.dataDir, async (dataDir) => {
    const counting = join(dist, 'bench', 'commit-count.js');
    const server = await startServer({ dataDir, nodeOptions: ['--import', counting] });
    const said: string[] = [];
    server.child.stdout?.on('data', (chunk) => said.push(String(chunk)));
    await submitAll(server.url, requests.slice(0, WARM_UP + MEASURED));
    await server.end();
    const [, commits] = /"commits":(\d+)/.exec(said.join('')) ?? [];
    return (WARM_UP + MEASURED) / Number(commits);
  });
}

/** Does work on a copy of a data folder, which is removed afterwards. */
export async function onCopyOf<T>(dataDir: string, work: (copy: string) => Promise<T>): Promise<T> {
  const copy = await mkdtemp(join(tmpdir(), 'hakaru-bench-'));
  try {
    await cp(dataDir, copy, { recursive: true });
    return await work(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function submitAll(url: string, requests: readonly Buffer[]): Promise<void> {
  const refused = new Map<number, number>();
  await sendAll(url, requests, CONNECTIONS, ({ status }) => {
    if (status !== 201) refused.set(status, (refused.get(status) ?? 0) + 1);
  });
  if (refused.size > 0) throw new Error(`Not taken: ${JSON.stringify([...refused])}`);
}
