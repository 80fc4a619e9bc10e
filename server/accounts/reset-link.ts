import type { Account } from '../../shared/domain/account.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import type { WriteStore } from '../store/store.ts';
import { LINK_HOURS, newOneTimeCode, type OneTimeCode } from './one-time-code.ts';

/** As it is shown once: nobody can show it a second time. */
export interface OneTimeLink {
  readonly url: string;
  readonly expiresAt: string;
}

/**
 * A one-time link with which the account's owner sets a new password, in place of every earlier one. The present
 * password is right until then. Throws `not-found`, or `state-conflict` for a disabled account.
 */
export async function makeResetLink(
  { store, clock, publicUrl }: Pick<Dependencies, 'store' | 'clock' | 'publicUrl'>,
  accountId: string,
  actor: Actor,
): Promise<OneTimeLink> {
  const at = clock();
  const code = newOneTimeCode(at);
  await store.write(async (writes) => {
    const account = found(await writes.accounts.find(accountId));
    if (account.disabledAt) throw new Problem('state-conflict');
    await putLink(writes, account, code, at);
    await writes.audit.append({
      at,
      actor,
      action: 'make-reset-link',
      subject: `account/${accountId}`,
      details: { hours: LINK_HOURS },
    });
  });
  return linkWith(code, publicUrl());
}

/** The link's row, in the transaction of the caller, who records it. */
export async function putLink(
  { accounts }: WriteStore,
  { id, role }: Pick<Account, 'id' | 'role'>,
  { codeHash, expiresAt }: OneTimeCode,
  at: Date,
): Promise<void> {
  await accounts.useUpLinksOf(id, at);
  await accounts.addSetupLink({ codeHash, accountId: id, role, expiresAt, usedAt: undefined });
}

/** The origin is the configured one: what a request calls its host may be forged. Behind `#` no log holds the code. */
export function linkWith({ code, expiresAt }: OneTimeCode, origin: string): OneTimeLink {
  return { url: `${origin}/staff/reset#${code}`, expiresAt: expiresAt.toISOString() };
}
