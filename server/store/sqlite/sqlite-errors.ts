import Database from 'better-sqlite3';
import { StoreUnavailable, UniqueConflict } from '../store.ts';

/** Runs a statement; what a unique rule refuses becomes `UniqueConflict` naming the columns of the rule. */
export function refusingDuplicates<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
      throw new UniqueConflict(messageOf(error).replace('UNIQUE constraint failed: ', ''), { cause: error });
    throw error;
  }
}

/** After these SQLite goes on accepting writes, but what it says of them cannot be believed any more. */
export function isDiskFailure(error: unknown): boolean {
  return /^SQLITE_(IOERR|CORRUPT|NOTADB)/.test(codeOf(error));
}

/** What the caller of a work is told: trouble of the database itself becomes `StoreUnavailable`, all else stays. */
export function told(error: unknown): unknown {
  const trouble = /^SQLITE_(IOERR|CORRUPT|NOTADB|FULL|NOMEM|READONLY|CANTOPEN|BUSY|LOCKED|PROTOCOL)/;
  return trouble.test(codeOf(error)) ? unavailable(error) : error;
}

export function unavailable(cause: unknown): StoreUnavailable {
  return new StoreUnavailable(`The database cannot take this: ${messageOf(cause)}.`, { cause });
}

function codeOf(error: unknown): string {
  return error instanceof Database.SqliteError ? error.code : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
