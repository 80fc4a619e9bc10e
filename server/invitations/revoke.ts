import type { Actor } from '../../shared/domain/audit.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { actOnInvitation } from './invitation-act.ts';

/** The link is dead at once; the person stays in the base, and an answer already given still counts. */
export async function revoke(
  dependencies: Dependencies,
  { id, actor }: { readonly id: string; readonly actor: Actor },
): Promise<Invitation> {
  return actOnInvitation(dependencies, {
    id,
    actor,
    action: 'revoke-link',
    work: async (writes, invitation, at) => {
      if (invitation.revokedAt) throw new Problem('state-conflict', { state: 'revoked' });
      await writes.invitations.revoke(id, at);
    },
  });
}
