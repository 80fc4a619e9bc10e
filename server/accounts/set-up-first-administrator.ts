import type { SetupBody } from '../../shared/api/account-api.ts';
import type { Account } from '../../shared/domain/account.ts';
import { normalizeLinkCode } from '../../shared/domain/link-code.ts';
import { ConfigError } from '../config.ts';
import type { Dependencies } from '../dependencies.ts';
import { newId } from '../new-id.ts';
import { Problem } from '../problem.ts';
import { codeHashOf } from '../secrets.ts';
import { addAccount, createAccount } from './create-account.ts';
import { isDead, LINK_HOURS, newOneTimeCode } from './one-time-code.ts';
import { hashPassword, isWeakPassword, refuseWeakPassword } from './passwords.ts';
import { startSession } from './start-session.ts';

/**
 * At the first start, while there is no account: makes the administrator named in the environment, or a one-time
 * link to create one. Gives back the code of the link; undefined when none is needed. A later start replaces it.
 */
export async function prepareFirstAdministrator(
  dependencies: Pick<Dependencies, 'store' | 'clock' | 'config'>,
): Promise<string | undefined> {
  const { store, clock, config } = dependencies;
  if ((await store.read((reads) => reads.accounts.count())) > 0) return undefined;
  if (config.admin) {
    const { email, password } = config.admin;
    if (isWeakPassword(password, email)) {
      throw new ConfigError('The setting ADMIN_PASSWORD is too easy to guess.');
    }
    await createAccount(dependencies, { email, password, name: email, role: 'admin' }, { kind: 'service' });
    return undefined;
  }
  const now = clock();
  const { code, codeHash, expiresAt } = newOneTimeCode(now);
  await store.write(async (writes) => {
    await writes.accounts.useUpSetupLinks(now);
    await writes.accounts.addSetupLink({
      ...{ codeHash, expiresAt, accountId: undefined, role: 'admin', usedAt: undefined },
    });
    await writes.audit.append({
      at: now,
      actor: { kind: 'service' },
      action: 'make-setup-link',
      subject: 'service',
      details: { hours: LINK_HOURS },
    });
  });
  return code;
}

/** Creates the administrator and signs them in. Used up, replaced, expired and unknown codes: one answer. */
export async function setUpFirstAdministrator(
  { store, clock }: Dependencies,
  body: SetupBody,
): Promise<{ readonly account: Account; readonly sessionId: string }> {
  const code = normalizeLinkCode(body.code);
  if (!code) throw new Problem('link-used');
  const codeHash = codeHashOf(code);
  refuseWeakPassword(body.password, body.email);
  const passwordHash = await hashPassword(body.password);
  const now = clock();
  const account = { id: newId(now), email: body.email, name: body.name, role: 'admin' as const };
  const sessionId = await store.write(async (writes) => {
    const link = await writes.accounts.findSetupLink(codeHash);
    if (!link || isDead(link, now)) throw new Problem('link-used');
    // The first administrator may have come another way meanwhile: by command, or from the environment. And where
    // there are accounts the link may be one of theirs, which sets a password and creates nobody.
    if ((await writes.accounts.count()) > 0) throw new Problem('link-used');
    await writes.accounts.useUpSetupLinks(now);
    await addAccount(writes, { ...account, passwordHash }, { kind: 'service' }, now);
    return startSession(writes, account, now);
  });
  return { account, sessionId };
}
