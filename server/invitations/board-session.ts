import { type Role, roleMay } from '../../shared/domain/account.ts';
import type { Dependencies } from '../dependencies.ts';

/** Who watches a board, as they stood when they opened it. */
export interface BoardSession {
  readonly sessionId: string;
  readonly accountId: string;
  /** Whether they may see who has answered; others get the figures alone. */
  readonly seesPeople: boolean;
}

export function seesPeople(role: Role): boolean {
  return roleMay(role, 'run-questionnaires');
}

/** Whether the session still runs and its account may see as much as before, no less and no more. */
export async function stillHolds(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { sessionId, accountId, seesPeople: saw }: BoardSession,
): Promise<boolean> {
  const known = await store.read((reads) => reads.accounts.findSession(sessionId));
  if (!known || known.session.endedAt || known.session.expiresAt.getTime() <= clock().getTime()) return false;
  const { account } = known;
  if (account.disabledAt || account.id !== accountId) return false;
  return roleMay(account.role, 'see-figures') && seesPeople(account.role) === saw;
}
