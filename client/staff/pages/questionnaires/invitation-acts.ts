import type { InvitationReply } from '../../requests/replies.ts';

export type InvitationActName = 'excuse' | 'reissue' | 'revoke' | 'reinstate';

/** What can be done with one invitation: an answer that was given counts, so who has answered is not excused. */
export function invitationActs({
  state,
  url,
}: Pick<InvitationReply, 'state' | 'url'>): readonly InvitationActName[] {
  if (state === 'excused') return ['reinstate'];
  const acts: InvitationActName[] = ['reissue'];
  if (state !== 'answered') acts.push('excuse');
  if (url !== null) acts.push('revoke');
  return acts;
}
