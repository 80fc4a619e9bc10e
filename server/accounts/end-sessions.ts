import type { Actor } from '../../shared/domain/audit.ts';
import type { Dependencies } from '../dependencies.ts';
import { found } from '../problem.ts';

/** Signs an account out everywhere, but for the session to be kept. Gives back how many ended; none leaves no trace. */
export async function endSessions(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { accountId, kept }: { readonly accountId: string; readonly kept?: string },
  actor: Actor,
): Promise<number> {
  const at = clock();
  return store.write(async (writes) => {
    found(await writes.accounts.find(accountId));
    const ended = await writes.accounts.endSessions(accountId, at, kept);
    if (ended > 0) {
      await writes.audit.append({
        at,
        actor,
        action: 'end-sessions',
        subject: `account/${accountId}`,
        details: { ended },
      });
    }
    return ended;
  });
}
