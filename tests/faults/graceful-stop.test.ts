import { describe, expect, it } from 'vitest';
import { startService } from './attacked-service.ts';
import { changedService } from './changed-service.ts';
import { disagreementsIn, lostReceipts, receiptsKept } from './kept-answers.ts';
import { freshRound, startStorm } from './storm.ts';

const PEOPLE = 3_000;

/** Asks the service to stop after so many have been told 201, while others are under way. */
async function stopDuringStorm(stopAfter: number, script?: string) {
  const { dataDir, codes } = await freshRound(PEOPLE);
  const server = await startService({ dataDir, ...(script ? { script } : {}) });
  const storm = startStorm(server.url, codes);
  await storm.taken(stopAfter);
  const exitCode = await server.end('SIGTERM');
  await storm.over;
  const again = await startService({ dataDir });
  const kept = await receiptsKept(again.url, codes);
  await again.end();
  return { ...storm, dataDir, exitCode, kept };
}

describe('SIGTERM while 64 people submit', () => {
  it.each([100, 800, 1_900])(
    'after %i receipts answers what it takes and takes what it answers',
    async (count) => {
      const { receipts, refusals, kept, exitCode, dataDir } = await stopDuringStorm(count);
      const statuses = new Set(refusals.map(({ status }) => status));
      const unanswered = refusals.filter(({ status }) => status === 0).length;
      console.log(
        `SIGTERM: ${receipts.size} told, ${kept.size} kept, ${refusals.length - unanswered} refused, ` +
          `${unanswered} requests on connections closed before they were taken, exit code ${exitCode}`,
      );
      expect(exitCode).toBe(0);
      expect(receipts.size).toBeLessThan(PEOPLE);
      expect(lostReceipts(receipts, kept)).toEqual([]);
      // Nobody is left in doubt: whoever got no receipt is not counted.
      expect(kept.size).toBe(receipts.size);
      for (const status of statuses) expect([0, 503]).toContain(status);
      for (const { status, head } of refusals)
        if (status === 503) expect(head).toContain('content-type: application/problem+json');
      expect(await disagreementsIn(dataDir)).toEqual([]);
    },
  );

  it('is seen to leave people in doubt where a service closes every connection at once', async () => {
    const script = changedService({
      from: /forceCloseConnections: ["']idle["']/,
      to: 'forceCloseConnections: true',
    });
    let doubts = 0;
    for (const count of [100, 300, 500, 700, 900]) {
      const { kept, receipts } = await stopDuringStorm(count, script);
      doubts += kept.size - receipts.size;
    }
    console.log(`SIGTERM of a service that closes every connection: ${doubts} stored without an answer`);
    expect(doubts).toBeGreaterThan(0);
  });
});
