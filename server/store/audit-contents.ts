/** What the store keeps of the audit log. */
import type { AuditEntry, AuditRecord } from '../../shared/domain/audit.ts';

export interface AuditReads {
  /** From after `afterSequence`, oldest first, at most `limit`. */
  page(afterSequence: number, limit: number): Promise<readonly AuditEntry[]>;
}

export interface AuditWrites {
  /** Appended to the chain in the same commit as what it records. */
  append(record: AuditRecord): Promise<void>;
}
