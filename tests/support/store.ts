import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type OpenStoreOptions, openStore } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/store.ts';

export interface FreshStore {
  readonly store: Store;
  readonly dataDir: string;
  /** Closes the store and opens the same database again. */
  reopen(): Promise<Store>;
  /** Closes what is open and removes the folder. */
  close(): Promise<void>;
}

/** An empty store in a folder of its own; whoever opens it closes it (a suite's `afterAll`, say). */
export async function openFreshStore(options: Omit<OpenStoreOptions, 'dataDir'> = {}): Promise<FreshStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hakaru-store-'));
  const store = await openStore({ dataDir, ...options });
  let current = store;
  return {
    store,
    dataDir,
    async reopen() {
      await current.close();
      current = await openStore({ dataDir, ...options });
      return current;
    },
    async close() {
      await current.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** An empty store for one test, closed and removed when the test has finished. */
export async function freshStore(options: Omit<OpenStoreOptions, 'dataDir'> = {}): Promise<FreshStore> {
  const fresh = await openFreshStore(options);
  onTestFinished(() => fresh.close());
  return fresh;
}
