import type { InvitationReply } from '../../requests/replies.ts';

/** Whose answers have come since they were looked at last, by what is known of each before and after. */
export function newlyAnswered(
  before: ReadonlyMap<string, Pick<InvitationReply, 'state' | 'version'>>,
  told: readonly InvitationReply[],
): readonly InvitationReply[] {
  return told.filter(({ id, state, version }) => {
    const known = before.get(id);
    return state === 'answered' && (known?.state !== 'answered' || known.version !== version);
  });
}
