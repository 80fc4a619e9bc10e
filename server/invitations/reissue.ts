import type { Actor } from '../../shared/domain/audit.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Dependencies } from '../dependencies.ts';
import { codeHashOf } from '../secrets.ts';
import { actOnInvitation } from './invitation-act.ts';

/**
 * The next version of the link: for a successor in the post, or when a link went astray. The
 * draft stays; the preparing link, handed out by the holder before, is dead too.
 */
export async function reissue(
  dependencies: Dependencies,
  { id, actor }: { readonly id: string; readonly actor: Actor },
): Promise<Invitation> {
  return actOnInvitation(dependencies, {
    id,
    actor,
    action: 'reissue-link',
    work: async (writes, { linkVersion }, at) => {
      const next = linkVersion + 1;
      await writes.invitations.reissue(id, next, codeHashOf(dependencies.secrets.linkCode(id, next)), at);
    },
  });
}
