import type { Actor } from '../../shared/domain/audit.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { actOnInvitation } from './invitation-act.ts';

type OfOne = { readonly id: string; readonly actor: Actor };

/** Records that the person has been given the link; once more, that they were given it again. */
export function handOver(dependencies: Dependencies, { id, actor }: OfOne): Promise<Invitation> {
  return actOnInvitation(dependencies, {
    id,
    actor,
    action: 'hand-over-link',
    work: async (writes, { revokedAt }, at) => {
      if (revokedAt) throw new Problem('state-conflict', { state: 'revoked' });
      await writes.chasing.setHandedOver(id, at);
    },
  });
}

/** The undoing of `handOver`: it was recorded by mistake. */
export function takeBackHandOver(dependencies: Dependencies, { id, actor }: OfOne): Promise<Invitation> {
  return actOnInvitation(dependencies, {
    id,
    actor,
    action: 'take-back-hand-over',
    work: async (writes) => writes.chasing.setHandedOver(id, undefined),
  });
}
