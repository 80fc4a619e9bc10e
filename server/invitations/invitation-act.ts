import type { Actor } from '../../shared/domain/audit.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import type { WriteStore } from '../store/store.ts';

/** An act of the staff on one invitation: what it is called in the log, and what it does. */
export interface InvitationAct {
  readonly id: string;
  readonly actor: Actor;
  readonly action: string;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly work: (writes: WriteStore, invitation: Invitation, at: Date) => Promise<void>;
}

const BEFORE_FIXING: ReadonlySet<Questionnaire['status']> = new Set(['open', 'closed']);

/** Does the act and records it, in one transaction; refused once the questionnaire's figures are fixed. */
export async function actOnInvitation(
  { store, clock, happenings }: Pick<Dependencies, 'store' | 'clock' | 'happenings'>,
  { id, actor, action, details, work }: InvitationAct,
): Promise<Invitation> {
  const at = clock();
  const acted = await store.write(async (writes) => {
    const invitation = found(await writes.invitations.find(id));
    const { status } = found(await writes.questionnaires.find(invitation.questionnaireId));
    if (!BEFORE_FIXING.has(status)) throw new Problem('state-conflict', { questionnaireStatus: status });
    await work(writes, invitation, at);
    await writes.audit.append({ at, actor, action, subject: `invitation/${id}`, details: details ?? {} });
    return found(await writes.invitations.find(id));
  });
  happenings.publish({ questionnaireId: acted.questionnaireId, invitationId: id });
  return acted;
}
