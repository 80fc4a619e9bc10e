import type { CreateAccountBody } from '../../shared/api/account-api.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Dependencies } from '../dependencies.ts';
import { newId } from '../new-id.ts';
import type { StoredAccount, WriteStore } from '../store/store.ts';
import { emailKeyOf } from './email-key.ts';
import { newOneTimeCode } from './one-time-code.ts';
import { hashPassword, refuseWeakPassword } from './passwords.ts';
import { linkWith, type OneTimeLink, putLink } from './reset-link.ts';

/** Throws `weak-password`, or `already-exists` when the e-mail is taken. */
export async function createAccount(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  body: CreateAccountBody & { readonly password: string },
  actor: Actor,
): Promise<Account> {
  refuseWeakPassword(body.password, body.email);
  const passwordHash = await hashPassword(body.password);
  const at = clock();
  const account = { id: newId(at), email: body.email, name: body.name, role: body.role };
  await store.write((writes) => addAccount(writes, { ...account, passwordHash }, actor, at));
  return account;
}

/** An account whose owner sets the first password by a one-time link. Throws `already-exists` when the e-mail is taken. */
export async function inviteAccount(
  { store, clock, publicUrl }: Pick<Dependencies, 'store' | 'clock' | 'publicUrl'>,
  body: CreateAccountBody,
  actor: Actor,
): Promise<Account & { readonly invitation: OneTimeLink }> {
  const at = clock();
  const account = { id: newId(at), email: body.email, name: body.name, role: body.role };
  const code = newOneTimeCode(at);
  await store.write(async (writes) => {
    await addAccount(writes, { ...account, passwordHash: undefined }, actor, at);
    await putLink(writes, account, code, at);
  });
  return { ...account, invitation: linkWith(code, publicUrl()) };
}

/** The account and its audit entry, in the transaction of the caller. */
export async function addAccount(
  store: WriteStore,
  account: Omit<StoredAccount, 'disabledAt'>,
  actor: Actor,
  at: Date,
): Promise<void> {
  await store.accounts.add({
    ...account,
    emailKey: emailKeyOf(account.email),
    createdAt: at,
    disabledAt: undefined,
  });
  await store.audit.append({
    at,
    actor,
    action: 'create-account',
    subject: `account/${account.id}`,
    details: { role: account.role, invited: account.passwordHash === undefined },
  });
}
