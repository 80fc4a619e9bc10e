/**
 * Acts on several people at once: all of them or, where one cannot be, none. The office acts once, so the log gets one
 * entry, with the ids of everybody whom it concerns (at most `MOST_AT_ONCE`): one entry each would bury the act among
 * its parts, and the act could no longer be seen to have been one.
 */
import type { FieldError } from '../../shared/api/problems.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import { type Invitation, isOutstanding, stateOf } from '../../shared/domain/invitation.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import type { WriteStore } from '../store/store.ts';

export interface PeopleAct {
  readonly questionnaireId: string;
  readonly invitationIds: readonly string[];
  readonly actor: Actor;
}

/** Records a reminder to exactly these people. Who has answered, or cannot, is refused: `not-outstanding` says whom. */
export function remind(dependencies: Dependencies, act: PeopleAct): Promise<readonly Invitation[]> {
  return recordForEach(dependencies, act, 'remind-respondents', (writes, { id }, at) =>
    writes.chasing.remind(id, at),
  );
}

/** Records that these people have been given their links. */
export function handOverAll(dependencies: Dependencies, act: PeopleAct): Promise<readonly Invitation[]> {
  return recordForEach(dependencies, act, 'hand-over-links', (writes, { id }, at) =>
    writes.chasing.setHandedOver(id, at),
  );
}

async function recordForEach(
  { store, clock, happenings }: Dependencies,
  { questionnaireId, invitationIds, actor }: PeopleAct,
  action: string,
  work: (writes: WriteStore, invitation: Invitation, at: Date) => Promise<void>,
): Promise<readonly Invitation[]> {
  const at = clock();
  const ids = [...new Set(invitationIds)];
  const people = await store.write(async (writes) => {
    const { status } = found(await writes.questionnaires.find(questionnaireId));
    if (status !== 'open') throw new Problem('state-conflict', { questionnaireStatus: status });
    const invitations = await writes.chasing.withIds(ids);
    const errors = refusals(questionnaireId, ids, invitations);
    if (errors.length > 0) throw new Problem('not-outstanding', { errors });
    for (const invitation of invitations) await work(writes, invitation, at);
    await writes.audit.append({
      at,
      actor,
      action,
      subject: `questionnaire/${questionnaireId}`,
      details: { count: ids.length, invitationIds: ids.join(' ') },
    });
    return writes.chasing.withIds(ids);
  });
  for (const invitationId of ids) happenings.publish({ questionnaireId, invitationId });
  return people;
}

/** Who is not waited for, by their place in the request, with the state in which they are. */
function refusals(
  questionnaireId: string,
  ids: readonly string[],
  invitations: readonly Invitation[],
): readonly FieldError[] {
  const byId = new Map(invitations.map((one) => [one.id, one]));
  return ids.flatMap((id, index) => {
    const invitation = byId.get(id);
    const isAsked = invitation?.questionnaireId === questionnaireId;
    const state = invitation && isAsked ? stateOf(invitation) : 'unknown';
    if (state !== 'unknown' && isOutstanding(state)) return [];
    return [{ pointer: `/invitationIds/${index}`, code: 'not-outstanding', params: { id, state } }];
  });
}
