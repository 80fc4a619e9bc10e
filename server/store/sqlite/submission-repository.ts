/**
 * The two statements' worth of work behind every submission. Plain prepared statements instead of the query builder:
 * at thousands of answers a second its placeholders and mapping would cost more than SQLite itself.
 */
import type { ResponseVersion } from '../../../shared/domain/invitation.ts';
import type { QuestionnaireStatus } from '../../../shared/domain/questionnaire.ts';
import { type ResponseWrites, type SubmissionPoint, UniqueConflict } from '../store.ts';
import type { Connection } from './connection.ts';
import { authorFrom } from './response-rows.ts';

interface PointRow {
  readonly invitationId: string;
  readonly questionnaireId: string;
  readonly status: QuestionnaireStatus;
  readonly opensAt: number | null;
  readonly dueAt: number | null;
  readonly body: string | null;
  readonly closedAt: number | null;
  readonly excused: 0 | 1;
  readonly revoked: 0 | 1;
  readonly version: number | null;
  readonly answers: string;
  readonly submittedAt: number;
  readonly receipt: string;
  readonly proxyAccountId: string | null;
  readonly proxySource: string | null;
}

/** The seven columns, then the version and the invitation once more for the condition. */
type VersionColumns = [string, number, string, number, string, string | null, string | null, number, string];

export function responseWrites({ sqlite }: Connection): ResponseWrites {
  const pointOf = (place: string) =>
    `SELECT i.id AS invitationId, q.id AS questionnaireId, q.status AS status, q.opens_at AS opensAt, q.due_at AS dueAt,
       q.closed_at AS closedAt, i.excused_reason IS NOT NULL AS excused, i.revoked_at IS NOT NULL AS revoked,
       i.respondent_body AS body,
       v.version AS version, v.answers AS answers, v.submitted_at AS submittedAt, v.receipt AS receipt,
       v.proxy_account_id AS proxyAccountId, v.proxy_source AS proxySource
     FROM invitations i
     JOIN questionnaires q ON q.id = i.questionnaire_id
     LEFT JOIN response_versions v ON v.invitation_id = i.id
       AND v.version = (SELECT max(version) FROM response_versions WHERE invitation_id = i.id)
     WHERE ${place} = ?`;
  const pointById = sqlite.prepare<[string], PointRow>(pointOf('i.id'));
  const pointByCodeHash = sqlite.prepare<[Buffer], PointRow>(pointOf('i.code_hash'));
  // Only what follows the current version is taken: of two writers with the same next version one finds it gone.
  const insertVersion = sqlite.prepare<VersionColumns>(
    `INSERT INTO response_versions
       (invitation_id, version, answers, submitted_at, receipt, proxy_account_id, proxy_source)
     SELECT ?, ?, ?, ?, ?, ?, ?
     WHERE ? = 1 + coalesce((SELECT max(version) FROM response_versions WHERE invitation_id = ?), 0)`,
  );
  const findVersion = sqlite.prepare<[string, number]>(
    'SELECT 1 FROM response_versions WHERE invitation_id = ? AND version = ?',
  );
  const removeDraft = sqlite.prepare<[string]>('DELETE FROM drafts WHERE invitation_id = ?');
  return {
    async submissionPoint(invitationId) {
      return pointFrom(pointById.get(invitationId));
    },
    async submissionPointOfLink(codeHash) {
      return pointFrom(pointByCodeHash.get(codeHash));
    },
    async add(invitationId, { version, answers, submittedAt, receipt, author }) {
      const at = submittedAt.getTime();
      const [proxy, source] = author.by === 'proxy' ? [author.accountId, author.source] : [null, null];
      const columns = [invitationId, version, JSON.stringify(answers), at, receipt, proxy, source] as const;
      if (insertVersion.run(...columns, version, invitationId).changes === 0) {
        if (findVersion.get(invitationId, version))
          throw new UniqueConflict(`version ${version} of the response to ${invitationId} is there already`);
        throw new Error(`Version ${version} does not follow the current response to ${invitationId}.`);
      }
      // What the office enters leaves the words that the respondent has not sent yet where they are.
      if (author.by === 'self') removeDraft.run(invitationId);
    },
  };
}

function pointFrom(row: PointRow | undefined): SubmissionPoint | undefined {
  if (!row) return undefined;
  const { invitationId, questionnaireId, status } = row;
  return {
    invitationId,
    questionnaireId,
    status,
    opensAt: row.opensAt === null ? undefined : new Date(row.opensAt),
    dueAt: row.dueAt === null ? undefined : new Date(row.dueAt),
    closedAt: row.closedAt === null ? undefined : new Date(row.closedAt),
    excused: row.excused === 1,
    revoked: row.revoked === 1,
    body: row.body ?? undefined,
    current: currentFrom(row),
  };
}

function currentFrom(row: PointRow): ResponseVersion | undefined {
  if (row.version === null) return undefined;
  return {
    version: row.version,
    answers: JSON.parse(row.answers),
    submittedAt: new Date(row.submittedAt),
    receipt: row.receipt,
    author: authorFrom(row.proxyAccountId, row.proxySource),
  };
}
