import type { ResetPasswordBody } from '../../shared/api/account-api.ts';
import type { Account } from '../../shared/domain/account.ts';
import { normalizeLinkCode } from '../../shared/domain/link-code.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { codeHashOf } from '../secrets.ts';
import type { ReadStore, StoredAccount } from '../store/store.ts';
import { isDead } from './one-time-code.ts';
import { hashPassword, refuseWeakPassword } from './passwords.ts';
import { startSession } from './start-session.ts';

/**
 * Sets a password by a one-time link and signs its owner in; every other session of the account ends. Used, replaced,
 * expired and unknown codes, and those of a disabled account: one answer, `link-used`.
 */
export async function resetPassword(
  { store, clock }: Dependencies,
  { code: typed, password }: ResetPasswordBody,
): Promise<{ readonly account: Account; readonly sessionId: string }> {
  const code = normalizeLinkCode(typed);
  if (!code) throw new Problem('link-used');
  const codeHash = codeHashOf(code);
  const now = clock();
  // Looked at before the password is hashed, so that a guess costs nothing; and once more when it counts.
  const { email } = await store.read((reads) => ownerOf(reads, codeHash, now));
  refuseWeakPassword(password, email);
  const passwordHash = await hashPassword(password);
  return store.write(async (writes) => {
    const { id, name, role } = await ownerOf(writes, codeHash, now);
    await writes.accounts.setPassword(id, passwordHash);
    await writes.accounts.useUpLinksOf(id, now);
    const ended = await writes.accounts.endSessions(id, now);
    await writes.audit.append({
      at: now,
      actor: { kind: 'account', id },
      action: 'reset-password',
      subject: `account/${id}`,
      details: { ended },
    });
    const account = { id, email, name, role };
    return { account, sessionId: await startSession(writes, account, now) };
  });
}

async function ownerOf({ accounts }: ReadStore, codeHash: Buffer, now: Date): Promise<StoredAccount> {
  const link = await accounts.findSetupLink(codeHash);
  if (link?.accountId === undefined || isDead(link, now)) throw new Problem('link-used');
  const account = await accounts.find(link.accountId);
  if (!account || account.disabledAt) throw new Problem('link-used');
  return account;
}
