/**
 * Each print works in a folder of its own: sheets that are not fixed yet lie there, so that only the service can look
 * in, and none of them stays. In the system's folder for such things, because Chromium makes sockets there, whose paths
 * must be short.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Config } from '../../config.ts';

/** No print takes nearly as long: a folder that is older is left over, whoever has its number of a process by now. */
const SURELY_OVER_MS = 600_000;

/** Runs the work and removes the folder, whatever became of it. */
export async function inPrintFolder<T>(
  { dataDir }: Pick<Config, 'dataDir'>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  // Only whoever runs the service may look in: so `mkdtemp` makes its folders.
  const folder = await mkdtemp(join(tmpdir(), `${beginningOf(dataDir)}${process.pid}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

/**
 * Removes what prints of this service left behind when it was killed. A command may be printing meanwhile: what a
 * process that lives is printing stays, whereas this one, which has printed nothing yet, may only have the number of one
 * that was killed.
 */
export async function removeLeftPrints({ dataDir }: Pick<Config, 'dataDir'>): Promise<void> {
  const beginning = beginningOf(dataDir);
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    if (!name.startsWith(beginning)) continue;
    const folder = join(tmpdir(), name);
    const pid = Number.parseInt(name.slice(beginning.length), 10);
    if (pid !== process.pid && isAlive(pid) && !(await isOld(folder))) continue;
    // Another account of the machine may have made one of the same name: then it is not ours to remove.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The folder is the machine's, with the prints of other services in it. */
function beginningOf(dataDir: string): string {
  const mark = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
  return `hakaru-print-${mark}-`;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function isOld(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > SURELY_OVER_MS;
}
