/**
 * When to checkpoint. While writes come in, what has been committed is copied into the database every moment or so,
 * once the WAL is worth it; when they have stopped, the WAL is emptied. The worker starts with the first need, so
 * that starting the service does not wait for it.
 */
import { statSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import { type CheckpointOrder, startCheckpointWorker } from './checkpoint-worker.ts';

export interface CheckpointOptions {
  /** Bytes of WAL from which copying is worth it while busy. */
  readonly copyFrom: number;
  /** Milliseconds between two looks while busy. */
  readonly busyPause: number;
  /** Milliseconds without a commit after which the WAL is emptied. */
  readonly idlePause: number;
  /** Bytes of WAL from which `onWalLarge` is told, once each time the size is passed. */
  readonly largeFrom: number;
  /** Something keeps the WAL from being emptied: a long read, or checkpoints that fail. */
  readonly onWalLarge: (bytes: number) => void;
  readonly onFailure: (error: Error) => void;
}

export interface Checkpoints {
  /** To be told of every commit; costs next to nothing. */
  noteCommit(): void;
  walBytes(): number;
  stop(): Promise<void>;
}

export const CHECKPOINT_DEFAULTS: CheckpointOptions = {
  copyFrom: 64 * 1024 * 1024,
  busyPause: 100,
  idlePause: 5000,
  largeFrom: 256 * 1024 * 1024,
  onWalLarge: () => {},
  onFailure: () => {},
};

/** Milliseconds before a worker that died is started again. */
const RETRY_AFTER_FAILURE = 30_000;

export function checkpoints(file: string, options: CheckpointOptions): Checkpoints {
  const walBytes = () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  let worker: Worker | undefined;
  let working = false;
  let stopped = false;
  let committed = false;
  let quietSince = 0;
  let wasLarge = false;
  let notBefore = 0;
  let next: NodeJS.Timeout | undefined;

  function look(): void {
    next = undefined;
    const bytes = walBytes();
    if (bytes >= options.largeFrom && !wasLarge) options.onWalLarge(bytes);
    wasLarge = bytes >= options.largeFrom;
    const now = performance.now();
    if (committed) quietSince = now;
    committed = false;
    const idle = now - quietSince >= options.idlePause;
    if (idle && bytes > 0) order('truncate');
    else if (!idle && bytes >= options.copyFrom) order('copy');
    if (bytes > 0) lookLater();
  }

  function lookLater(): void {
    if (!stopped) next ??= setTimeout(look, options.busyPause).unref();
  }

  function order(what: CheckpointOrder): void {
    if (working || performance.now() < notBefore) return;
    working = true;
    worker ??= start();
    worker.postMessage(what);
  }

  function start(): Worker {
    const started = startCheckpointWorker(file);
    started.on('message', () => {
      working = false;
    });
    started.on('error', (error) => {
      notBefore = performance.now() + RETRY_AFTER_FAILURE;
      options.onFailure(error);
    });
    started.on('exit', () => {
      working = false;
      worker = undefined;
    });
    return started;
  }

  return {
    walBytes,
    noteCommit() {
      committed = true;
      if (!next) lookLater();
    },
    async stop() {
      stopped = true;
      clearTimeout(next);
      const ending = worker;
      if (!ending) return;
      await new Promise((resolve) => {
        ending.once('exit', resolve);
        ending.ref();
        ending.postMessage('close' satisfies CheckpointOrder);
      });
    },
  };
}
