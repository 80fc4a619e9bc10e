import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../server/store/open-store.ts';
import { openWriter } from '../../server/store/sqlite/connection.ts';
import { migrate, migrationsIn, shippedMigrations } from '../../server/store/sqlite/migrations.ts';
import { openSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import type { ReadStore } from '../../server/store/store.ts';
import { freshStore } from '../support/store.ts';
import { anotherReader, anotherWriter, databaseFile, storeAndWriter } from './database-file.ts';
import { auditRecord, response, storeIssuedRound } from './stored-round.ts';

describe('the SQLite database', () => {
  it('runs with the settings that durability rests on, and says so', async () => {
    const { store } = await freshStore();
    expect(await store.checkHealth()).toMatchObject({
      database: 'sqlite',
      settings: {
        journal_mode: 'wal',
        synchronous: 2,
        foreign_keys: 1,
        busy_timeout: 5000,
        trusted_schema: 0,
        temp_store: 2,
        journal_size_limit: 67_108_864,
        wal_autocheckpoint: 0,
        recursive_triggers: 1,
      },
    });
  });

  it('is refused where a setting does not take', () => {
    expect(() => openWriter(':memory:')).toThrow('journal_mode is memory instead of wal');
  });

  it('cannot be written through the connection for reading', async () => {
    const { writer } = storeAndWriter();
    const reader = anotherReader(writer.sqlite.name);
    expect(() => reader.exec("INSERT INTO counters VALUES ('q', 'responded', 1)")).toThrow('readonly');
  });

  it('refuses values of the wrong type in every table', () => {
    const { writer } = storeAndWriter();
    const tables = writer.sqlite
      .prepare<[], { name: string; strict: number }>(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
    const wrong = "INSERT INTO counters VALUES ('q', 'responded', 'many')";
    expect(() => writer.sqlite.exec(wrong)).toThrow('cannot store TEXT value in INTEGER column');
  });

  it('finds what points to a row by an index, for every foreign key', () => {
    const { writer } = storeAndWriter();
    const unindexed = writer.sqlite
      .prepare(
        `SELECT t.name, f."from" FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
         WHERE f.seq = 0 AND NOT EXISTS (
           SELECT 1 FROM pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
           WHERE c.seqno = 0 AND c.name = f."from")`,
      )
      .all();
    expect(unindexed).toEqual([]);
  });

  it.each([
    "UPDATE audit_entries SET action = 'nothing'",
    'DELETE FROM audit_entries',
    "INSERT OR REPLACE INTO audit_entries SELECT sequence, at, actor_kind, actor_id, 'nothing', subject, details, previous_hash, hash FROM audit_entries",
    "UPDATE response_versions SET answers = '{}'",
    'DELETE FROM response_versions',
    "INSERT OR REPLACE INTO response_versions SELECT invitation_id, version, '{}', submitted_at, receipt, NULL, NULL FROM response_versions",
    "UPDATE questionnaires SET content = '{}'",
    "UPDATE questionnaires SET frozen_measures = '[]'",
  ])('refuses %s', async (statement) => {
    const { store, writer } = storeAndWriter();
    await storeIssuedRound(store);
    await store.write(async (write) => {
      await write.responses.add('invitation-1', response());
      await write.audit.append(auditRecord('submit-response'));
    });
    const other = anotherWriter(writer.sqlite.name);
    expect(() => other.exec(statement)).toThrow(/never (changed|deleted)|is kept/);
    expect(await store.read((read) => read.responses.versions('invitation-1'))).toEqual([response()]);
  });

  it('goes on with the audit chain after what another process has appended', async () => {
    const file = databaseFile();
    const [service, command] = [openSqliteStore(file), openSqliteStore(file)];
    await service.write((write) => write.audit.append(auditRecord('a')));
    await command.write((write) => write.audit.append(auditRecord('b')));
    await service.write((write) => write.audit.append(auditRecord('c')));
    const entries = await service.read((read) => read.audit.page(0, 9));
    expect(entries.map(({ action, sequence }) => `${sequence}${action}`)).toEqual(['1a', '2b', '3c']);
    expect(entries[2]?.previousHash).toBe(entries[1]?.hash);
    await Promise.all([service.close(), command.close()]);
  });
});

describe('a read in a later turn of the event loop', () => {
  it('sees what another process has committed, however long an earlier read goes on', async () => {
    const file = databaseFile();
    const [service, command] = [openSqliteStore(file), openSqliteStore(file)];
    const actions = (read: ReadStore) =>
      read.audit.page(0, 9).then((page) => page.map(({ action }) => action));
    await service.read(async (read) => {
      expect(await actions(read)).toEqual([]);
      await command.write((write) => write.audit.append(auditRecord('a')));
      expect(await service.read(actions)).toEqual(['a']);
      expect(await actions(read)).toEqual([]);
    });
    await Promise.all([service.close(), command.close()]);
  });
});

describe('migrations', () => {
  const later = { name: '9999-later', text: 'CREATE TABLE later (id TEXT PRIMARY KEY) STRICT;' };

  it('run once, and are not run again', async () => {
    const file = databaseFile();
    await openSqliteStore(file).close();
    const again = openSqliteStore(file);
    await expect(again.checkHealth()).resolves.toBeDefined();
    await again.close();
  });

  it('refuse a database that is newer than the program, in one sentence', async () => {
    const file = databaseFile();
    await openSqliteStore(file, { migrations: [...shippedMigrations(), later] }).close();
    expect(() => openSqliteStore(file)).toThrow(
      /^The database is newer than this program [^.]*"9999-later"[^.]*\.$/,
    );
  });

  it('refuse to go on when one that has run was changed since', async () => {
    const file = databaseFile();
    await openSqliteStore(file).close();
    const changed = shippedMigrations().map(({ name, text }) => ({ name, text: `${text}-- changed` }));
    expect(() => openSqliteStore(file, { migrations: changed })).toThrow('was changed after it had been run');
  });

  it('refuse one that was slipped in before those that have run', async () => {
    const file = databaseFile();
    await openSqliteStore(file).close();
    const slipped = [{ name: '0000-earlier', text: later.text }, ...shippedMigrations()];
    expect(() => openSqliteStore(file, { migrations: slipped })).toThrow('was added before');
  });

  it('leave nothing of one that fails, and can be run once it is mended', () => {
    const { sqlite } = openWriter(databaseFile());
    const broken = { ...later, text: `${later.text} CREATE TABLE broken (` };
    expect(() => migrate(sqlite, [...shippedMigrations(), broken])).toThrow('incomplete input');
    const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE name = 'later'");
    expect(tables.all()).toEqual([]);
    migrate(sqlite, [...shippedMigrations(), later]);
    expect(tables.all()).toEqual([{ name: 'later' }]);
    sqlite.close();
  });

  it('stand in their folder in the order of their names', () => {
    const names = migrationsIn('migrations/sqlite').map(({ name }) => name);
    expect(names[0]).toBe('0001-the-first-round');
    expect(names).toEqual(names.toSorted());
    for (const name of names) expect(name).toMatch(/^\d{4}(-[a-z]+)+$/);
  });
});

describe('openStore', () => {
  it('makes files that only their owner may read', async () => {
    const { store, dataDir } = await freshStore();
    await store.write((write) => write.audit.append(auditRecord('a')));
    for (const name of ['hakaru.sqlite', 'hakaru.sqlite-wal'])
      expect(statSync(join(dataDir, name)).mode & 0o077).toBe(0);
  });

  it('says in one sentence that another database is not available', async () => {
    const opening = openStore({ dataDir: '/nowhere', databaseUrl: 'postgres://localhost/hakaru' });
    await expect(opening).rejects.toThrow(/^This version of Hakaru stores in SQLite only[^.]*\.$/);
  });
});
