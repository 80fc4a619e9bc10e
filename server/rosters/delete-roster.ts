import type { Actor } from '../../shared/domain/audit.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';

/** Only a roster that no questionnaire asks, not even a draft. Throws `roster-in-use` otherwise. */
export async function deleteRoster(
  { store, clock }: Dependencies,
  { id, actor }: { readonly id: string; readonly actor: Actor },
): Promise<void> {
  const at = clock();
  await store.write(async (writes) => {
    found(await writes.rosters.findHead(id));
    const questionnaireCount = await writes.rosters.questionnaireCount(id);
    if (questionnaireCount > 0) throw new Problem('roster-in-use', { questionnaireCount });
    await writes.rosters.remove(id);
    await writes.audit.append({ at, actor, action: 'delete-roster', subject: `roster/${id}`, details: {} });
  });
}
