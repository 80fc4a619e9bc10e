import { afterAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/statistics.ts';
import { startService } from './attacked-service.ts';
import { changedService } from './changed-service.ts';
import { disagreementsIn, lostReceipts, receiptsKept, versionsOfEverybody } from './kept-answers.ts';
import { CONNECTIONS, freshRound, startStorm } from './storm.ts';

const ROUNDS = 20;
const PEOPLE = 3_000;

interface Outcome {
  readonly told: number;
  readonly kept: number;
  readonly lost: readonly string[];
  readonly disagreements: readonly string[];
  readonly versions: readonly (readonly number[])[];
}

/** Kills the service after so many have been told 201, while others are under way, and starts it again. */
async function killDuringStorm(killAfter: number, script?: string): Promise<Outcome> {
  const { dataDir, codes, questionnaireId } = await freshRound(PEOPLE);
  const server = await startService({ dataDir, ...(script ? { script } : {}) });
  const storm = startStorm(server.url, codes);
  await storm.taken(killAfter);
  await server.end('SIGKILL');
  await storm.over;
  const again = await startService({ dataDir });
  const kept = await receiptsKept(again.url, codes);
  const versions = await versionsOfEverybody(again.url, questionnaireId);
  await again.end();
  return {
    told: storm.receipts.size,
    kept: kept.size,
    lost: lostReceipts(storm.receipts, kept),
    disagreements: await disagreementsIn(dataDir),
    versions,
  };
}

describe('SIGKILL while 64 people submit', () => {
  const seed = Number(process.env.FAULTS_SEED ?? 2021);
  const random = randomFrom(seed);
  const moments = Array.from(
    { length: ROUNDS },
    () => 1 + Math.floor(random() * (PEOPLE - 10 * CONNECTIONS)),
  );

  const outcomes: Outcome[] = [];
  afterAll(() => {
    const sum = (of: (one: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
    const lost = sum((one) => one.lost.length);
    const told = sum((one) => one.told);
    console.log(`SIGKILL, seed ${seed}: ${outcomes.length} rounds, ${told} receipts given out, ${lost} lost`);
  });

  it.each(moments)('after %i receipts loses none of them, and the counters agree', async (killAfter) => {
    const outcome = await killDuringStorm(killAfter);
    outcomes.push(outcome);
    const { told, kept, lost, disagreements, versions } = outcome;
    console.log(`SIGKILL: ${told} told, ${kept} kept, ${lost.length} lost, ${disagreements.length} disagree`);
    expect(lost).toEqual([]);
    expect(disagreements).toEqual([]);
    expect(told).toBeGreaterThanOrEqual(killAfter);
    expect(told).toBeLessThan(PEOPLE);
    expect(kept - told).toBeLessThanOrEqual(CONNECTIONS);
    expect(versions).toHaveLength(PEOPLE);
    expect(versions.filter(({ length }) => length > 0)).toEqual(Array(kept).fill([1]));
  });

  it('is seen to lose receipts where a service answers before it commits', async () => {
    const script = changedService({
      from: /const value = await work\(store\);/,
      to: 'const value = await work(store); resolve(value); await new Promise((go) => setTimeout(go, 2));',
    });
    const { lost } = await killDuringStorm(500, script);
    console.log(`SIGKILL of a service that answers before it commits: ${lost.length} lost`);
    expect(lost).not.toEqual([]);
  });
});
