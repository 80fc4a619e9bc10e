import { excusingChange } from '../../shared/domain/asked-people.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import { type Invitation, stateOf } from '../../shared/domain/invitation.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import type { WriteStore } from '../store/store.ts';
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
    work: async (writes, invitation, at) => {
      if (invitation.currentVersion > 0) throw new Problem('already-answered');
      if (stateOf(invitation) === 'excused') throw new Problem('state-conflict', { state: 'excused' });
      const accountId = actor.kind === 'account' ? actor.id : undefined;
      await writes.invitations.excuse(id, reason, { at, accountId });
      await moveInFigures(writes, invitation, true);
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
      await moveInFigures(writes, invitation, false);
    },
  });
}

async function moveInFigures(
  writes: WriteStore,
  { questionnaireId, respondent }: Invitation,
  isExcused: boolean,
): Promise<void> {
  const questionnaire = found(await writes.questionnaires.find(questionnaireId));
  const { body } = respondent;
  await writes.tallies.change(questionnaireId, excusingChange(questionnaire, { body, isExcused }));
}
