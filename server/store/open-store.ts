import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore, type SqliteStoreOptions } from './sqlite/sqlite-store.ts';
import type { Store } from './store.ts';

export const DATABASE_FILE = 'hakaru.sqlite';

export interface OpenStoreOptions {
  /** Folder for the database file `hakaru.sqlite`; made, for its owner alone, when there is none. */
  readonly dataDir: string;
  /** As configured; nothing, or `sqlite:`, means the file in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  readonly checkpoint?: SqliteStoreOptions['checkpoint'];
}

/** Opens the store, ready for use. Rejects with one sentence when the database must not be used by this program. */
export async function openStore({ dataDir, databaseUrl, checkpoint }: OpenStoreOptions): Promise<Store> {
  if (databaseUrl && databaseUrl !== 'sqlite:')
    throw new Error('This version of Hakaru stores in SQLite only: leave DATABASE_URL unset.');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, DATABASE_FILE);
  // For its owner alone even where the folder was there before; SQLite gives the WAL the same mode.
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  return openSqliteStore(file, { checkpoint });
}
