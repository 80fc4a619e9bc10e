/** How fast the service starts and how much memory it holds, on a database that is there already. */
import { setTimeout } from 'node:timers/promises';
import { type FirstLoads, firstLoads } from './first-loads.ts';
import type { IssuedRound } from './issued-round.ts';
import { residentBytes, startServer } from './server-process.ts';
import { type Measured, measuredOf } from './statistics.ts';
import { onCopyOf } from './submission-rounds.ts';

/** Until what starting left behind has been tidied up. */
const SETTLING_MS = 1_000;

export interface Footprint {
  /** Milliseconds from the start of the process to the line that says it listens. */
  readonly start: Measured;
  readonly residentAfterStart: Measured;
  readonly loads: FirstLoads;
}

export async function footprint(round: IssuedRound, times: number): Promise<Footprint> {
  return onCopyOf(round.dataDir, async (dataDir) => {
    await (await startServer({ dataDir })).end();
    const [starts, resident]: [number[], number[]] = [[], []];
    let loads: FirstLoads | undefined;
    for (let time = 0; time < times; time++) {
      const server = await startServer({ dataDir });
      starts.push(server.startedWithin);
      await setTimeout(SETTLING_MS);
      resident.push(residentBytes(server.pid));
      loads ??= await firstLoads(server.url, round.codes[0] ?? '');
      await server.end();
    }
    if (!loads) throw new Error('The service was never started.');
    return { start: measuredOf(starts), residentAfterStart: measuredOf(resident), loads };
  });
}
