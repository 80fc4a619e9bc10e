import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { inPrintFolder, removeLeftPrints } from '../../server/progress-sheets/print/print-folders.ts';

const ours = { dataDir: '/srv/hakaru/data-of-these-tests' };
const another = { dataDir: '/srv/hakaru/data-of-another-service' };

/** What a process of that number, killed while it printed, leaves behind. */
async function leftBy(pid: number, service = ours): Promise<string> {
  const like = await inPrintFolder(service, async (folder) => folder);
  const beginning = like.slice(0, like.lastIndexOf(`${process.pid}-`));
  const folder = await mkdtemp(`${beginning}${pid}-`);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

it('a print works in a folder into which nobody else looks, and which is gone when it ends', async () => {
  const folder = await inPrintFolder(ours, async (own) => {
    expect((await stat(own)).mode & 0o777).toBe(0o700);
    return own;
  });
  expect(existsSync(folder)).toBe(false);
  await expect(inPrintFolder(ours, async (own) => Promise.reject(new Error(own)))).rejects.toThrow(
    dirname(folder),
  );
});

it('what a killed service leaves behind is removed at its next start, also under the same process number', async () => {
  const left = [await leftBy(await endedPid()), await leftBy(process.pid)];
  await removeLeftPrints(ours);
  expect(left.filter((folder) => existsSync(folder))).toEqual([]);
});

it('what a command is printing meanwhile stays, until nobody can be printing it any more', async () => {
  const printing = await leftBy(process.ppid);
  await removeLeftPrints(ours);
  expect(existsSync(printing)).toBe(true);
  const longAgo = new Date(Date.now() - 3_600_000);
  await utimes(printing, longAgo, longAgo);
  await removeLeftPrints(ours);
  expect(existsSync(printing)).toBe(false);
});

it('the prints of another service are not touched', async () => {
  const theirs = await leftBy(await endedPid(), another);
  await removeLeftPrints(ours);
  expect(existsSync(theirs)).toBe(true);
});
