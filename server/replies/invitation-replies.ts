import type { InvitationReply } from '../../shared/api/invitation-api.ts';
import { type Invitation, stateOf } from '../../shared/domain/invitation.ts';
import type { Dependencies } from '../dependencies.ts';

/** The personal link of an invitation; null once revoked. */
export function linkOf(
  { secrets, publicUrl }: Pick<Dependencies, 'secrets' | 'publicUrl'>,
  invitation: Pick<Invitation, 'id' | 'linkVersion' | 'revokedAt'>,
): string | null {
  if (invitation.revokedAt) return null;
  return `${publicUrl()}/a/${secrets.linkCode(invitation.id, invitation.linkVersion)}`;
}

/** The address of the link with which the office prepares the answers; undefined while the respondent has made none. */
export function preparingUrlOf(
  { secrets, publicUrl }: Pick<Dependencies, 'secrets' | 'publicUrl'>,
  { id, preparingVersion, hasPreparingLink }: Invitation,
): string | undefined {
  return hasPreparingLink ? `${publicUrl()}/a/${secrets.preparingCode(id, preparingVersion)}` : undefined;
}

export function invitationReplyOf(
  dependencies: Pick<Dependencies, 'secrets' | 'publicUrl'>,
  invitation: Invitation,
): InvitationReply {
  const { id, respondent, remindedCount, answeredAt, currentVersion, excusedReason } = invitation;
  const { lastRemindedAt, handedOverAt } = invitation;
  return {
    id,
    respondent,
    state: stateOf(invitation),
    url: linkOf(dependencies, invitation),
    remindedCount,
    ...(lastRemindedAt ? { lastRemindedAt: lastRemindedAt.toISOString() } : {}),
    ...(handedOverAt ? { handedOverAt: handedOverAt.toISOString() } : {}),
    ...(currentVersion === 0 && invitation.draft?.preparedAt ? { prepared: true } : {}),
    ...(answeredAt ? { answeredAt: answeredAt.toISOString(), version: currentVersion } : {}),
    ...(excusedReason === undefined ? {} : { excusedReason }),
  };
}
