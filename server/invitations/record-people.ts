/**
 * Acts on several people at once: all of them or, where one cannot be, none. The office acts once, so the log gets one
 * entry, with the ids of everybody whom it concerns (at most `MOST_AT_ONCE`): one entry each would bury the act among
 * its parts, and the act could no longer be seen to have been one.
 */
import type { FieldError } from '../../shared/api/problems.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import {
  type Invitation,
  type InvitationState,
  isOutstanding,
  stateOf,
} from '../../shared/domain/invitation.ts';
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
  return recordForEach(dependencies, act, {
    action: 'remind-respondents',
    mayBe: isOutstanding,
    work: (writes, { id }, at) => writes.chasing.remind(id, at),
  });
}

/** Records that these people have been given their links. */
export function handOverAll(dependencies: Dependencies, act: PeopleAct): Promise<readonly Invitation[]> {
  return recordForEach(dependencies, act, {
    action: 'hand-over-links',
    mayBe: isOutstanding,
    work: (writes, { id }, at) => writes.chasing.setHandedOver(id, at),
  });
}

/** The undoing of `handOverAll`, whatever has come from these people meanwhile. */
export function takeBackHandOvers(
  dependencies: Dependencies,
  act: PeopleAct,
): Promise<readonly Invitation[]> {
  return recordForEach(dependencies, act, {
    action: 'take-back-hand-overs',
    mayBe: () => true,
    work: (writes, { id }) => writes.chasing.setHandedOver(id, undefined),
  });
}

interface Recorded {
  readonly action: string;
  /** The states of people of whom it can be recorded. */
  readonly mayBe: (state: InvitationState) => boolean;
  readonly work: (writes: WriteStore, invitation: Invitation, at: Date) => Promise<void>;
}

async function recordForEach(
  { store, clock, happenings }: Dependencies,
  { questionnaireId, invitationIds, actor }: PeopleAct,
  { action, mayBe, work }: Recorded,
): Promise<readonly Invitation[]> {
  const at = clock();
  const ids = [...new Set(invitationIds)];
  const people = await store.write(async (writes) => {
    const { status } = found(await writes.questionnaires.find(questionnaireId));
    if (status !== 'open') throw new Problem('state-conflict', { questionnaireStatus: status });
    const invitations = await writes.chasing.withIds(ids);
    const errors = refusals({ questionnaireId, ids, mayBe }, invitations);
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

/** Of whom it cannot be recorded, by their place in the request, with the state in which they are. */
function refusals(
  {
    questionnaireId,
    ids,
    mayBe,
  }: Pick<Recorded, 'mayBe'> & { readonly questionnaireId: string; readonly ids: readonly string[] },
  invitations: readonly Invitation[],
): readonly FieldError[] {
  const byId = new Map(invitations.map((one) => [one.id, one]));
  return ids.flatMap((id, index) => {
    const invitation = byId.get(id);
    const isAsked = invitation?.questionnaireId === questionnaireId;
    const state = invitation && isAsked ? stateOf(invitation) : 'unknown';
    if (state !== 'unknown' && mayBe(state)) return [];
    return [{ pointer: `/invitationIds/${index}`, code: 'not-outstanding', params: { id, state } }];
  });
}
