import type { AuditChainReply } from '../../shared/api/audit-api.ts';
import { type AuditWalk, walkAuditChain } from '../store/audit-walk.ts';
import type { Store } from '../store/store.ts';

/** One walk at a time, however many ask: those who come while one is under way get its answer. */
export function chainCheck(store: Store): () => Promise<AuditChainReply> {
  let underWay: Promise<AuditWalk> | undefined;
  return async () => {
    underWay ??= walkAuditChain(store).finally(() => {
      underWay = undefined;
    });
    const { entries, brokenAt, lastHash } = await underWay;
    return {
      sound: brokenAt === undefined,
      entries,
      lastHash,
      ...(brokenAt === undefined ? {} : { brokenAt }),
    };
  };
}
