import { getTableColumns, sql } from 'drizzle-orm';
import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Answers } from '../../../shared/domain/answers.ts';
import type { Draft, Invitation, LinkKind } from '../../../shared/domain/invitation.ts';
import type { LocalizedText } from '../../../shared/domain/localized-text.ts';
import { instant, json } from './stored-columns.ts';

export const invitations = sqliteTable('invitations', {
  id: text('id').primaryKey(),
  questionnaireId: text('questionnaire_id').notNull(),
  position: integer('position').notNull(),
  respondentCode: text('respondent_code').notNull(),
  respondentName: json<LocalizedText>('respondent_name').notNull(),
  respondentTitle: json<LocalizedText>('respondent_title').notNull(),
  respondentBody: text('respondent_body'),
  /** SHA-256 of the current link code; null when the link is revoked. */
  codeHash: blob('code_hash', { mode: 'buffer' }),
  linkVersion: integer('link_version').notNull(),
  remindedCount: integer('reminded_count').notNull(),
  lastRemindedAt: instant('last_reminded_at'),
  handedOverAt: instant('handed_over_at'),
  excusedReason: text('excused_reason'),
  excusedAt: instant('excused_at'),
  excusedBy: text('excused_by'),
  revokedAt: instant('revoked_at'),
  reissuedAt: instant('reissued_at'),
  preparingVersion: integer('preparing_version').notNull(),
  /** SHA-256 of the preparing link's code; null when there is none. */
  preparingCodeHash: blob('preparing_code_hash', { mode: 'buffer' }),
});

export const drafts = sqliteTable('drafts', {
  invitationId: text('invitation_id').primaryKey(),
  answers: json<Answers>('answers').notNull(),
  savedAt: instant('saved_at').notNull(),
  revision: text('revision').notNull(),
  writer: text('writer').notNull(),
  link: text('link').$type<LinkKind>().notNull(),
  place: integer('place').notNull(),
  preparedAt: instant('prepared_at'),
});

const { codeHash: _hashStays, preparingCodeHash, ...openColumns } = getTableColumns(invitations);

/** What an invitation is read from: everything but the hashes, which leave the store through no door. */
export const invitationColumns = {
  ...openColumns,
  hasPreparingLink: sql<0 | 1>`${preparingCodeHash} IS NOT NULL`,
};

const { invitationId: _isJoined, ...columnsOfDraft } = getTableColumns(drafts);
export const draftColumns = columnsOfDraft;

type InvitationRow = Omit<typeof invitations.$inferSelect, 'codeHash' | 'preparingCodeHash'> & {
  readonly hasPreparingLink: 0 | 1;
};

export function draftFrom(row: Omit<typeof drafts.$inferSelect, 'invitationId'> | null): Draft | undefined {
  return row ? { ...row, preparedAt: row.preparedAt ?? undefined } : undefined;
}

/** `current` is the newest version of the response, where there is one. */
export function invitationFrom(
  row: InvitationRow,
  draft: Draft | undefined,
  current: { readonly version: number; readonly submittedAt: Date } | null,
): Invitation {
  const { id, questionnaireId, position, linkVersion, remindedCount } = row;
  return {
    id,
    questionnaireId,
    position,
    respondent: {
      code: row.respondentCode,
      name: row.respondentName,
      title: row.respondentTitle,
      ...(row.respondentBody === null ? {} : { body: row.respondentBody }),
    },
    linkVersion,
    remindedCount,
    lastRemindedAt: row.lastRemindedAt ?? undefined,
    handedOverAt: row.handedOverAt ?? undefined,
    draft,
    currentVersion: current?.version ?? 0,
    answeredAt: current?.submittedAt,
    excusedReason: row.excusedReason ?? undefined,
    excusedAt: row.excusedAt ?? undefined,
    excusedBy: row.excusedBy ?? undefined,
    revokedAt: row.revokedAt ?? undefined,
    reissuedAt: row.reissuedAt ?? undefined,
    preparingVersion: row.preparingVersion,
    hasPreparingLink: row.hasPreparingLink === 1,
  };
}

/** In lists only the fact of a draft is told, without its answers: unsent words are nobody else's business. */
export function draftWithoutAnswers(
  row: Pick<typeof drafts.$inferSelect, 'savedAt' | 'link' | 'preparedAt'> | null,
): Draft | undefined {
  if (!row) return undefined;
  return { ...row, answers: {}, revision: '', writer: '', place: 1, preparedAt: row.preparedAt ?? undefined };
}

/** The columns that lists read of drafts. */
export const listedDraftColumns = {
  savedAt: drafts.savedAt,
  link: drafts.link,
  preparedAt: drafts.preparedAt,
};
