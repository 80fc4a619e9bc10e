import { getTableColumns } from 'drizzle-orm';
import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Answers } from '../../../shared/domain/answers.ts';
import type { Draft, Invitation } from '../../../shared/domain/invitation.ts';
import type { LocalizedText } from '../../../shared/domain/localized-text.ts';
import { instant, json } from './stored-columns.ts';

export const invitations = sqliteTable('invitations', {
  id: text('id').primaryKey(),
  questionnaireId: text('questionnaire_id').notNull(),
  position: integer('position').notNull(),
  respondentCode: text('respondent_code').notNull(),
  respondentName: json<LocalizedText>('respondent_name').notNull(),
  respondentTitle: json<LocalizedText>('respondent_title').notNull(),
  /** SHA-256 of the current link code; null when the link is revoked. */
  codeHash: blob('code_hash', { mode: 'buffer' }),
  linkVersion: integer('link_version').notNull(),
  remindedCount: integer('reminded_count').notNull(),
  excusedReason: text('excused_reason'),
  revokedAt: instant('revoked_at'),
});

export const drafts = sqliteTable('drafts', {
  invitationId: text('invitation_id').primaryKey(),
  answers: json<Answers>('answers').notNull(),
  savedAt: instant('saved_at').notNull(),
});

/** What an invitation is read from: everything but the hash, which leaves the store through no door. */
export const { codeHash: _hashStays, ...invitationColumns } = getTableColumns(invitations);

type InvitationRow = Omit<typeof invitations.$inferSelect, 'codeHash'>;

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
    respondent: { code: row.respondentCode, name: row.respondentName, title: row.respondentTitle },
    linkVersion,
    remindedCount,
    draft,
    currentVersion: current?.version ?? 0,
    answeredAt: current?.submittedAt,
    excusedReason: row.excusedReason ?? undefined,
    revokedAt: row.revokedAt ?? undefined,
  };
}

/** In lists only the fact of a draft is told, without its answers: unsent words are nobody else's business. */
export function draftWithoutAnswers(savedAt: Date | null): Draft | undefined {
  return savedAt ? { answers: {}, savedAt } : undefined;
}
