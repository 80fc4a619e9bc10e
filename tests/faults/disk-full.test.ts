import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { issueRound } from '../../bench/issued-round.ts';
import { startService } from './attacked-service.ts';
import { disagreementsIn, lostReceipts, receiptsKept } from './kept-answers.ts';
import { type Storm, startStorm } from './storm.ts';

const PEOPLE = 3_000;
const DISK_BYTES = 48 * 1024 * 1024;
const PAGE = 4096;

/** A disk of its own in memory, unmounted when the test has finished. Needs root. */
function smallDisk(): string {
  const folder = `/tmp/hakaru-small-disk-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Leaves so many bytes of room; returns what makes room again. */
function fillUp(folder: string, room: number): () => void {
  const ballast = join(folder, 'ballast');
  const { bavail, bsize } = statfsSync(folder);
  const bytes = Math.max(0, bavail * bsize - room);
  writeFileSync(ballast, Buffer.alloc(bytes - (bytes % PAGE)));
  return () => rmSync(ballast);
}

async function submitEverybody(url: string, codes: readonly string[]): Promise<Storm> {
  const storm = startStorm(url, codes);
  await storm.over;
  return storm;
}

describe('a full disk', () => {
  // Where the room ends is different each time: at once, or between one group of answers and a later one.
  it.each([0, 60_000, 200_000, 600_000, 1_500_000])(
    'with %i bytes of room left refuses with 503, keeps nothing half, serves readers, and recovers',
    async (room) => {
      const disk = smallDisk();
      const { dataDir, codes } = await issueRound(join(disk, 'data'), PEOPLE);
      const server = await startService({ dataDir });
      const [first, second, third] = [codes.slice(0, 100), codes.slice(100, 2_900), codes.slice(2_900)];
      const before = await submitEverybody(server.url, first);
      expect(before.receipts.size).toBe(first.length);

      const makeRoom = fillUp(disk, room);
      const full = await submitEverybody(server.url, second);
      const statuses = new Set(full.refusals.map(({ status }) => status));
      console.log(
        `disk full with ${room} left: ${full.receipts.size} taken, ${full.refusals.length} refused`,
      );
      expect([...statuses]).toEqual([503]);
      for (const { head } of full.refusals) expect(head).toMatch(/^retry-after: \d+$/im);
      const kept = await receiptsKept(server.url, codes);
      expect(kept.size).toBe(before.receipts.size + full.receipts.size);
      expect(lostReceipts(before.receipts, kept)).toEqual([]);
      expect(lostReceipts(full.receipts, kept)).toEqual([]);
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);

      makeRoom();
      const refused = full.refusals.map(({ code }) => code);
      const after = await submitEverybody(server.url, [...refused, ...third]);
      expect(after.refusals).toEqual([]);
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
      const all = await receiptsKept(server.url, codes);
      expect(all.size).toBe(PEOPLE);
      expect(lostReceipts(after.receipts, all)).toEqual([]);
      expect(await server.end()).toBe(0);
      expect(await disagreementsIn(dataDir)).toEqual([]);
    },
  );
});
