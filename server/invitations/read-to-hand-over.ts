import { type HandOverReply, MOST_AT_ONCE } from '../../shared/api/chasing-api.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Dependencies } from '../dependencies.ts';
import { found } from '../problem.ts';
import { invitationReplyOf } from '../replies/invitation-replies.ts';

const WINDOW = 1_000;

/**
 * Who is waited for and has no record of having been given the link, in roster order: as many as can be recorded at
 * once, and whether there are more. Looked through in windows, as the board is.
 */
export async function readToHandOver(
  dependencies: Dependencies,
  questionnaireId: string,
): Promise<HandOverReply> {
  const { store } = dependencies;
  const last = await store.read(async (reads) => {
    found(await reads.questionnaires.find(questionnaireId));
    return reads.chasing.countAsked(questionnaireId);
  });
  const people: Invitation[] = [];
  for (let after = 0; after < last && people.length <= MOST_AT_ONCE; after += WINDOW) {
    const window = { after, until: after + WINDOW, limit: MOST_AT_ONCE + 1 - people.length };
    people.push(...(await store.read((reads) => reads.chasing.toHandOver(questionnaireId, window))));
    await new Promise(setImmediate);
  }
  return {
    invitations: people.slice(0, MOST_AT_ONCE).map((one) => invitationReplyOf(dependencies, one)),
    more: people.length > MOST_AT_ONCE,
  };
}
