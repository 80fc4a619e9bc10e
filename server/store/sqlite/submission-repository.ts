/**
 * The two statements' worth of work behind every submission. Plain prepared statements instead of the query builder:
 * at thousands of answers a second its placeholders and mapping would cost more than SQLite itself.
 */
import type { QuestionnaireStatus } from '../../../shared/domain/questionnaire.ts';
import { type ResponseWrites, UniqueConflict } from '../store.ts';
import type { Connection } from './connection.ts';
import { authorFrom } from './response-rows.ts';
import { refusingDuplicates } from './sqlite-errors.ts';

interface PointRow {
  readonly questionnaireId: string;
  readonly status: QuestionnaireStatus;
  readonly dueAt: number | null;
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

type VersionColumns = [string, number, string, number, string, string | null, string | null];

export function responseWrites({ sqlite }: Connection): ResponseWrites {
  const point = sqlite.prepare<[string], PointRow>(
    `SELECT q.id AS questionnaireId, q.status AS status, q.due_at AS dueAt, q.closed_at AS closedAt,
       i.excused_reason IS NOT NULL AS excused, i.revoked_at IS NOT NULL AS revoked,
       v.version AS version, v.answers AS answers, v.submitted_at AS submittedAt, v.receipt AS receipt,
       v.proxy_account_id AS proxyAccountId, v.proxy_source AS proxySource
     FROM invitations i
     JOIN questionnaires q ON q.id = i.questionnaire_id
     LEFT JOIN response_versions v ON v.invitation_id = i.id AND v.version = i.current_version
     WHERE i.id = ?`,
  );
  const insertVersion = sqlite.prepare<VersionColumns>(
    `INSERT INTO response_versions
       (invitation_id, version, answers, submitted_at, receipt, proxy_account_id, proxy_source)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (invitation_id, version) DO NOTHING`,
  );
  const makeCurrent = sqlite.prepare<[number, number, string, number]>(
    'UPDATE invitations SET current_version = ?, answered_at = ? WHERE id = ? AND current_version = ? - 1',
  );
  const removeDraft = sqlite.prepare<[string]>('DELETE FROM drafts WHERE invitation_id = ?');
  return {
    async submissionPoint(invitationId) {
      const row = point.get(invitationId);
      if (!row) return undefined;
      return {
        questionnaireId: row.questionnaireId,
        status: row.status,
        dueAt: row.dueAt === null ? undefined : new Date(row.dueAt),
        closedAt: row.closedAt === null ? undefined : new Date(row.closedAt),
        excused: row.excused === 1,
        revoked: row.revoked === 1,
        current:
          row.version === null
            ? undefined
            : {
                version: row.version,
                answers: JSON.parse(row.answers),
                submittedAt: new Date(row.submittedAt),
                receipt: row.receipt,
                author: authorFrom(row.proxyAccountId, row.proxySource),
              },
      };
    },
    async add(invitationId, { version, answers, submittedAt, receipt, author }) {
      const at = submittedAt.getTime();
      const [proxy, source] = author.by === 'proxy' ? [author.accountId, author.source] : [null, null];
      const inserted = refusingDuplicates(() =>
        insertVersion.run(invitationId, version, JSON.stringify(answers), at, receipt, proxy, source),
      );
      if (inserted.changes === 0)
        throw new UniqueConflict(`version ${version} of the response to ${invitationId} is there already`);
      if (makeCurrent.run(version, at, invitationId, version).changes === 0)
        throw new Error(`Version ${version} does not follow the current response to ${invitationId}.`);
      removeDraft.run(invitationId);
    },
  };
}
