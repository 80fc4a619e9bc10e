import { holdsAllOf, type Role } from '../../shared/domain/account.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';

/** Who asked for an export, as they stood then. */
export interface Exporter {
  readonly sessionId: string;
  readonly accountId: string;
  readonly role: Role;
}

/** Why an export must not go on: the session has ended, or the account may do less than when it began. */
export async function whyToStop(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { sessionId, accountId, role }: Exporter,
): Promise<Problem | undefined> {
  const known = await store.read((reads) => reads.accounts.findSession(sessionId));
  if (!known || known.session.endedAt || known.session.expiresAt.getTime() <= clock().getTime()) {
    return new Problem('not-signed-in');
  }
  const { account } = known;
  if (account.disabledAt || account.id !== accountId) return new Problem('not-signed-in');
  return holdsAllOf(account.role, role) ? undefined : new Problem('not-permitted');
}
