import type { SignInBody } from '../../shared/api/account-api.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { emailKeyOf } from './email-key.ts';
import { isPassword } from './passwords.ts';
import { startSession } from './start-session.ts';

/** Unknown e-mail, wrong password and disabled account: one answer, in the same time. */
export async function signIn(
  dependencies: Dependencies,
  { email, password }: SignInBody,
): Promise<{ readonly account: Account; readonly sessionId: string }> {
  const stored = await dependencies.store.read((reads) => reads.accounts.findByEmail(emailKeyOf(email)));
  const right = await isPassword(password, stored?.passwordHash);
  if (!stored || !right || stored.disabledAt) throw new Problem('wrong-credentials');
  const account = { id: stored.id, email: stored.email, name: stored.name, role: stored.role };
  const sessionId = await dependencies.store.write(async (writes) => {
    // Checking the password takes its time: it may have been changed, or the account disabled, meanwhile.
    const now = await writes.accounts.find(account.id);
    if (now?.passwordHash !== stored.passwordHash || now?.disabledAt) throw new Problem('wrong-credentials');
    return startSession(writes, account, dependencies.clock());
  });
  return { account, sessionId };
}
