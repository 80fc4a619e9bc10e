import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { InvitationReads, InvitationWrites } from '../store.ts';
import type { Connection } from './connection.ts';
import {
  drafts,
  draftWithoutAnswers,
  invitationColumns,
  invitationFrom,
  invitations,
} from './invitation-rows.ts';
import { currentColumns, isCurrent, responseVersions } from './response-rows.ts';
import { refusingDuplicates } from './sqlite-errors.ts';
import { changing, given } from './stored-columns.ts';

export function invitationReads({ query }: Connection): InvitationReads {
  const invitationWithDraft = () =>
    query
      .select({
        invitation: invitationColumns,
        draft: { answers: drafts.answers, savedAt: drafts.savedAt },
        current: currentColumns,
      })
      .from(invitations)
      .leftJoin(drafts, eq(drafts.invitationId, invitations.id))
      .leftJoin(responseVersions, isCurrent);
  const byId = invitationWithDraft()
    .where(eq(invitations.id, sql.placeholder('id')))
    .prepare();
  const byCodeHash = invitationWithDraft()
    .where(eq(invitations.codeHash, sql.placeholder('codeHash')))
    .prepare();
  const page = query
    .select({ invitation: invitationColumns, draftSavedAt: drafts.savedAt, current: currentColumns })
    .from(invitations)
    .leftJoin(drafts, eq(drafts.invitationId, invitations.id))
    .leftJoin(responseVersions, isCurrent)
    .where(
      and(
        eq(invitations.questionnaireId, sql.placeholder('questionnaireId')),
        gt(invitations.position, sql.placeholder('afterPosition')),
      ),
    )
    .orderBy(asc(invitations.position))
    .limit(sql.placeholder('limit'))
    .prepare();
  return {
    async find(id) {
      const row = byId.get({ id });
      return row && invitationFrom(row.invitation, row.draft ?? undefined, row.current);
    },
    async findByCodeHash(codeHash) {
      const row = byCodeHash.get({ codeHash });
      return row && invitationFrom(row.invitation, row.draft ?? undefined, row.current);
    },
    async page(questionnaireId, afterPosition, limit) {
      return page
        .all({ questionnaireId, afterPosition, limit })
        .map((row) => invitationFrom(row.invitation, draftWithoutAnswers(row.draftSavedAt), row.current));
    },
  };
}

export function invitationWrites({ sqlite, query }: Connection): InvitationWrites {
  // Plain statement: fifty thousand people may be asked at once, and the builder would cost a second more.
  const insert = sqlite.prepare<[string, string, number, string, string, string, Buffer]>(
    `INSERT INTO invitations
       (id, questionnaire_id, position, respondent_code, respondent_name, respondent_title, code_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const one = eq(invitations.id, sql.placeholder('id'));
  const saveDraft = query
    .insert(drafts)
    .values({
      invitationId: sql.placeholder('id'),
      answers: given('answers', drafts.answers),
      savedAt: given('savedAt', drafts.savedAt),
    })
    .onConflictDoUpdate({
      target: drafts.invitationId,
      set: { answers: sql`excluded.answers`, savedAt: sql`excluded.saved_at` },
    })
    .prepare();
  const setExcused = query
    .update(invitations)
    .set({ excusedReason: given('reason', invitations.excusedReason) })
    .where(one)
    .prepare();
  const revoke = query
    .update(invitations)
    .set({ revokedAt: given('at', invitations.revokedAt), codeHash: null })
    .where(one)
    .prepare();
  const reissue = query
    .update(invitations)
    .set({
      linkVersion: given('linkVersion', invitations.linkVersion),
      codeHash: given('codeHash', invitations.codeHash),
      revokedAt: null,
    })
    .where(one)
    .prepare();
  return {
    async add(added) {
      refusingDuplicates(() => {
        for (const { id, questionnaireId, position, respondent, codeHash } of added) {
          const [name, title] = [JSON.stringify(respondent.name), JSON.stringify(respondent.title)];
          insert.run(id, questionnaireId, position, respondent.code, name, title, codeHash);
        }
      });
    },
    async saveDraft(id, { answers, savedAt }) {
      saveDraft.run({ id, answers, savedAt });
    },
    async excuse(id, reason) {
      changing(`invitation ${id}`, setExcused.run({ id, reason }));
    },
    async reinstate(id) {
      changing(`invitation ${id}`, setExcused.run({ id, reason: null }));
    },
    async revoke(id, at) {
      changing(`invitation ${id}`, revoke.run({ id, at }));
    },
    async reissue(id, linkVersion, codeHash) {
      changing(
        `invitation ${id}`,
        refusingDuplicates(() => reissue.run({ id, linkVersion, codeHash })),
      );
    },
  };
}
