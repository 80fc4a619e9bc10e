import { count, eq, isNull, sql } from 'drizzle-orm';
import type { AccountReads, AccountWrites, StoredAccount } from '../store.ts';
import { accounts, sessions, setupLinks } from './account-rows.ts';
import type { Connection } from './connection.ts';
import { refusingDuplicates } from './sqlite-errors.ts';
import { given, insertOf } from './stored-columns.ts';

export function accountReads({ query }: Connection): AccountReads {
  const { id, email, name, role } = accounts;
  const number = query.select({ number: count() }).from(accounts).prepare();
  const all = query.select({ id, email, name, role }).from(accounts).orderBy(sql`rowid`).prepare();
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
  const sessionById = query
    .select({ session: sessions, account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare();
  const setupLinkByHash = query
    .select()
    .from(setupLinks)
    .where(eq(setupLinks.codeHash, sql.placeholder('codeHash')))
    .prepare();
  return {
    async count() {
      return number.get()?.number ?? 0;
    },
    async list() {
      return all.all();
    },
    async find(id) {
      const row = byId.get({ id });
      return row && accountFrom(row);
    },
    async findByEmail(emailKey) {
      const row = byEmail.get({ emailKey });
      return row && accountFrom(row);
    },
    async findSession(id) {
      const row = sessionById.get({ id });
      if (!row) return undefined;
      const session = { ...row.session, endedAt: row.session.endedAt ?? undefined };
      return { session, account: accountFrom(row.account) };
    },
    async findSetupLink(codeHash) {
      const row = setupLinkByHash.get({ codeHash });
      return row && { ...row, usedAt: row.usedAt ?? undefined };
    },
  };
}

export function accountWrites({ query }: Connection): AccountWrites {
  const insertAccount = insertOf(query, accounts);
  const insertSession = insertOf(query, sessions);
  const insertSetupLink = insertOf(query, setupLinks);
  const endSession = query
    .update(sessions)
    .set({ endedAt: given('at', sessions.endedAt) })
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare();
  const useUpSetupLinks = query
    .update(setupLinks)
    .set({ usedAt: given('at', setupLinks.usedAt) })
    .where(isNull(setupLinks.usedAt))
    .prepare();
  return {
    async add(account) {
      refusingDuplicates(() => insertAccount({ ...account, disabledAt: account.disabledAt ?? null }));
    },
    async addSession(session) {
      refusingDuplicates(() => insertSession({ ...session, endedAt: session.endedAt ?? null }));
    },
    async endSession(id, at) {
      endSession.run({ id, at });
    },
    async addSetupLink(link) {
      refusingDuplicates(() => insertSetupLink({ ...link, usedAt: link.usedAt ?? null }));
    },
    async useUpSetupLinks(at) {
      useUpSetupLinks.run({ at });
    },
  };
}

function accountFrom(row: typeof accounts.$inferSelect): StoredAccount {
  const { id, email, name, role, passwordHash, disabledAt } = row;
  return { id, email, name, role, passwordHash, disabledAt: disabledAt ?? undefined };
}
