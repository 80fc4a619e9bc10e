/**
 * The reading door: each work sees one snapshot. Works that overlap share one, because they only await the store and
 * are done within the same turn of the event loop. Nobody joins a snapshot older than the last commit, nor one of an
 * earlier turn (another process may have committed since): they get another connection. So a read that begins after a
 * write was answered sees it.
 */
import type { Statement } from 'better-sqlite3';
import { type ReadStore, StoreUnavailable } from '../store.ts';
import type { Connection } from './connection.ts';
import { type Loan, lend } from './loan.ts';
import { readRepositories } from './repositories.ts';

export interface SnapshotReadsOptions {
  readonly open: () => Connection;
  /** How many commits the writing door has made. */
  readonly commits: () => number;
  /** Milliseconds after which a snapshot is ended, however many still read: it keeps the WAL from shrinking. */
  readonly snapshotLimit: number;
  /** Milliseconds that works under way are left when the store closes. */
  readonly closeGrace: number;
}

export interface SnapshotReads {
  read<T>(work: (store: ReadStore) => Promise<T>): Promise<T>;
  /** Takes no more works; resolves when those under way are done and the connections closed. */
  finish(): Promise<void>;
}

/** Connections at most; more than one is needed only while a work outlives a commit. */
const MOST_READERS = 8;

interface Reader extends Connection {
  readonly repositories: ReadStore;
  readonly begin: Statement;
  readonly commit: Statement;
}

interface Snapshot {
  readonly reader: Reader;
  readonly loan: Loan<ReadStore>;
  readonly commits: number;
  works: number;
  open: boolean;
  stall: NodeJS.Timeout | undefined;
}

export function snapshotReads({ open, commits, ...limits }: SnapshotReadsOptions): SnapshotReads {
  const idle: Reader[] = [];
  const inUse = new Set<Snapshot>();
  const queue: (() => void)[] = [];
  let shared: Snapshot | undefined;
  let finishing: (() => void) | undefined;
  let closed = false;

  async function join(): Promise<Snapshot> {
    while (!shared || shared.commits !== commits()) {
      if (idle.length > 0 || inUse.size < MOST_READERS) shared = begin();
      else await new Promise<void>((resolve) => queue.push(resolve));
    }
    shared.works++;
    return shared;
  }

  function begin(): Snapshot {
    const reader = idle.pop() ?? openReaderWith(open());
    reader.begin.run();
    const loan = lend(reader.repositories, reader.sqlite);
    const snapshot: Snapshot = { reader, loan, commits: commits(), works: 0, open: true, stall: undefined };
    inUse.add(snapshot);
    setImmediate(() => {
      if (shared === snapshot) shared = undefined;
      if (snapshot.open) snapshot.stall = setTimeout(() => end(snapshot), limits.snapshotLimit);
    });
    return snapshot;
  }

  function leave(snapshot: Snapshot): void {
    snapshot.works--;
    if (snapshot.works === 0 && snapshot.open) end(snapshot);
  }

  function end(snapshot: Snapshot): void {
    snapshot.open = false;
    clearTimeout(snapshot.stall);
    snapshot.loan.end();
    if (shared === snapshot) shared = undefined;
    if (snapshot.reader.sqlite.inTransaction) snapshot.reader.commit.run();
    inUse.delete(snapshot);
    idle.push(snapshot.reader);
    queue.shift()?.();
    if (inUse.size === 0) finishing?.();
  }

  return {
    async read(work) {
      if (closed) throw new StoreUnavailable('The store is closed.');
      const snapshot = await join();
      try {
        return await work(snapshot.loan.store);
      } finally {
        leave(snapshot);
      }
    },
    async finish() {
      closed = true;
      const grace = setTimeout(() => inUse.forEach(end), limits.closeGrace);
      if (inUse.size > 0)
        await new Promise<void>((resolve) => {
          finishing = resolve;
        });
      clearTimeout(grace);
      for (const { sqlite } of idle) sqlite.close();
    },
  };
}

function openReaderWith(connection: Connection): Reader {
  const { sqlite } = connection;
  return {
    ...connection,
    repositories: readRepositories(connection),
    begin: sqlite.prepare('BEGIN'),
    commit: sqlite.prepare('COMMIT'),
  };
}
