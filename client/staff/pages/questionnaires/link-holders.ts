import type { InvitationReply } from '../../requests/replies.ts';

/** How many people have a link that works: who was excused is shown the figures too, and that they were not counted. */
export function linkHolders(invitations: readonly Pick<InvitationReply, 'url'>[]): number {
  return invitations.filter(({ url }) => url !== null).length;
}
