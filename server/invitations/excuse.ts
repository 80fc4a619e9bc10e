import type { Actor } from '../../shared/domain/audit.ts';
import { type Invitation, stateOf } from '../../shared/domain/invitation.ts';
import { ELIGIBLE, EXCUSED } from '../../shared/domain/tally.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { actOnInvitation } from './invitation-act.ts';

/** The person leaves the base. Who has answered is not excused: an answer that was given counts. */
export async function excuse(
  dependencies: Dependencies,
  { id, reason, actor }: { readonly id: string; readonly reason: string; readonly actor: Actor },
): Promise<Invitation> {
  return actOnInvitation(dependencies, {
    id,
    actor,
    action: 'excuse-respondent',
    details: { reason },
    work: async (writes, invitation) => {
      if (invitation.currentVersion > 0) throw new Problem('already-answered');
      if (stateOf(invitation) === 'excused') throw new Problem('state-conflict', { state: 'excused' });
      await writes.invitations.excuse(id, reason);
      await writes.tallies.change(
        invitation.questionnaireId,
        new Map([
          [ELIGIBLE, -1],
          [EXCUSED, 1],
        ]),
      );
    },
  });
}

/** The undoing of `excuse`. */
export async function reinstate(
  dependencies: Dependencies,
  { id, actor }: { readonly id: string; readonly actor: Actor },
): Promise<Invitation> {
  return actOnInvitation(dependencies, {
    id,
    actor,
    action: 'reinstate-respondent',
    work: async (writes, invitation) => {
      const state = stateOf(invitation);
      if (state !== 'excused') throw new Problem('state-conflict', { state });
      await writes.invitations.reinstate(id);
      await writes.tallies.change(
        invitation.questionnaireId,
        new Map([
          [ELIGIBLE, 1],
          [EXCUSED, -1],
        ]),
      );
    },
  });
}
