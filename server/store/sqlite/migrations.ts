/**
 * Forward-only migrations: plain SQL files, run in the order of their names, one transaction each, recorded with the
 * SHA-256 of their text. What the database knows must be the beginning of what the program knows.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type Database from 'better-sqlite3';
import { packageDir } from '../../package-dir.ts';

export interface Migration {
  readonly name: string;
  readonly text: string;
}

/** The program's migrations, found beside package.json, whether this runs from the source or from `dist`. */
export function shippedMigrations(): readonly Migration[] {
  return migrationsIn(join(packageDir(), 'migrations', 'sqlite'));
}

export function migrationsIn(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name: basename(name, '.sql'), text: readFileSync(join(folder, name), 'utf8') }));
}

/** Runs what is missing. Throws one sentence when the database is newer than the program, or of another history. */
export function migrate(sqlite: Database.Database, migrations: readonly Migration[]): void {
  sqlite.exec(
    'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, text_hash BLOB NOT NULL, applied_at INTEGER NOT NULL) STRICT',
  );
  const applied = sqlite.prepare<[], Applied>('SELECT name, text_hash FROM migrations ORDER BY name');
  const record = sqlite.prepare('INSERT INTO migrations (name, text_hash, applied_at) VALUES (?, ?, ?)');
  // Looked up again inside each transaction: two processes may be opening the same new database.
  const takeStep = sqlite.transaction((): boolean => {
    const next = nextMigration(applied.all(), migrations);
    if (!next) return false;
    sqlite.exec(next.text);
    record.run(next.name, hashOf(next.text), Date.now());
    return true;
  });
  while (takeStep.immediate());
}

interface Applied {
  readonly name: string;
  readonly text_hash: Buffer;
}

function nextMigration(applied: readonly Applied[], migrations: readonly Migration[]): Migration | undefined {
  const stranger = applied.find(({ name }) => !migrations.some((one) => one.name === name));
  if (stranger)
    throw new Error(
      `The database is newer than this program (it has "${stranger.name}"): start the version that wrote it, or a later one.`,
    );
  applied.forEach(({ name, text_hash }, index) => {
    const migration = migrations[index];
    if (migration?.name !== name)
      throw new Error(`The migration "${migration?.name}" was added before "${name}", which has been run.`);
    if (!hashOf(migration.text).equals(text_hash))
      throw new Error(`The migration "${name}" was changed after it had been run on this database.`);
  });
  return migrations[applied.length];
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
