import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';

/**
 * A whole, consistent copy of a database that may be written to meanwhile. `VACUUM INTO` reads one snapshot; copying
 * the file would tear it, and SQLite's online backup starts again with every write of another connection.
 * Throws when there is no database, when the target exists, or when the copy is not sound.
 */
export function vacuumCopy(file: string, target: string): void {
  if (!existsSync(file)) throw new Error(`There is no database at ${file}.`);
  const source = new Database(file, { fileMustExist: true });
  try {
    source.pragma('busy_timeout = 5000');
    // VACUUM INTO takes an empty file and keeps its mode: the copy is its owner's alone.
    closeSync(openSync(target, 'wx', 0o600));
    source.prepare('VACUUM INTO ?').run(target);
  } finally {
    source.close();
  }
  const copy = new Database(target, { fileMustExist: true, readonly: true });
  try {
    const answer = copy.pragma('integrity_check', { simple: true });
    if (answer !== 'ok') throw new Error(`The copy ${target} is not sound: ${String(answer)}`);
  } finally {
    copy.close();
  }
  // VACUUM INTO does not sync what it writes.
  const descriptor = openSync(target, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
