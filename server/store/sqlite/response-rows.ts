import { and, eq, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Answers } from '../../../shared/domain/answers.ts';
import type { ResponseAuthor, ResponseVersion } from '../../../shared/domain/invitation.ts';
import { invitations } from './invitation-rows.ts';
import { instant, json } from './stored-columns.ts';

/** Every version of every response; triggers refuse any change. */
export const responseVersions = sqliteTable('response_versions', {
  invitationId: text('invitation_id').notNull(),
  version: integer('version').notNull(),
  answers: json<Answers>('answers').notNull(),
  submittedAt: instant('submitted_at').notNull(),
  receipt: text('receipt').notNull(),
  /** Both or neither: who entered the answers for the respondent, and from what (paper, telephone). */
  proxyAccountId: text('proxy_account_id'),
  proxySource: text('proxy_source'),
});

/** Joins an invitation with the newest of its versions, the one that counts. */
export const isCurrent = and(
  eq(responseVersions.invitationId, invitations.id),
  eq(
    responseVersions.version,
    sql`(SELECT max(v.version) FROM response_versions v WHERE v.invitation_id = ${invitations.id})`,
  ),
);

/** What an invitation is told of its current response. */
export const currentColumns = {
  version: responseVersions.version,
  submittedAt: responseVersions.submittedAt,
};

export function responseFrom(row: typeof responseVersions.$inferSelect): ResponseVersion {
  const { version, answers, submittedAt, receipt } = row;
  return { version, answers, submittedAt, receipt, author: authorFrom(row.proxyAccountId, row.proxySource) };
}

export function authorFrom(proxyAccountId: string | null, proxySource: string | null): ResponseAuthor {
  return proxyAccountId === null
    ? { by: 'self' }
    : { by: 'proxy', accountId: proxyAccountId, source: proxySource ?? '' };
}
