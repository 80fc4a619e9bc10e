import { api } from '../../addresses.ts';
import type { ApiClient, Outcome } from '../../requests/api-client.ts';
import type { BoardReply, InvitationReply } from '../../requests/replies.ts';

/** Letters in one text, at most; beyond that the list for mail merge is the way. */
export const MOST_LETTERS = 1_000;

/** Everybody who is waited for and has a link, in roster order, one more than `MOST_LETTERS` at most. */
export async function readOutstanding(
  client: ApiClient,
  questionnaireId: string,
): Promise<Outcome<readonly InvitationReply[]>> {
  const people: InvitationReply[] = [];
  for (let after: number | undefined = 0; after !== undefined && people.length <= MOST_LETTERS; ) {
    const path: string = api.board(questionnaireId, { limit: '500', after: String(after) });
    const outcome: Outcome<BoardReply> = await client.send<BoardReply>('GET', path);
    if (!outcome.ok) return outcome;
    const { invitations, next } = outcome.data;
    people.push(...invitations.filter(({ state }) => state === 'issued' || state === 'draft'));
    after = next;
  }
  return { ok: true, data: people };
}
