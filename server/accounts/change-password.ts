import type { ChangePasswordBody } from '../../shared/api/account-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import { hashPassword, isPassword, refuseWeakPassword } from './passwords.ts';

/**
 * A new password by somebody who knows the present one. Every session but the one that asks ends, and so does a
 * one-time link that was on its way. Throws `invalid-fields` for a wrong password, `weak-password` for the new one.
 */
export async function changePassword(
  { store, clock }: Dependencies,
  { accountId, sessionId }: { readonly accountId: string; readonly sessionId: string },
  { current, next }: ChangePasswordBody,
): Promise<void> {
  const stored = found(await store.read((reads) => reads.accounts.find(accountId)));
  if (!(await isPassword(current, stored.passwordHash))) {
    throw new Problem('invalid-fields', { errors: [{ pointer: '/current', code: 'wrong-password' }] });
  }
  refuseWeakPassword(next, stored.email, '/next');
  const passwordHash = await hashPassword(next);
  const at = clock();
  await store.write(async (writes) => {
    const now = await writes.accounts.find(accountId);
    // Changed meanwhile, by a one-time link for example: whoever asks here no longer knows the present one.
    if (now?.passwordHash !== stored.passwordHash || now?.disabledAt) throw new Problem('state-conflict');
    await writes.accounts.setPassword(accountId, passwordHash);
    await writes.accounts.useUpLinksOf(accountId, at);
    const ended = await writes.accounts.endSessions(accountId, at, sessionId);
    await writes.audit.append({
      at,
      actor: { kind: 'account', id: accountId },
      action: 'change-password',
      subject: `account/${accountId}`,
      details: { ended },
    });
  });
}
