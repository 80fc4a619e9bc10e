import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import { codeHashOf } from '../secrets.ts';
import type { WriteStore } from '../store/store.ts';
import { refuseOutsideTheDoor } from './door.ts';

/**
 * Makes the preparing link; asked twice, the link stays as it is. By the holder of the personal link alone: `linkVersion`
 * is that of the link by which it is asked, refused as `not-found` where another has replaced it since.
 */
export async function handOutPreparingLink(
  dependencies: Dependencies,
  invitationId: string,
  linkVersion?: number,
): Promise<void> {
  const asked = { invitationId, linkVersion, action: 'hand-out-preparing-link' };
  await change(dependencies, asked, async (writes, invitation) => {
    if (invitation.hasPreparingLink) return undefined;
    const version = invitation.preparingVersion + 1;
    const code = dependencies.secrets.preparingCode(invitationId, version);
    await writes.invitations.setPreparingLink(invitationId, version, codeHashOf(code));
    return version;
  });
}

/** The preparing link is dead at once; the draft stays. */
export async function endPreparingLink(
  dependencies: Dependencies,
  invitationId: string,
  linkVersion?: number,
): Promise<void> {
  const asked = { invitationId, linkVersion, action: 'end-preparing-link' };
  await change(dependencies, asked, async (writes, invitation) => {
    if (!invitation.hasPreparingLink) return undefined;
    await writes.invitations.endPreparingLink(invitationId);
    return invitation.preparingVersion;
  });
}

interface AskedChange {
  readonly invitationId: string;
  readonly linkVersion: number | undefined;
  readonly action: string;
}

/** Records what `work` did; nothing where it did nothing. */
async function change(
  { store, clock }: Dependencies,
  { invitationId, linkVersion, action }: AskedChange,
  work: (writes: WriteStore, invitation: Invitation) => Promise<number | undefined>,
): Promise<void> {
  const at = clock();
  await store.write(async (writes) => {
    const point = found(await writes.responses.submissionPoint(invitationId));
    refuseOutsideTheDoor(point, { arrivedAt: at, byProxy: false });
    const invitation = found(await writes.invitations.find(invitationId));
    if (linkVersion !== undefined && linkVersion !== invitation.linkVersion) throw new Problem('not-found');
    const version = await work(writes, invitation);
    if (version === undefined) return;
    await writes.audit.append({
      at,
      actor: { kind: 'respondent', invitationId },
      action,
      subject: `invitation/${invitationId}`,
      details: { version },
    });
  });
}
