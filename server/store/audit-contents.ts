/** What the store keeps of the audit log. */
import type { Actor, AuditEntry, AuditRecord } from '../../shared/domain/audit.ts';

/** What is looked for; a member that is absent leaves nothing out. */
export interface AuditFilter {
  readonly actorKind?: Actor['kind'] | undefined;
  /** Of the account, or of the respondent's invitation. */
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  /** `questionnaire/<id>`; `questionnaire/` for all of that kind. */
  readonly subject?: string | undefined;
  /** From this instant, before that one. */
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
}

/** A stretch of the log, by sequence, both ends included. */
export interface AuditStretch {
  readonly first: number;
  readonly last: number;
}

export interface AuditReads {
  /** From after `afterSequence`, oldest first, at most `limit`. */
  page(afterSequence: number, limit: number): Promise<readonly AuditEntry[]>;
  /** Of what is committed; 0 while there is nothing. */
  lastSequence(): Promise<number>;
  /**
   * What of a stretch of committed entries passes the filter, newest first, at most `limit`. It looks at every entry of
   * the stretch, since an index would cost each answer a page: the caller goes through a long log stretch by stretch.
   */
  search(filter: AuditFilter, stretch: AuditStretch, limit: number): Promise<readonly AuditEntry[]>;
}

export interface AuditWrites {
  /** Appended to the chain in the same commit as what it records. */
  append(record: AuditRecord): Promise<void>;
}
