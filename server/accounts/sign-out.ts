import type { Account } from '../../shared/domain/account.ts';
import type { Dependencies } from '../dependencies.ts';

export async function signOut(
  { store, clock }: Dependencies,
  { account, sessionId }: { readonly account: Account; readonly sessionId: string },
): Promise<void> {
  const at = clock();
  await store.write(async (writes) => {
    await writes.accounts.endSession(sessionId, at);
    await writes.audit.append({
      at,
      actor: { kind: 'account', id: account.id },
      action: 'sign-out',
      subject: `account/${account.id}`,
      details: {},
    });
  });
}
