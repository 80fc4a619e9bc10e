/**
 * The log is searched backwards in stretches short enough to hold nobody up, with a turn for others between them. A
 * page that has looked at very much without being full is given out as it is, with the place where to go on.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AuditFilterQuery } from '../../shared/api/audit-api.ts';
import type { AuditEntry } from '../../shared/domain/audit.ts';
import { endOfTokyoDay, parseDay } from '../../shared/domain/tokyo-day.ts';
import type { AuditFilter, Store } from '../store/store.ts';

const STRETCH = 2_000;
const LOOKED_AT_MOST = 500_000;

export interface FoundEntries {
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  /** Sequence to go on after; undefined when nothing older is left. */
  readonly next: number | undefined;
}

/** Entries older than `after` (the newest ones where there is none) that pass the filter. */
export async function searchAudit(
  store: Store,
  filter: AuditFilter,
  { after, limit }: { readonly after: number | undefined; readonly limit: number },
): Promise<FoundEntries> {
  const newest = await store.read((reads) => reads.audit.lastSequence());
  const start = Math.min(newest, (after ?? newest + 1) - 1);
  const entries: AuditEntry[] = [];
  let last = start;
  while (last > 0 && entries.length < limit && start - last < LOOKED_AT_MOST) {
    const stretch = { first: Math.max(1, last - STRETCH + 1), last };
    const wanted = limit - entries.length;
    const found = await store.read((reads) => reads.audit.search(filter, stretch, wanted));
    entries.push(...found);
    // Full before the stretch was through: the next page begins right behind the last entry found.
    last = (found.length === wanted ? (found.at(-1)?.sequence ?? last) : stretch.first) - 1;
    await nextTurn();
  }
  return { entries, next: last > 0 ? last + 1 : undefined };
}

export function filterFrom({ actor, action, subject, from, to }: AuditFilterQuery): AuditFilter {
  const [actorKind, actorId] = (actor?.split('/') ?? []) as [AuditFilter['actorKind']?, string?];
  return {
    ...{ actorKind, actorId, action },
    subject:
      subject === undefined || subject.includes('/') || subject === 'service' ? subject : `${subject}/`,
    from: from === undefined ? undefined : startOf(from),
    before: to === undefined ? undefined : new Date(endOf(to).getTime() + 1),
  };
}

const DAY_MS = 86_400_000;

function startOf(day: string): Date {
  return new Date(endOf(day).getTime() + 1 - DAY_MS);
}

/** The last millisecond of a day in Tokyo, where every day has 24 hours. */
function endOf(day: string): Date {
  const parsed = parseDay(day);
  if (!parsed) throw new RangeError(`${day} is no day`);
  return endOfTokyoDay(parsed);
}
