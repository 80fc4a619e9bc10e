import type { AccountReply, AccountState } from '../../shared/api/account-api.ts';
import type { ListedAccount, ReadStore } from '../store/store.ts';

export async function listAccounts(
  { accounts }: ReadStore,
  now: Date,
): Promise<readonly (AccountReply & { readonly state: AccountState; readonly sessions: number })[]> {
  const signedIn = await accounts.countOpenSessions(now);
  return (await accounts.list()).map((account) => ({
    ...account,
    state: stateOf(account),
    sessions: signedIn.get(account.id) ?? 0,
  }));
}

function stateOf({ disabledAt, hasPassword }: ListedAccount): AccountState {
  if (disabledAt) return 'disabled';
  return hasPassword ? 'active' : 'invited';
}
