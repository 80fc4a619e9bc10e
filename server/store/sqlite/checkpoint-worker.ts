/**
 * The worker that checkpoints, as text. A worker is started from a file or from text; a file would have to be plain
 * JavaScript beside the TypeScript (Node 20 runs no TypeScript, and the tests run the source), copied by the build.
 * Twenty lines of text are the same in both, and there is nothing to find at run time.
 *
 * It waits for nobody (`timeout: 0`): while it waited for readers it would hold the writer's lock. PASSIVE goes
 * first, so that a TRUNCATE, which does hold that lock, has nearly nothing left to copy.
 */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

const SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.driver);
const database = new Database(workerData.file, { fileMustExist: true, timeout: 0 });
database.pragma('synchronous = FULL');
database.pragma('journal_size_limit = 67108864');
parentPort.on('message', (order) => {
  if (order === 'close') {
    database.close();
    parentPort.close();
    return;
  }
  let [result] = database.pragma('wal_checkpoint(PASSIVE)');
  if (order === 'truncate' && result.log === result.checkpointed) {
    [result] = database.pragma('wal_checkpoint(TRUNCATE)');
  }
  parentPort.postMessage(result);
});
`;

/** `truncate` also empties the file when no reader stands in the way. */
export type CheckpointOrder = 'copy' | 'truncate' | 'close';

export function startCheckpointWorker(file: string): Worker {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  const worker = new Worker(SOURCE, { eval: true, workerData: { driver, file } });
  worker.unref();
  return worker;
}
