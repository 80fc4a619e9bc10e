import { and, count, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { AccountReads, AccountWrites, StoredAccount } from '../store.ts';
import { accounts, sessions } from './account-rows.ts';
import type { Connection } from './connection.ts';
import { refusingDuplicates } from './sqlite-errors.ts';
import { given, insertOf } from './stored-columns.ts';

type SessionReads = Pick<AccountReads, 'findSession' | 'openSessions' | 'countOpenSessions'>;
type SessionWrites = Pick<AccountWrites, 'addSession' | 'endSession' | 'endSessions'>;

const openAt = (name: string) =>
  and(isNull(sessions.endedAt), gt(sessions.expiresAt, given(name, sessions.expiresAt)));
const ofAccount = eq(sessions.accountId, sql.placeholder('accountId'));

export function sessionReads(
  { query }: Connection,
  accountFrom: (row: typeof accounts.$inferSelect) => StoredAccount,
): SessionReads {
  const byId = query
    .select({ session: sessions, account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare();
  const open = query
    .select()
    .from(sessions)
    .where(and(ofAccount, openAt('now')))
    .orderBy(desc(sessions.startedAt), desc(sql`rowid`))
    .prepare();
  const { accountId } = sessions;
  const counts = query
    .select({ accountId, number: count() })
    .from(sessions)
    .where(openAt('now'))
    .groupBy(accountId)
    .prepare();
  return {
    async findSession(id) {
      const row = byId.get({ id });
      return row && { session: sessionFrom(row.session), account: accountFrom(row.account) };
    },
    async openSessions(accountId, now) {
      return open.all({ accountId, now }).map(sessionFrom);
    },
    async countOpenSessions(now) {
      return new Map(counts.all({ now }).map(({ accountId, number }) => [accountId, number]));
    },
  };
}

export function sessionWrites({ query }: Connection): SessionWrites {
  const insert = insertOf(query, sessions);
  const end = () => query.update(sessions).set({ endedAt: given('at', sessions.endedAt) });
  const endOne = end()
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare();
  const endOpen = end()
    .where(and(ofAccount, openAt('at'), ne(sessions.id, sql.placeholder('kept'))))
    .prepare();
  return {
    async addSession(session) {
      refusingDuplicates(() => insert({ ...session, endedAt: session.endedAt ?? null }));
    },
    async endSession(id, at) {
      endOne.run({ id, at });
    },
    async endSessions(accountId, at, keptSessionId = '') {
      return endOpen.run({ accountId, at, kept: keptSessionId }).changes;
    },
  };
}

function sessionFrom(row: typeof sessions.$inferSelect) {
  return { ...row, endedAt: row.endedAt ?? undefined };
}
