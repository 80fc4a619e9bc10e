/**
 * Connections and the settings that durability rests on. A setting that did not take stops the start: a service that
 * promises an answer is kept must not run where the promise is hollow.
 */
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';

export interface Connection {
  readonly sqlite: Database.Database;
  /** The same connection under the query builder. */
  readonly query: BetterSQLite3Database;
}

/**
 * `synchronous` 2 is FULL: an answer that was acknowledged survives a power cut (with NORMAL not, as `tests/faults/power-cut.test.ts` shows).
 * `wal_autocheckpoint` 0: checkpoints run in a worker thread, not inside somebody's commit.
 * `recursive_triggers`: without it INSERT OR REPLACE deletes rows past the triggers that forbid it.
 */
const WRITER_SETTINGS = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5000,
  trusted_schema: 0,
  temp_store: 2,
  journal_size_limit: 67_108_864,
  wal_autocheckpoint: 0,
  cache_size: -32_000,
  recursive_triggers: 1,
} as const;

const READER_SETTINGS = { query_only: 1, busy_timeout: 5000, trusted_schema: 0, temp_store: 2 } as const;

/** The one connection that writes; makes the file when there is none. */
export function openWriter(file: string): Connection {
  return connect(new Database(file), WRITER_SETTINGS);
}

export function openReader(file: string): Connection {
  return connect(new Database(file, { readonly: true, fileMustExist: true }), READER_SETTINGS);
}

/** The writer's settings as the database reports them now. */
export function settingsOf({ sqlite }: Connection): Readonly<Record<string, string | number>> {
  return reported(sqlite, Object.keys(WRITER_SETTINGS));
}

function connect(sqlite: Database.Database, settings: Readonly<Record<string, string | number>>): Connection {
  try {
    for (const [name, value] of Object.entries(settings)) sqlite.pragma(`${name} = ${value}`);
    const found = reported(sqlite, Object.keys(settings));
    const refused = Object.entries(settings).filter(([name, value]) => found[name] !== value);
    if (refused.length > 0) {
      const list = refused.map(([name, value]) => `${name} is ${found[name]} instead of ${value}`);
      throw new Error(`The database ${sqlite.name} does not take the settings it needs: ${list.join(', ')}.`);
    }
    return { sqlite, query: drizzle(sqlite) };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function reported(sqlite: Database.Database, names: readonly string[]): Record<string, string | number> {
  return Object.fromEntries(
    names.map((name) => {
      const value = sqlite.pragma(name, { simple: true });
      return [name, typeof value === 'number' ? value : String(value)];
    }),
  );
}
