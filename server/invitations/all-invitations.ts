import type { InvitationReply } from '../../shared/api/invitation-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { invitationReplyOf } from '../replies/invitation-replies.ts';

/** A few milliseconds' worth: each link is derived anew. */
const PAGE = 500;

/** Every invitation of a questionnaire in roster order, in pages so that other requests pass between them. */
export async function allInvitations(
  dependencies: Pick<Dependencies, 'store' | 'secrets' | 'publicUrl'>,
  questionnaireId: string,
): Promise<InvitationReply[]> {
  const all: InvitationReply[] = [];
  for (let after = 0; ; ) {
    const page = await dependencies.store.read((reads) =>
      reads.invitations.page(questionnaireId, after, PAGE),
    );
    for (const one of page) all.push(invitationReplyOf(dependencies, one));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return all;
    after = last.position;
    await new Promise(setImmediate);
  }
}
