/** A thread of its own for the copy: hundreds of requests in a row would otherwise keep respondents waiting. */
import { parentPort, workerData } from 'node:worker_threads';
import { playInCopy } from './rehearsal-copy.ts';
import type { FromWorker, WorkerTask } from './rehearsal-stage.ts';

async function main(): Promise<void> {
  const say = (message: FromWorker) => parentPort?.postMessage(message);
  const stop = new AbortController();
  parentPort?.once('message', () => stop.abort());
  const { folder, material } = workerData as WorkerTask;
  try {
    const watch = { tell: (event: FromWorker['event']) => say({ event }), signal: stop.signal };
    say({ played: await playInCopy(folder, material, watch) });
  } catch (error) {
    // As text: not every error gets from one thread to another.
    say({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  parentPort?.close();
}

await main();
