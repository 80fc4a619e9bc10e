import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { ResponseReads } from '../store.ts';
import type { Connection } from './connection.ts';
import {
  drafts,
  draftWithoutAnswers,
  invitationColumns,
  invitationFrom,
  invitations,
  listedDraftColumns,
} from './invitation-rows.ts';
import { isCurrent, responseFrom, responseVersions } from './response-rows.ts';

export function responseReads({ query }: Connection): ResponseReads {
  const current = query
    .select({ response: responseVersions })
    .from(invitations)
    .innerJoin(responseVersions, isCurrent)
    .where(eq(invitations.id, sql.placeholder('invitationId')))
    .prepare();
  const versions = query
    .select()
    .from(responseVersions)
    .where(eq(responseVersions.invitationId, sql.placeholder('invitationId')))
    .orderBy(asc(responseVersions.version))
    .prepare();
  const page = query
    .select({ invitation: invitationColumns, draft: listedDraftColumns, response: responseVersions })
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
    async current(invitationId) {
      const row = current.get({ invitationId });
      return row && responseFrom(row.response);
    },
    async versions(invitationId) {
      return versions.all({ invitationId }).map(responseFrom);
    },
    async page(questionnaireId, afterPosition, limit) {
      return page.all({ questionnaireId, afterPosition, limit }).map((row) => ({
        invitation: invitationFrom(row.invitation, draftWithoutAnswers(row.draft), row.response),
        response: row.response ? responseFrom(row.response) : undefined,
      }));
    },
  };
}
