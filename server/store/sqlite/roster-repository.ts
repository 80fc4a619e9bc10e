import { asc, count, eq, sql } from 'drizzle-orm';
import type { RosterReads, RosterWrites } from '../store.ts';
import type { Connection } from './connection.ts';
import { members, rosters } from './roster-rows.ts';
import { refusingDuplicates } from './sqlite-errors.ts';
import { insertOf } from './stored-columns.ts';

export function rosterReads({ query }: Connection): RosterReads {
  const { id, name, unit } = rosters;
  const all = query
    .select({ id, name, unit, memberCount: count(members.id) })
    .from(rosters)
    .leftJoin(members, eq(members.rosterId, rosters.id))
    .groupBy(rosters.id)
    .orderBy(sql`${rosters}.rowid DESC`)
    .prepare();
  const rosterById = query
    .select({ id, name, unit })
    .from(rosters)
    .where(eq(id, sql.placeholder('rosterId')))
    .prepare();
  const membersOf = query
    .select()
    .from(members)
    .where(eq(members.rosterId, sql.placeholder('rosterId')))
    .orderBy(asc(members.position))
    .prepare();
  return {
    async list() {
      return all.all();
    },
    async find(rosterId) {
      const roster = rosterById.get({ rosterId });
      if (!roster) return undefined;
      return {
        ...roster,
        members: membersOf.all({ rosterId }).map(({ id, code, name, kana, title, email }) => {
          return { id, code, name, kana: kana ?? undefined, title, email: email ?? undefined };
        }),
      };
    },
  };
}

export function rosterWrites({ query }: Connection): RosterWrites {
  const insertRoster = insertOf(query, rosters);
  const insertMember = insertOf(query, members);
  return {
    async add({ id, name, unit, members }, createdAt) {
      refusingDuplicates(() => {
        insertRoster({ id, name, unit, createdAt });
        members.forEach(({ kana = null, email = null, ...member }, index) => {
          insertMember({ ...member, kana, email, rosterId: id, position: index + 1 });
        });
      });
    },
  };
}
