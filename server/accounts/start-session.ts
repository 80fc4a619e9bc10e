import { randomUUID } from 'node:crypto';
import type { Account } from '../../shared/domain/account.ts';
import { SESSION_HOURS } from '../http/authentication.ts';
import type { WriteStore } from '../store/store.ts';

/** Always a new id: an id known before signing in is worth nothing afterwards. */
export async function startSession(
  store: WriteStore,
  account: Pick<Account, 'id'>,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  await store.accounts.addSession({
    id,
    accountId: account.id,
    startedAt: now,
    expiresAt,
    endedAt: undefined,
  });
  await store.audit.append({
    at: now,
    actor: { kind: 'account', id: account.id },
    action: 'sign-in',
    subject: `account/${account.id}`,
    details: {},
  });
  return id;
}
