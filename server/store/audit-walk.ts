import { hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { auditText, FIRST_PREVIOUS_HASH } from '../../shared/domain/audit.ts';
import type { Store } from './store.ts';

/** Read and hashed in under 5 ms, so that other requests never wait for the walk. */
const PAGE = 250;

export interface AuditWalk {
  /** How many entries follow from one another, from the first on. */
  readonly entries: number;
  /** Sequence of the first entry that does not follow from the one before; undefined when all do. */
  readonly brokenAt: number | undefined;
  /** Hash of the last entry that follows. Kept elsewhere, it proves later that the end was not cut off. */
  readonly lastHash: string;
}

/** Walks the chain of the audit log from its first entry to what is its last meanwhile. */
export async function walkAuditChain(store: Store): Promise<AuditWalk> {
  let [entries, lastHash] = [0, FIRST_PREVIOUS_HASH];
  for (;;) {
    const page = await store.read((reads) => reads.audit.page(entries, PAGE));
    for (const entry of page) {
      const expected = hash('sha256', lastHash + auditText(entry));
      if (entry.sequence !== entries + 1 || entry.previousHash !== lastHash || entry.hash !== expected) {
        return { entries, brokenAt: entry.sequence, lastHash };
      }
      [entries, lastHash] = [entry.sequence, entry.hash];
    }
    if (page.length < PAGE) return { entries, brokenAt: undefined, lastHash };
    await nextTurn();
  }
}
