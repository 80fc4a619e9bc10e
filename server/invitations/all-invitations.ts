import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Store } from '../store/store.ts';

const PAGE = 1_000;

/** Every invitation of a questionnaire in roster order, read in pages so that other requests pass between them. */
export async function allInvitations(store: Store, questionnaireId: string): Promise<readonly Invitation[]> {
  const all: Invitation[] = [];
  for (let after = 0; ; ) {
    const page = await store.read((reads) => reads.invitations.page(questionnaireId, after, PAGE));
    all.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return all;
    after = last.position;
    await new Promise(setImmediate);
  }
}
