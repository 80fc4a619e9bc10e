import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { AuditEntry } from '../../shared/domain/audit.ts';
import type { Service } from './service.ts';

/** Everything in every table, as text: two are equal when nothing at all has changed. */
export function contentsOfAllTables({ dataDir }: Pick<Service, 'dataDir'>): string {
  const file = readdirSync(dataDir).find((name) => name.endsWith('.sqlite')) ?? '';
  const database = new Database(join(dataDir, file), { readonly: true, fileMustExist: true });
  try {
    const tables = database
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all();
    const contents = tables.map(({ name }) => {
      const rows = database.prepare<[], unknown[]>(`SELECT * FROM "${name}"`).raw().all();
      return [name, rows.map((row) => row.map(readable))];
    });
    return JSON.stringify(contents);
  } finally {
    database.close();
  }
}

/** Bytes as hexadecimal and as the text that they may be: what is searched for must be found in either form. */
function readable(cell: unknown): unknown {
  return Buffer.isBuffer(cell) ? [cell.toString('hex'), cell.toString('latin1')] : cell;
}

export async function auditEntries({ dependencies }: Service): Promise<readonly AuditEntry[]> {
  return dependencies.store.read((reads) => reads.audit.page(0, 100_000));
}

/** What `work` adds to the audit log. */
export async function auditedBy(
  service: Service,
  work: () => Promise<unknown>,
): Promise<readonly AuditEntry[]> {
  const before = (await auditEntries(service)).length;
  await work();
  return (await auditEntries(service)).slice(before);
}

/** What only somebody with the file in hand can do: the audit log altered past the triggers that forbid it. */
export function alterAuditLog({ dataDir }: Pick<Service, 'dataDir'>, change: string): void {
  const file = readdirSync(dataDir).find((name) => name.endsWith('.sqlite')) ?? '';
  const database = new Database(join(dataDir, file));
  try {
    database.exec('DROP TRIGGER audit_entries_are_never_changed');
    database.exec('DROP TRIGGER audit_entries_are_never_deleted');
    database.exec(change);
  } finally {
    database.close();
  }
}
