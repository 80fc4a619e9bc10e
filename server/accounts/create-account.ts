import type { CreateAccountBody } from '../../shared/api/account-api.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Dependencies } from '../dependencies.ts';
import { newId } from '../new-id.ts';
import type { WriteStore } from '../store/store.ts';
import { emailKeyOf } from './email-key.ts';
import { hashPassword, refuseWeakPassword } from './passwords.ts';

/** Throws `weak-password`, or `already-exists` when the e-mail is taken. */
export async function createAccount(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  body: CreateAccountBody,
  actor: Actor,
): Promise<Account> {
  refuseWeakPassword(body.password, body.email);
  const passwordHash = await hashPassword(body.password);
  const at = clock();
  const account = { id: newId(at), email: body.email, name: body.name, role: body.role };
  await store.write((writes) => addAccount(writes, { ...account, passwordHash }, actor, at));
  return account;
}

/** The account and its audit entry, in the transaction of the caller. */
export async function addAccount(
  store: WriteStore,
  account: Account & { readonly passwordHash: string },
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
    details: { role: account.role },
  });
}
