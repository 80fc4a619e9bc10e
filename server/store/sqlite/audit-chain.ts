import { hash } from 'node:crypto';
import { type AuditEntry, type AuditRecord, FIRST_PREVIOUS_HASH } from '../../../shared/domain/audit.ts';

/** The last entry, which the next one holds on to. */
export type ChainHead = Pick<AuditEntry, 'sequence' | 'hash'>;

export const EMPTY_CHAIN: ChainHead = { sequence: 0, hash: FIRST_PREVIOUS_HASH };

/** A record with its canonical text, which is made once, when the record arrives. */
export interface WrittenRecord {
  readonly record: AuditRecord;
  readonly text: string;
}

/** Records made entries after `head`, in the order given. */
export function chained(head: ChainHead, written: readonly WrittenRecord[]): readonly AuditEntry[] {
  let { sequence, hash: previousHash } = head;
  return written.map(({ record, text }) => {
    const entry = {
      ...record,
      sequence: sequence + 1,
      previousHash,
      hash: hash('sha256', previousHash + text),
    };
    ({ sequence, hash: previousHash } = entry);
    return entry;
  });
}
