import type { Actor, AuditEntry } from '../../../shared/domain/audit.ts';
import type { AuditFilter, AuditReads, AuditStretch, AuditWrites } from '../store.ts';
import { type ChainHead, chained, EMPTY_CHAIN, type WrittenRecord } from './audit-chain.ts';
import type { Connection } from './connection.ts';
import type { Ledger } from './ledger.ts';

interface AuditRow {
  readonly sequence: number;
  readonly at: number;
  readonly actor_kind: Actor['kind'];
  readonly actor_id: string | null;
  readonly action: string;
  readonly subject: string;
  readonly details: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

// Plain statements throughout: every write of every feature passes here.
export function auditReads({ sqlite }: Connection, ledger?: Ledger): AuditReads {
  const page = sqlite.prepare<[number, number], AuditRow>(
    'SELECT * FROM audit_entries WHERE sequence > ? ORDER BY sequence LIMIT ?',
  );
  const search = sqlite.prepare<[Given], AuditRow>(SEARCH);
  const head = headOf(sqlite);
  return {
    async page(afterSequence, limit) {
      const stored = page.all(afterSequence, limit).map(entryFrom);
      const pending = ledger?.pendingEntries(head()) ?? [];
      const wanted = pending.filter(({ sequence }) => sequence > afterSequence);
      return [...stored, ...wanted].slice(0, limit);
    },
    async lastSequence() {
      return head().sequence;
    },
    async search(filter, stretch, limit) {
      return search.all({ ...givenTo(filter), ...stretch, limit }).map(entryFrom);
    },
  };
}

/** Null stands for a member that leaves nothing out. */
const SEARCH = `
SELECT * FROM audit_entries
WHERE sequence BETWEEN @first AND @last
  AND (@actorKind IS NULL OR actor_kind = @actorKind)
  AND (@actorId IS NULL OR actor_id = @actorId)
  AND (@action IS NULL OR action = @action)
  AND (@subject IS NULL OR subject = @subject)
  AND (@subjectKind IS NULL OR substr(subject, 1, length(@subjectKind)) = @subjectKind)
  AND (@from IS NULL OR at >= @from)
  AND (@before IS NULL OR at < @before)
ORDER BY sequence DESC LIMIT @limit`;

interface Given extends AuditStretch {
  readonly actorKind: string | null;
  readonly actorId: string | null;
  readonly action: string | null;
  readonly subject: string | null;
  readonly subjectKind: string | null;
  readonly from: number | null;
  readonly before: number | null;
  readonly limit: number;
}

function givenTo(filter: AuditFilter): Omit<Given, keyof AuditStretch | 'limit'> {
  const { actorKind = null, actorId = null, action = null, subject = null, from, before } = filter;
  const namesKind = subject?.endsWith('/') ?? false;
  return {
    ...{ actorKind, actorId, action },
    subject: namesKind ? null : subject,
    subjectKind: namesKind ? subject : null,
    from: from?.getTime() ?? null,
    before: before?.getTime() ?? null,
  };
}

export function auditWrites(ledger: Ledger): AuditWrites {
  return {
    async append(record) {
      ledger.append(record);
    },
  };
}

/**
 * Chains a group's records to the last entry and inserts them. The last entry is read each time, inside the
 * transaction: a command in another process may have written since.
 */
export function auditFlush({ sqlite }: Connection): (records: readonly WrittenRecord[]) => void {
  const head = headOf(sqlite);
  const insert = sqlite.prepare<
    [number, number, string, string | null, string, string, string, Buffer, Buffer]
  >('INSERT INTO audit_entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return (records) => {
    if (records.length === 0) return;
    for (const { sequence, at, actor, action, subject, details, ...hashes } of chained(head(), records)) {
      const actorId =
        actor.kind === 'account' ? actor.id : actor.kind === 'respondent' ? actor.invitationId : null;
      const previousHash = Buffer.from(hashes.previousHash, 'hex');
      const hash = Buffer.from(hashes.hash, 'hex');
      const written = JSON.stringify(details);
      insert.run(sequence, at.getTime(), actor.kind, actorId, action, subject, written, previousHash, hash);
    }
  };
}

function headOf(sqlite: Connection['sqlite']): () => ChainHead {
  const last = sqlite.prepare<[], { sequence: number; hash: Buffer }>(
    'SELECT sequence, hash FROM audit_entries ORDER BY sequence DESC LIMIT 1',
  );
  return () => {
    const row = last.get();
    return row ? { sequence: row.sequence, hash: row.hash.toString('hex') } : EMPTY_CHAIN;
  };
}

function entryFrom(row: AuditRow): AuditEntry {
  return {
    sequence: row.sequence,
    at: new Date(row.at),
    actor: actorFrom(row.actor_kind, row.actor_id ?? ''),
    action: row.action,
    subject: row.subject,
    details: JSON.parse(row.details),
    previousHash: row.previous_hash.toString('hex'),
    hash: row.hash.toString('hex'),
  };
}

function actorFrom(kind: Actor['kind'], id: string): Actor {
  if (kind === 'account') return { kind, id };
  return kind === 'respondent' ? { kind, invitationId: id } : { kind };
}
