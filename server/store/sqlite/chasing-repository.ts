import { and, asc, eq, gt, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Invitation, StandingFilter } from '../../../shared/domain/invitation.ts';
import { ELIGIBLE, EXCUSED, RESPONDED } from '../../../shared/domain/tally.ts';
import type { ChasingReads, ChasingWrites } from '../store.ts';
import type { Connection } from './connection.ts';
import {
  drafts,
  draftWithoutAnswers,
  invitationColumns,
  invitationFrom,
  invitations,
  listedDraftColumns,
} from './invitation-rows.ts';
import type { Ledger } from './ledger.ts';
import { letters } from './letter-rows.ts';
import { currentColumns, isCurrent, responseVersions } from './response-rows.ts';
import { changing, given } from './stored-columns.ts';
import { tallyReads } from './tally-repository.ts';

const ANSWERED = sql`EXISTS (SELECT 1 FROM response_versions v WHERE v.invitation_id = ${invitations.id})`;
const BEGUN = sql`${drafts.invitationId} IS NOT NULL`;
const IN_ROUND = sql`${invitations.excusedReason} IS NULL AND ${invitations.revokedAt} IS NULL`;

/** `standsIn` with `stateOf`, as a condition: what takes the person out of the round first, then how far they have come. */
const IS_IN: Readonly<Record<StandingFilter, SQL>> = {
  excused: sql`${invitations.excusedReason} IS NOT NULL`,
  revoked: sql`${invitations.excusedReason} IS NULL AND ${invitations.revokedAt} IS NOT NULL`,
  answered: sql`${IN_ROUND} AND ${ANSWERED}`,
  draft: sql`${IN_ROUND} AND ${BEGUN} AND NOT ${ANSWERED}`,
  issued: sql`${IN_ROUND} AND NOT ${BEGUN} AND NOT ${ANSWERED}`,
  outstanding: sql`${IN_ROUND} AND NOT ${ANSWERED}`,
};

export function chasingReads(connection: Connection, ledger?: Ledger): ChasingReads {
  const { sqlite, query } = connection;
  const tallies = tallyReads(connection, ledger);
  // Driven by the few links that are revoked.
  const revoked = sqlite.prepare<[string], { answered: 0 | 1; excused: 0 | 1; many: number }>(
    `SELECT EXISTS (SELECT 1 FROM response_versions v WHERE v.invitation_id = i.id) AS answered,
            i.excused_reason IS NOT NULL AS excused, count(*) AS many
     FROM invitations i INDEXED BY invitations_revoked
     WHERE i.questionnaire_id = ? AND i.revoked_at IS NOT NULL GROUP BY 1, 2`,
  );
  // Driven by the drafts, which go when an answer comes; CROSS JOIN keeps that order.
  const begun = sqlite.prepare<[string], { many: number }>(
    `SELECT count(*) AS many FROM drafts d CROSS JOIN invitations i ON i.id = d.invitation_id
     WHERE i.questionnaire_id = ? AND i.excused_reason IS NULL AND i.revoked_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM response_versions v WHERE v.invitation_id = i.id)`,
  );
  const lastPosition = sqlite.prepare<[string], { last: number | null }>(
    'SELECT max(position) AS last FROM invitations WHERE questionnaire_id = ?',
  );
  const listed = () =>
    query
      .select({ invitation: invitationColumns, draft: listedDraftColumns, current: currentColumns })
      .from(invitations)
      .leftJoin(drafts, eq(drafts.invitationId, invitations.id))
      .leftJoin(responseVersions, isCurrent);
  const among = (whom?: SQL) =>
    listed()
      .where(
        and(
          eq(invitations.questionnaireId, sql.placeholder('questionnaireId')),
          gt(invitations.position, sql.placeholder('after')),
          lte(invitations.position, sql.placeholder('until')),
          whom,
        ),
      )
      .orderBy(asc(invitations.position))
      .limit(sql.placeholder('limit'))
      .prepare();
  const windows = {
    all: among(),
    issued: among(IS_IN.issued),
    draft: among(IS_IN.draft),
    answered: among(IS_IN.answered),
    excused: among(IS_IN.excused),
    revoked: among(IS_IN.revoked),
    outstanding: among(IS_IN.outstanding),
  };
  const withoutRecord = among(and(IS_IN.outstanding, isNull(invitations.handedOverAt)));
  const letterOf = query
    .select({ ja: letters.ja, en: letters.en })
    .from(letters)
    .where(
      and(
        eq(letters.questionnaireId, sql.placeholder('questionnaireId')),
        eq(letters.kind, sql.placeholder('kind')),
      ),
    )
    .prepare();
  const revokedIn = (questionnaireId: string, which: (row: { answered: 0 | 1; excused: 0 | 1 }) => boolean) =>
    revoked
      .all(questionnaireId)
      .filter(which)
      .reduce((sum, { many }) => sum + many, 0);
  return {
    async totals(questionnaireId) {
      const counters = await tallies.counters(questionnaireId);
      const count = (key: string) => counters.get(key) ?? 0;
      const outOfReach = revokedIn(questionnaireId, ({ excused }) => excused === 0);
      const answered = count(RESPONDED) - revokedIn(questionnaireId, (row) => row.answered === 1);
      const draft = begun.get(questionnaireId)?.many ?? 0;
      return {
        issued: count(ELIGIBLE) - outOfReach - answered - draft,
        draft,
        answered,
        excused: count(EXCUSED),
        revoked: outOfReach,
      };
    },
    async countAsked(questionnaireId) {
      const counters = await tallies.counters(questionnaireId);
      return (counters.get(ELIGIBLE) ?? 0) + (counters.get(EXCUSED) ?? 0);
    },
    async countLinks(questionnaireId) {
      return (lastPosition.get(questionnaireId)?.last ?? 0) - revokedIn(questionnaireId, () => true);
    },
    async window(questionnaireId, { after, until, limit, state }) {
      return windows[state ?? 'all'].all({ questionnaireId, after, until, limit }).map(listedInvitation);
    },
    async toHandOver(questionnaireId, { after, until, limit }) {
      return withoutRecord.all({ questionnaireId, after, until, limit }).map(listedInvitation);
    },
    async atPositions(questionnaireId, positions) {
      const chosen = and(
        eq(invitations.questionnaireId, questionnaireId),
        inArray(invitations.position, [...positions]),
      );
      return listed().where(chosen).orderBy(asc(invitations.position)).all().map(listedInvitation);
    },
    async withIds(ids) {
      const chosen = inArray(invitations.id, [...ids]);
      return listed().where(chosen).orderBy(asc(invitations.position)).all().map(listedInvitation);
    },
    async letter(questionnaireId, kind) {
      return letterOf.get({ questionnaireId, kind });
    },
  };
}

type ListedRow = {
  readonly invitation: Parameters<typeof invitationFrom>[0];
  readonly draft: Parameters<typeof draftWithoutAnswers>[0];
  readonly current: Parameters<typeof invitationFrom>[2];
};

function listedInvitation(row: ListedRow): Invitation {
  return invitationFrom(row.invitation, draftWithoutAnswers(row.draft), row.current);
}

export function chasingWrites({ query }: Connection): ChasingWrites {
  const one = eq(invitations.id, sql.placeholder('id'));
  const setHandedOver = query
    .update(invitations)
    .set({ handedOverAt: given('at', invitations.handedOverAt) })
    .where(one)
    .prepare();
  const remind = query
    .update(invitations)
    .set({
      remindedCount: sql`${invitations.remindedCount} + 1`,
      lastRemindedAt: given('at', invitations.lastRemindedAt),
    })
    .where(one)
    .prepare();
  const saveLetter = query
    .insert(letters)
    .values({
      questionnaireId: sql.placeholder('questionnaireId'),
      kind: sql.placeholder('kind'),
      ja: sql.placeholder('ja'),
      en: sql.placeholder('en'),
      changedAt: given('at', letters.changedAt),
    })
    .onConflictDoUpdate({
      target: [letters.questionnaireId, letters.kind],
      set: { ja: sql`excluded.ja`, en: sql`excluded.en`, changedAt: sql`excluded.changed_at` },
    })
    .prepare();
  return {
    async setHandedOver(id, at) {
      changing(`invitation ${id}`, setHandedOver.run({ id, at: at ?? null }));
    },
    async remind(id, at) {
      changing(`invitation ${id}`, remind.run({ id, at }));
    },
    async saveLetter(questionnaireId, kind, { ja, en }, at) {
      saveLetter.run({ questionnaireId, kind, ja, en, at });
    },
  };
}
