import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { eachInSteps } from '../../../shared/domain/steps.ts';
import type { InvitationReads, InvitationWrites, NewInvitation } from '../store.ts';
import type { Connection } from './connection.ts';
import {
  draftColumns,
  draftFrom,
  drafts,
  draftWithoutAnswers,
  invitationColumns,
  invitationFrom,
  invitations,
  listedDraftColumns,
} from './invitation-rows.ts';
import type { LongWrites } from './long-writes.ts';
import { currentColumns, isCurrent, responseVersions } from './response-rows.ts';
import { refusingDuplicates } from './sqlite-errors.ts';
import { changing, given } from './stored-columns.ts';

export function invitationReads({ query }: Connection): InvitationReads {
  const invitationWithDraft = () =>
    query
      .select({
        invitation: invitationColumns,
        draft: draftColumns,
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
  const byPreparingHash = invitationWithDraft()
    .where(eq(invitations.preparingCodeHash, sql.placeholder('codeHash')))
    .prepare();
  const ofRespondent = invitationWithDraft()
    .where(
      and(
        eq(invitations.questionnaireId, sql.placeholder('questionnaireId')),
        eq(invitations.respondentCode, sql.placeholder('respondentCode')),
      ),
    )
    .prepare();
  const page = query
    .select({ invitation: invitationColumns, draft: listedDraftColumns, current: currentColumns })
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
      return row && invitationFrom(row.invitation, draftFrom(row.draft), row.current);
    },
    async findByCodeHash(codeHash) {
      const row = byCodeHash.get({ codeHash });
      return row && invitationFrom(row.invitation, draftFrom(row.draft), row.current);
    },
    async findByPreparingHash(codeHash) {
      const row = byPreparingHash.get({ codeHash });
      return row && invitationFrom(row.invitation, draftFrom(row.draft), row.current);
    },
    async findOfRespondent(questionnaireId, respondentCode) {
      const row = ofRespondent.get({ questionnaireId, respondentCode });
      return row && invitationFrom(row.invitation, draftFrom(row.draft), row.current);
    },
    async page(questionnaireId, afterPosition, limit) {
      return page
        .all({ questionnaireId, afterPosition, limit })
        .map((row) => invitationFrom(row.invitation, draftWithoutAnswers(row.draft), row.current));
    },
  };
}

export function invitationWrites({ sqlite, query }: Connection, long: LongWrites): InvitationWrites {
  // Plain statement: fifty thousand people may be asked at once, and the builder would cost a second more.
  const insert = sqlite.prepare<[string, string, number, string, string, string, string | null, Buffer]>(
    `INSERT INTO invitations
       (id, questionnaire_id, position, respondent_code, respondent_name, respondent_title, respondent_body, code_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const ask = ({ id, questionnaireId, position, respondent, codeHash }: NewInvitation) => {
    const { code, body = null } = respondent;
    const [name, title] = [JSON.stringify(respondent.name), JSON.stringify(respondent.title)];
    refusingDuplicates(() => insert.run(id, questionnaireId, position, code, name, title, body, codeHash));
  };
  const one = eq(invitations.id, sql.placeholder('id'));
  const saveDraft = query
    .insert(drafts)
    .values({
      invitationId: sql.placeholder('id'),
      answers: given('answers', drafts.answers),
      savedAt: given('savedAt', drafts.savedAt),
      revision: sql.placeholder('revision'),
      writer: sql.placeholder('writer'),
      link: sql.placeholder('link'),
      place: sql.placeholder('place'),
      preparedAt: given('preparedAt', drafts.preparedAt),
    })
    .onConflictDoUpdate({
      target: drafts.invitationId,
      set: {
        answers: sql`excluded.answers`,
        savedAt: sql`excluded.saved_at`,
        revision: sql`excluded.revision`,
        writer: sql`excluded.writer`,
        link: sql`excluded.link`,
        place: sql`excluded.place`,
        preparedAt: sql`excluded.prepared_at`,
      },
    })
    .prepare();
  const setExcused = query
    .update(invitations)
    .set({
      excusedReason: given('reason', invitations.excusedReason),
      excusedAt: given('at', invitations.excusedAt),
      excusedBy: given('by', invitations.excusedBy),
    })
    .where(one)
    .prepare();
  const revoke = query
    .update(invitations)
    .set({ revokedAt: given('at', invitations.revokedAt), codeHash: null, preparingCodeHash: null })
    .where(one)
    .prepare();
  const reissue = query
    .update(invitations)
    .set({
      linkVersion: given('linkVersion', invitations.linkVersion),
      codeHash: given('codeHash', invitations.codeHash),
      revokedAt: null,
      reissuedAt: given('at', invitations.reissuedAt),
      // Nobody has been given the new link yet.
      handedOverAt: null,
      preparingCodeHash: null,
    })
    .where(one)
    .prepare();
  const setPreparingLink = query
    .update(invitations)
    .set({
      preparingVersion: given('version', invitations.preparingVersion),
      preparingCodeHash: given('codeHash', invitations.preparingCodeHash),
    })
    .where(one)
    .prepare();
  const endPreparingLink = query.update(invitations).set({ preparingCodeHash: null }).where(one).prepare();
  return {
    async add(added) {
      await long.write(eachInSteps(added, ask));
    },
    async saveDraft(id, { preparedAt = null, ...draft }) {
      saveDraft.run({ id, preparedAt, ...draft });
    },
    async excuse(id, reason, decided) {
      const { at = null, accountId: by = null } = decided ?? {};
      changing(`invitation ${id}`, setExcused.run({ id, reason, at, by }));
    },
    async reinstate(id) {
      changing(`invitation ${id}`, setExcused.run({ id, reason: null, at: null, by: null }));
    },
    async revoke(id, at) {
      changing(`invitation ${id}`, revoke.run({ id, at }));
    },
    async reissue(id, linkVersion, codeHash, at) {
      changing(
        `invitation ${id}`,
        refusingDuplicates(() => reissue.run({ id, linkVersion, codeHash, at })),
      );
    },
    async setPreparingLink(id, version, codeHash) {
      changing(
        `invitation ${id}`,
        refusingDuplicates(() => setPreparingLink.run({ id, version, codeHash })),
      );
    },
    async endPreparingLink(id) {
      changing(`invitation ${id}`, endPreparingLink.run({ id }));
    },
  };
}
