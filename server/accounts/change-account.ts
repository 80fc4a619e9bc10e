import type { ChangeAccountBody } from '../../shared/api/account-api.ts';
import type { Actor, AuditRecord } from '../../shared/domain/audit.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import type { ListedAccount, StoredAccount, WriteStore } from '../store/store.ts';

/**
 * Changes name, role or whether an account may be used; takes effect with the next request of whoever it concerns.
 * Disabling ends the account's sessions and its one-time links. Throws `not-found`, `own-account` when somebody would
 * disable themselves, `last-administrator` when nobody could manage accounts any more.
 */
export async function changeAccount(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  accountId: string,
  body: ChangeAccountBody,
  actor: Actor,
): Promise<void> {
  const at = clock();
  await store.write(async (writes) => {
    const before = found(await writes.accounts.find(accountId));
    const after = changed(before, body, at);
    const details = differences(before, after);
    if (Object.keys(details).length === 0) return;
    const disables = after.disabledAt !== undefined && before.disabledAt === undefined;
    if (disables && actor.kind === 'account' && actor.id === accountId) throw new Problem('own-account');
    await writes.accounts.change(after);
    if (!(await writes.accounts.list()).some(managesAccounts)) throw new Problem('last-administrator');
    if (disables) await shutOut(writes, accountId, at);
    await writes.audit.append({
      at,
      actor,
      action: 'change-account',
      subject: `account/${accountId}`,
      details,
    });
  });
}

function changed(before: StoredAccount, { name, role, disabled }: ChangeAccountBody, at: Date) {
  const disabledAt = (disabled ?? before.disabledAt !== undefined) ? (before.disabledAt ?? at) : undefined;
  return { id: before.id, name: name ?? before.name, role: role ?? before.role, disabledAt };
}

/** What the log says: the role before and after, but of a name only that it changed, since the log is kept for ever. */
function differences(
  before: StoredAccount,
  after: Pick<StoredAccount, 'name' | 'role' | 'disabledAt'>,
): AuditRecord['details'] {
  return {
    ...(after.name === before.name ? {} : { renamed: true }),
    ...(after.role === before.role ? {} : { roleBefore: before.role, role: after.role }),
    ...(after.disabledAt === before.disabledAt ? {} : { disabled: after.disabledAt !== undefined }),
  };
}

/** An administrator who was invited and has never set a password manages nothing yet. */
function managesAccounts({ role, disabledAt, hasPassword }: ListedAccount): boolean {
  return role === 'admin' && disabledAt === undefined && hasPassword;
}

async function shutOut({ accounts }: WriteStore, accountId: string, at: Date): Promise<void> {
  await accounts.endSessions(accountId, at);
  await accounts.useUpLinksOf(accountId, at);
}
