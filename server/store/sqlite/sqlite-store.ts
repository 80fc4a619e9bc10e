import type { Store } from '../store.ts';
import { CHECKPOINT_DEFAULTS, type CheckpointOptions, checkpoints } from './checkpoints.ts';
import { type Connection, openReader, openWriter, settingsOf } from './connection.ts';
import { type GroupCommitOptions, groupCommit } from './group-commit.ts';
import { type Migration, migrate, shippedMigrations } from './migrations.ts';
import { snapshotReads } from './snapshot-reads.ts';

export interface SqliteStoreOptions {
  readonly checkpoint?: Partial<CheckpointOptions> | undefined;
  readonly queue?: Partial<Omit<GroupCommitOptions, 'onCommit'>> | undefined;
  /** Milliseconds that a read may take before its snapshot is ended. */
  readonly snapshotLimit?: number | undefined;
  readonly migrations?: readonly Migration[] | undefined;
}

const QUEUE_DEFAULTS = { queueLimit: 4096, groupLimit: 256, stallLimit: 1000 } as const;
const SNAPSHOT_LIMIT = 30_000;

/** Opens the database in `file`, making and migrating it as needed. Throws one sentence when it must not be used. */
export function openSqliteStore(file: string, options: SqliteStoreOptions = {}): Store {
  return storeOn(openWriter(file), options);
}

/** The store on a writer that is open already; closing the store closes it. */
export function storeOn(writer: Connection, options: SqliteStoreOptions = {}): Store {
  const file = writer.sqlite.name;
  try {
    migrate(writer.sqlite, options.migrations ?? shippedMigrations());
  } catch (error) {
    writer.sqlite.close();
    throw error;
  }
  let commits = 0;
  const queue = { ...QUEUE_DEFAULTS, ...options.queue };
  const checkpointing = checkpoints(file, { ...CHECKPOINT_DEFAULTS, ...options.checkpoint });
  const writing = groupCommit(writer, {
    ...queue,
    onCommit: () => {
      commits++;
      checkpointing.noteCommit();
    },
  });
  const reading = snapshotReads({
    open: () => openReader(file),
    commits: () => commits,
    snapshotLimit: options.snapshotLimit ?? SNAPSHOT_LIMIT,
    closeGrace: queue.stallLimit,
  });
  let closing: Promise<void> | undefined;

  async function finish(): Promise<void> {
    await Promise.all([writing.finish(), reading.finish()]);
    await checkpointing.stop();
    if (writing.isWritable()) writer.sqlite.pragma('optimize');
    writer.sqlite.close();
  }

  return {
    read: reading.read,
    write: writing.write,
    async checkHealth() {
      await reading.read((store) => store.accounts.count());
      return {
        database: 'sqlite',
        settings: settingsOf(writer),
        writable: writing.isWritable(),
        walBytes: checkpointing.walBytes(),
      };
    },
    close() {
      closing ??= finish();
      return closing;
    },
  };
}
