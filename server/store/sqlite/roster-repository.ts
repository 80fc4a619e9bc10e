import { and, asc, count, countDistinct, eq, gt, sql } from 'drizzle-orm';
import type { Member } from '../../../shared/domain/roster.ts';
import { eachInSteps, type Steps } from '../../../shared/domain/steps.ts';
import type { PlacedMember, RosterReads, RosterWrites } from '../store.ts';
import type { Connection } from './connection.ts';
import type { LongWrites } from './long-writes.ts';
import { questionnaires } from './questionnaire-rows.ts';
import { members, rosters } from './roster-rows.ts';
import { refusingDuplicates } from './sqlite-errors.ts';
import { changing, given, insertOf } from './stored-columns.ts';

export function rosterReads({ query }: Connection): RosterReads {
  const { id, name, unit, revision } = rosters;
  const head = { id, name, unit, revision };
  const memberCount = query
    .select({ rosterId: members.rosterId, count: count().as('member_count') })
    .from(members)
    .groupBy(members.rosterId)
    .as('counted');
  const all = query
    .select({
      ...head,
      memberCount: sql<number>`coalesce(${memberCount.count}, 0)`,
      questionnaireCount: countDistinct(questionnaires.id),
    })
    .from(rosters)
    .leftJoin(memberCount, eq(memberCount.rosterId, rosters.id))
    .leftJoin(questionnaires, eq(questionnaires.rosterId, rosters.id))
    .groupBy(rosters.id)
    .orderBy(sql`${rosters}.rowid DESC`)
    .prepare();
  const rosterById = query
    .select(head)
    .from(rosters)
    .where(eq(id, sql.placeholder('rosterId')))
    .prepare();
  const membersAfter = query
    .select()
    .from(members)
    .where(
      and(
        eq(members.rosterId, sql.placeholder('rosterId')),
        gt(members.position, sql.placeholder('afterPosition')),
      ),
    )
    .orderBy(asc(members.position))
    .limit(sql.placeholder('limit'))
    .prepare();
  const askedBy = query
    .select({ count: count() })
    .from(questionnaires)
    .where(eq(questionnaires.rosterId, sql.placeholder('rosterId')))
    .prepare();
  return {
    async list() {
      return all.all();
    },
    async find(rosterId) {
      const roster = rosterById.get({ rosterId });
      if (!roster) return undefined;
      const everyone = membersAfter.all({ rosterId, afterPosition: 0, limit: -1 });
      return { ...roster, members: everyone.map((row) => placedFrom(row).member) };
    },
    async findHead(rosterId) {
      return rosterById.get({ rosterId });
    },
    async members(rosterId, afterPosition, limit) {
      return membersAfter.all({ rosterId, afterPosition, limit }).map(placedFrom);
    },
    async questionnaireCount(rosterId) {
      return askedBy.get({ rosterId })?.count ?? 0;
    },
  };
}

function placedFrom(row: typeof members.$inferSelect): PlacedMember {
  const { position, rosterId: _, kana, email, body, ...member } = row;
  return {
    position,
    member: { ...member, kana: kana ?? undefined, email: email ?? undefined, body: body ?? undefined },
  };
}

/** Members taken out with one statement: a millisecond or two. */
const REMOVED_AT_ONCE = 500;

/** Id, roster, place, code, name, kana, title, address, body. */
type MemberColumns = [
  ...[string, string, number, string, string, string | null],
  ...[string, string | null, string | null],
];

export function rosterWrites({ sqlite, query }: Connection, long: LongWrites): RosterWrites {
  const insertRoster = insertOf(query, rosters);
  // Plain statements: a file can bring fifty thousand members, and the builder would cost a second more.
  const insertMember = sqlite.prepare<MemberColumns>(
    `INSERT INTO members (id, roster_id, position, code, name, kana, title, email, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const removeMember = sqlite.prepare<[string, string]>('DELETE FROM members WHERE id = ? AND roster_id = ?');
  const removeMembers = sqlite.prepare<[string, number]>(
    `DELETE FROM members
     WHERE id IN (SELECT id FROM members WHERE roster_id = ? ORDER BY position LIMIT ?)`,
  );
  const removeRoster = query
    .delete(rosters)
    .where(eq(rosters.id, sql.placeholder('id')))
    .prepare();
  const next = query
    .update(rosters)
    .set({
      name: given('name', rosters.name),
      unit: given('unit', rosters.unit),
      revision: sql`${rosters.revision} + 1`,
    })
    .where(and(eq(rosters.id, sql.placeholder('id')), eq(rosters.revision, sql.placeholder('basedOn'))))
    .prepare();
  const place = (rosterId: string, position: number, member: Member) => {
    const { id, code, name, kana = null, title, email = null, body = null } = member;
    const [nameText, titleText] = [JSON.stringify(name), JSON.stringify(title)];
    refusingDuplicates(() =>
      insertMember.run(id, rosterId, position, code, nameText, kana, titleText, email, body),
    );
  };
  function* removeEverybody(rosterId: string): Steps<void> {
    while (removeMembers.run(rosterId, REMOVED_AT_ONCE).changes > 0) yield undefined;
  }
  return {
    async add({ id, name, unit, members }, createdAt) {
      refusingDuplicates(() => insertRoster({ id, name, unit, createdAt, revision: 1 }));
      await long.write(eachInSteps(members, (member, index) => place(id, index + 1, member)));
    },
    async change(id, basedOn, { name, unit, goneIds, placed }) {
      if (next.run({ id, basedOn, name, unit }).changes === 0) return false;
      const remove = (gone: string) => changing(`member ${gone} of ${id}`, removeMember.run(gone, id));
      await long.write(eachInSteps(goneIds, remove));
      await long.write(eachInSteps(placed, ({ position, member }) => place(id, position, member)));
      return true;
    },
    async remove(id) {
      await long.write(removeEverybody(id));
      changing(`roster ${id}`, removeRoster.run({ id }));
    },
  };
}
