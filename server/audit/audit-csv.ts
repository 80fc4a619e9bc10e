import type { AuditEntry } from '../../shared/domain/audit.ts';
import { textIn } from '../../shared/domain/localized-text.ts';
import { actionInJapanese } from '../../shared/i18n/audit-actions-ja.ts';
import type { CsvRows, CsvTable, CsvValue } from '../csv/csv-reply.ts';
import type { AuditFilter, Store } from '../store/store.ts';
import { searchAudit } from './search-audit.ts';
import { entryReplyOf, namesIn } from './who-and-what.ts';

const PAGE = 200;

/** Newest first, as on the page; with the hashes, so that the chain can be checked without this service. */
export function auditCsv(store: Store, filter: AuditFilter): CsvTable {
  return {
    fileName: '操作記録',
    asciiFileName: 'audit-log',
    columns: [
      'sequence',
      'at',
      'actor_kind',
      'actor_id',
      'actor',
      'action',
      'action_label',
      'subject_kind',
      'subject_id',
      'subject',
      'details',
      'previous_hash',
      'hash',
    ],
    rows: pages(store, filter),
  };
}

async function* pages(store: Store, filter: AuditFilter): AsyncGenerator<CsvRows> {
  for (let after: number | undefined; ; ) {
    const { entries, next } = await searchAudit(store, filter, { after, limit: PAGE });
    yield await rowsOf(store, entries);
    if (next === undefined) return;
    after = next;
  }
}

function rowsOf(store: Store, entries: readonly AuditEntry[]): Promise<CsvRows> {
  return store.read(async (reads) => {
    const nameOf = namesIn(reads);
    const rows: (readonly CsvValue[])[] = [];
    for (const entry of entries) {
      const { sequence, at, actor, action, subject, details, hash } = await entryReplyOf(entry, nameOf);
      rows.push([
        sequence,
        at,
        actor.kind,
        actor.id,
        actor.name && textIn('ja', actor.name),
        action,
        actionInJapanese(action),
        subject.kind,
        subject.id,
        subject.name && textIn('ja', subject.name),
        JSON.stringify(details),
        entry.previousHash,
        hash,
      ]);
    }
    return rows;
  });
}
