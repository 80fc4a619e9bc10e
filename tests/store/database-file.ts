import { closeSync, mkdtempSync, openSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Connection, openReader, openWriter } from '../../server/store/sqlite/connection.ts';
import { type SqliteStoreOptions, storeOn } from '../../server/store/sqlite/sqlite-store.ts';
import type { Store } from '../../server/store/store.ts';

/** A path for a database in a folder of its own, removed when the test has finished. */
export function databaseFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hakaru-sqlite-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'hakaru.sqlite');
}

/** A fresh store together with the connection it writes through. */
export function storeAndWriter(options: SqliteStoreOptions = {}): { store: Store; writer: Connection } {
  const file = databaseFile();
  const writer = openWriter(file);
  const store = storeOn(writer, options);
  onTestFinished(() => store.close());
  return { store, writer };
}

/** A further connection to a database, as another program would have, that may write. */
export function anotherWriter(file: string): Connection['sqlite'] {
  const { sqlite } = openWriter(file);
  onTestFinished(() => {
    sqlite.close();
  });
  return sqlite;
}

export function anotherReader(file: string): Connection['sqlite'] {
  const { sqlite } = openReader(file);
  onTestFinished(() => {
    sqlite.close();
  });
  return sqlite;
}

/** Whether this system shows which files the process has open, so that one can be exchanged for a failing device. */
export const canExchangeFiles = process.platform === 'linux';

/**
 * Puts another file or device behind the descriptor through which the writer writes its WAL: `/dev/full` is a disk
 * without room, on `/dev/null` writing succeeds and syncing fails. Only while no reader has been opened. Returns
 * what puts the WAL back.
 */
export function exchangeWal(writer: Connection, device: string): () => void {
  const wal = `${writer.sqlite.name}-wal`;
  const isWal = (descriptor: string) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`) === wal;
    } catch {
      return false;
    }
  };
  const [descriptor, ...others] = readdirSync('/proc/self/fd').filter(isWal).map(Number);
  if (descriptor === undefined || others.length > 0) throw new Error('the WAL is not open exactly once');
  const put = (path: string) => {
    closeSync(descriptor);
    if (openSync(path, 'r+') !== descriptor) throw new Error(`${path} did not take the descriptor's place`);
  };
  put(device);
  return () => put(wal);
}
