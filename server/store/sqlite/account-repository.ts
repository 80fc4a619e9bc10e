import { and, count, eq, isNull, sql } from 'drizzle-orm';
import type { AccountReads, AccountWrites, StoredAccount } from '../store.ts';
import { accounts, setupLinks } from './account-rows.ts';
import type { Connection } from './connection.ts';
import { sessionReads, sessionWrites } from './session-repository.ts';
import { refusingDuplicates } from './sqlite-errors.ts';
import { changing, given, insertOf } from './stored-columns.ts';

export function accountReads(connection: Connection): AccountReads {
  const { query } = connection;
  const { id, email, name, role, passwordHash, disabledAt } = accounts;
  const number = query.select({ number: count() }).from(accounts).prepare();
  const all = query
    .select({ id, email, name, role, passwordHash, disabledAt })
    .from(accounts)
    .orderBy(sql`rowid`)
    .prepare();
  const byId = query
    .select()
    .from(accounts)
    .where(eq(id, sql.placeholder('id')))
    .prepare();
  const byEmail = query
    .select()
    .from(accounts)
    .where(eq(accounts.emailKey, sql.placeholder('emailKey')))
    .prepare();
  const setupLinkByHash = query
    .select()
    .from(setupLinks)
    .where(eq(setupLinks.codeHash, sql.placeholder('codeHash')))
    .prepare();
  return {
    ...sessionReads(connection, accountFrom),
    async count() {
      return number.get()?.number ?? 0;
    },
    async list() {
      return all.all().map(({ passwordHash, disabledAt, ...account }) => ({
        ...account,
        hasPassword: passwordHash !== '',
        disabledAt: disabledAt ?? undefined,
      }));
    },
    async find(id) {
      const row = byId.get({ id });
      return row && accountFrom(row);
    },
    async findByEmail(emailKey) {
      const row = byEmail.get({ emailKey });
      return row && accountFrom(row);
    },
    async findSetupLink(codeHash) {
      const row = setupLinkByHash.get({ codeHash });
      return row && { ...row, accountId: row.accountId ?? undefined, usedAt: row.usedAt ?? undefined };
    },
  };
}

export function accountWrites(connection: Connection): AccountWrites {
  const { query } = connection;
  const insertAccount = insertOf(query, accounts);
  const insertSetupLink = insertOf(query, setupLinks);
  const changeAccount = query
    .update(accounts)
    .set({
      name: given('name', accounts.name),
      role: given('role', accounts.role),
      disabledAt: given('disabledAt', accounts.disabledAt),
    })
    .where(eq(accounts.id, sql.placeholder('id')))
    .prepare();
  const setPassword = query
    .update(accounts)
    .set({ passwordHash: given('passwordHash', accounts.passwordHash) })
    .where(eq(accounts.id, sql.placeholder('id')))
    .prepare();
  const unused = isNull(setupLinks.usedAt);
  const useUp = () => query.update(setupLinks).set({ usedAt: given('at', setupLinks.usedAt) });
  const useUpSetupLinks = useUp()
    .where(and(unused, isNull(setupLinks.accountId)))
    .prepare();
  const useUpLinksOf = useUp()
    .where(and(unused, eq(setupLinks.accountId, sql.placeholder('accountId'))))
    .prepare();
  return {
    ...sessionWrites(connection),
    async add({ passwordHash = '', disabledAt = null, ...account }) {
      refusingDuplicates(() => insertAccount({ ...account, passwordHash, disabledAt }));
    },
    async change({ id, name, role, disabledAt = null }) {
      changing(`account ${id}`, changeAccount.run({ id, name, role, disabledAt }));
    },
    async setPassword(id, passwordHash) {
      changing(`account ${id}`, setPassword.run({ id, passwordHash }));
    },
    async addSetupLink({ accountId = null, usedAt = null, ...link }) {
      refusingDuplicates(() => insertSetupLink({ ...link, accountId, usedAt }));
    },
    async useUpSetupLinks(at) {
      useUpSetupLinks.run({ at });
    },
    async useUpLinksOf(accountId, at) {
      useUpLinksOf.run({ accountId, at });
    },
  };
}

function accountFrom(row: typeof accounts.$inferSelect): StoredAccount {
  const { id, email, name, role, passwordHash, disabledAt } = row;
  return {
    ...{ id, email, name, role },
    passwordHash: passwordHash === '' ? undefined : passwordHash,
    disabledAt: disabledAt ?? undefined,
  };
}
