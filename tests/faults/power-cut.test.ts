import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { randomFrom } from '../../bench/statistics.ts';
import { startService } from './attacked-service.ts';
import { changedService } from './changed-service.ts';
import { disagreementsIn } from './kept-answers.ts';
import { toldBefore, writeAfterCut } from './power-cut.ts';
import { freshRound, startStorm } from './storm.ts';
import { readTrace, STRACE, type Traced } from './traced-files.ts';

const PEOPLE = 600;
const CUTS = 40;
const DATABASE = 'hakaru.sqlite';

interface TracedStorm {
  readonly before: ReadonlyMap<string, Buffer>;
  readonly events: readonly Traced[];
}

interface CutOutcome {
  readonly told: number;
  readonly lost: number;
  readonly disagreements: readonly string[];
}

/** Everything that the service writes, syncs and answers while everybody submits. */
async function traceStorm(script?: string): Promise<TracedStorm> {
  const { dataDir, codes } = await freshRound(PEOPLE);
  const before = new Map([[DATABASE, readFileSync(join(dataDir, DATABASE))]]);
  const trace = join(dataDir, 'trace');
  const server = await startService({
    dataDir,
    under: [...STRACE, '--output', trace],
    ...(script ? { script } : {}),
  });
  const storm = startStorm(server.url, codes);
  await storm.over;
  expect(storm.receipts.size).toBe(PEOPLE);
  await server.end();
  const events = readTrace(trace, dataDir).filter(
    (event) => event.act === 'told' || isOfDatabase(event.file),
  );
  expect(toldBefore(events, events.length)).toHaveLength(PEOPLE);
  return { before, events };
}

function isOfDatabase(file: string): boolean {
  return file === DATABASE || file === `${DATABASE}-wal`;
}

/** Cuts the power at random moments of the storm; of unsynced writes at first none, then a part, is on the disk. */
async function cutPower(
  { before, events }: TracedStorm,
  random: () => number,
): Promise<readonly CutOutcome[]> {
  const first = events.findIndex(({ act }) => act === 'told');
  const last = events.findLastIndex(({ act }) => act === 'told');
  const outcomes: CutOutcome[] = [];
  for (let cut = 0; cut < CUTS; cut++) {
    const moment = first + 1 + Math.floor(random() * (last - first));
    const reachedDisk = cut % 2 === 0 ? () => false : () => random() < 0.5;
    const folder = mkdtempSync(join(tmpdir(), 'hakaru-cut-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeAfterCut(folder, before, events, { moment, reachedDisk });
    const told = toldBefore(events, moment);
    const disagreements = await disagreementsIn(folder);
    const kept = receiptsIn(folder);
    const lost = told.filter((receipt) => !kept.has(receipt)).length;
    outcomes.push({ told: told.length, lost, disagreements });
  }
  return outcomes;
}

function receiptsIn(folder: string): ReadonlySet<string> {
  const database = new Database(join(folder, DATABASE), { readonly: true });
  const receipts = database.prepare<[], string>('SELECT receipt FROM response_versions').pluck().all();
  database.close();
  return new Set(receipts);
}

function say(service: string, outcomes: readonly CutOutcome[]): void {
  const losing = outcomes.filter(({ lost }) => lost > 0);
  const lost = losing.reduce((sum, outcome) => sum + outcome.lost, 0);
  console.log(`power cuts, ${service}: ${losing.length} of ${outcomes.length} lost answers, ${lost} in all`);
}

describe('a power cut while 64 people submit', () => {
  it('can be replayed: strace is installed', () => {
    expect(existsSync('/usr/bin/strace'), 'apt-get install strace').toBe(true);
    execFileSync('strace', ['--version'], { stdio: 'ignore' });
  });

  it('loses no answer that somebody was told is in', async () => {
    const outcomes = await cutPower(await traceStorm(), randomFrom(2021));
    say('synchronous=FULL', outcomes);
    expect(outcomes.filter(({ lost }) => lost > 0)).toEqual([]);
    expect(outcomes.flatMap(({ disagreements }) => disagreements)).toEqual([]);
    expect(Math.max(...outcomes.map(({ told }) => told))).toBeGreaterThan(PEOPLE / 2);
  });

  it('is seen to lose answers where the service does not sync its commits', async () => {
    const script = changedService({
      from: /synchronous: 2,/,
      to: 'synchronous: 1,',
    });
    const outcomes = await cutPower(await traceStorm(script), randomFrom(2021));
    say('synchronous=NORMAL', outcomes);
    expect(outcomes.filter(({ lost }) => lost > 0).length).toBeGreaterThan(CUTS / 2);
  });
});
