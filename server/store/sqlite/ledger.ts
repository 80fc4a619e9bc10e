/**
 * Counters and audit entries of a group of works, gathered in memory and written once before the group's commit:
 * hundreds of answers to one questionnaire then touch a dozen counter rows instead of thousands. What a work has
 * gathered counts only if the work succeeds.
 */
import type { AuditEntry, AuditRecord } from '../../../shared/domain/audit.ts';
import { auditText } from '../../../shared/domain/audit.ts';
import type { Counters } from '../../../shared/domain/tally.ts';
import { type ChainHead, chained, type WrittenRecord } from './audit-chain.ts';

/** Changes by questionnaire, then by counter key. */
export type PendingCounters = ReadonlyMap<string, Counters>;

export interface Ledger {
  /** Throws when a count is not a whole number: at the flush it would harm the whole group. */
  change(questionnaireId: string, change: Counters): void;
  /** Throws when the record cannot be stored and hashed. */
  append(record: AuditRecord): void;
  /** What is not yet in the table of counters, the running work's share included. */
  pendingCounters(questionnaireId: string): readonly Counters[];
  /** The entries to come after `head`, the running work's included. */
  pendingEntries(head: ChainHead): readonly AuditEntry[];
  /** The running work succeeded: its share becomes the group's. */
  keep(): void;
  /** The running work failed: its share never was. */
  drop(): void;
  /** The group's counters and records, once; the ledger is empty afterwards. */
  take(): { readonly counters: PendingCounters; readonly records: readonly WrittenRecord[] };
}

type Share = { counters: Map<string, Map<string, number>>; records: WrittenRecord[] };

export function openLedger(): Ledger {
  let group = emptyShare();
  let work = emptyShare();
  return {
    change(questionnaireId, change) {
      for (const [key, count] of change)
        if (!Number.isSafeInteger(count))
          throw new TypeError(`The counter ${key} cannot change by ${count}.`);
      addTo(work.counters, questionnaireId, change);
    },
    append(record) {
      const { actor, action, subject } = record;
      const id = actor.kind === 'account' ? actor.id : actor.kind === 'respondent' ? actor.invitationId : '';
      const halfSurrogate = /\p{Surrogate}/u.test(`${id} ${action} ${subject}`);
      if (halfSurrogate || Number.isNaN(record.at.getTime()))
        throw new TypeError(`The audit record ${action} cannot be stored as it is.`);
      work.records.push({ record, text: auditText(record) });
    },
    pendingCounters(questionnaireId) {
      return [group, work].flatMap(({ counters }) => counters.get(questionnaireId) ?? []);
    },
    pendingEntries(head) {
      return chained(head, [...group.records, ...work.records]);
    },
    keep() {
      if (work.records.length > 0) group.records.push(...work.records);
      for (const [questionnaireId, change] of work.counters) addTo(group.counters, questionnaireId, change);
      work = emptyShare();
    },
    drop() {
      work = emptyShare();
    },
    take() {
      const taken = group;
      group = emptyShare();
      work = emptyShare();
      return taken;
    },
  };
}

function emptyShare(): Share {
  return { counters: new Map(), records: [] };
}

function addTo(counters: Map<string, Map<string, number>>, questionnaireId: string, change: Counters): void {
  const sums = counters.get(questionnaireId);
  if (!sums) {
    counters.set(questionnaireId, new Map(change));
    return;
  }
  for (const [key, count] of change) sums.set(key, (sums.get(key) ?? 0) + count);
}
