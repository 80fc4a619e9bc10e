/** Column types shared by all tables. Null passes through, so that they serve in prepared inserts as well. */

import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import {
  customType,
  type SQLiteColumn,
  type SQLiteInsertValue,
  type SQLiteTable,
} from 'drizzle-orm/sqlite-core';

/** An instant, stored as an integer: milliseconds since 1970 UTC. */
export const instant = customType<{ data: Date; driverData: number | null }>({
  dataType: () => 'integer',
  toDriver: (value: Date | null) => (value === null ? null : value.getTime()),
  fromDriver: (value) => new Date(Number(value)),
});

/** A value stored as JSON text. JSON keeps every string exactly, half surrogate pairs included. */
export function json<T>(name: string) {
  return customType<{ data: T; driverData: string | null }>({
    dataType: () => 'text',
    toDriver: (value: T | null) => (value === null ? null : JSON.stringify(value)),
    fromDriver: (value) => JSON.parse(String(value)),
  })(name);
}

/** An insert of one whole row, prepared once. */
export function insertOf<T extends SQLiteTable>(
  query: BetterSQLite3Database,
  table: T,
): (row: T['$inferSelect']) => void {
  const names = Object.keys(getTableColumns(table));
  const values = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]));
  const insert = query
    .insert(table)
    .values(values as SQLiteInsertValue<T>)
    .prepare();
  return (row) => {
    insert.run(row);
  };
}

/** A value to be given at each run of a prepared update, in the form that the column stores. */
export function given(name: string, column: SQLiteColumn): SQL {
  return sql`${sql.param(sql.placeholder(name), column)}`;
}

/** A change that must have found what it changes; throws otherwise, because silence would lose somebody's work. */
export function changing(what: string, { changes }: { readonly changes: number }): void {
  if (changes === 0) throw new Error(`There is no ${what} to change.`);
}
