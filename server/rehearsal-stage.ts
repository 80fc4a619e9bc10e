/**
 * Where rehearsals are held: a folder inside the data folder, with the protection that the data folder has, and a thread.
 * The folder has one name, so that what a crash left behind is found at the next start; whoever plays removes it.
 */
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PlayedRound, RehearsalEvent } from '../shared/domain/rehearsal/rehearsal-report.ts';
import { packageDir } from './package-dir.ts';
import type { RehearsalMaterial } from './rehearsals/rehearsal-material.ts';
import type { RehearsalWatch } from './rehearsals/robots/issued-round.ts';

export const REHEARSAL_FOLDER = 'rehearsal';

/** Where a rehearsal hangs, it ends here. A whole round takes two seconds or three. */
const LONGEST_MS = 120_000;

export interface WorkerTask {
  readonly folder: string;
  readonly material: RehearsalMaterial;
}

export interface FromWorker {
  readonly event?: RehearsalEvent | undefined;
  readonly played?: PlayedRound;
  readonly failure?: string;
}

export interface Rehearsed {
  /** Undefined where it failed, or was ended by who looked on. */
  readonly played: PlayedRound | undefined;
  readonly failure: unknown;
  /** Whether the folder of the copy is gone. */
  readonly removed: boolean;
}

/** Never rejects: what went wrong is told with what became of the copy. One at a time, which the caller sees to. */
export type Rehearse = (material: RehearsalMaterial, watch: RehearsalWatch) => Promise<Rehearsed>;

type Play = (folder: string, material: RehearsalMaterial, watch: RehearsalWatch) => Promise<PlayedRound>;

/** Removes what a crash left behind. */
export async function removeLeftCopy(dataDir: string): Promise<void> {
  await rm(join(dataDir, REHEARSAL_FOLDER), { recursive: true, force: true });
}

export function rehearsalStage(dataDir: string, play: Play = inThread): Rehearse {
  const folder = join(dataDir, REHEARSAL_FOLDER);
  return async (material, watch) => {
    let played: PlayedRound | undefined;
    let failure: unknown;
    try {
      await removeLeftCopy(dataDir);
      await mkdir(folder, { mode: 0o700 });
      played = await play(folder, material, watch);
    } catch (error) {
      failure = error;
    }
    watch.tell({ event: 'phase', phase: 'remove' });
    await removeLeftCopy(dataDir).catch((error: unknown) => {
      failure ??= error;
    });
    return { played, failure, removed: await isGone(folder) };
  };
}

async function isGone(path: string): Promise<boolean> {
  return stat(path).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
}

/** In a thread of the built service; from the sources, which Node cannot run, in this one. */
async function inThread(
  folder: string,
  material: RehearsalMaterial,
  watch: RehearsalWatch,
): Promise<PlayedRound> {
  if (!import.meta.url.endsWith('.ts')) return byWorker({ folder, material }, watch);
  const { playInCopy } = await import('./rehearsal-copy.ts');
  return playInCopy(folder, material, watch);
}

function byWorker(task: WorkerTask, { tell, signal }: RehearsalWatch): Promise<PlayedRound> {
  const file = join(packageDir(), 'dist/server/rehearsal-worker.js');
  // Nothing of the environment: neither the secret key nor the mail server is any business of a copy.
  const worker = new Worker(file, { workerData: task, env: {}, stdout: true, stderr: true });
  const stop = () => worker.postMessage('stop');
  signal.addEventListener('abort', stop, { once: true });
  const late = setTimeout(() => void worker.terminate(), LONGEST_MS);
  return new Promise<PlayedRound>((resolve, reject) => {
    let played: PlayedRound | undefined;
    let failure: unknown;
    worker.on('message', (message: FromWorker) => {
      if (message.event) tell(message.event);
      played ??= message.played;
      if (message.failure !== undefined) failure = new Error(message.failure);
    });
    worker.once('error', (error) => {
      failure = error;
    });
    // Only when the thread is gone are its files nobody's.
    worker.once('exit', (code) =>
      played ? resolve(played) : reject(failure ?? new Error(`The rehearsal ended with ${code}.`)),
    );
  }).finally(() => {
    clearTimeout(late);
    signal.removeEventListener('abort', stop);
  });
}
