import type { Actor } from '../../shared/domain/audit.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';

/** Only drafts: what people were asked stays. */
export async function deleteQuestionnaire(
  { store, clock }: Dependencies,
  { id, actor }: { readonly id: string; readonly actor: Actor },
): Promise<void> {
  const at = clock();
  await store.write(async (writes) => {
    const { status } = found(await writes.questionnaires.find(id));
    if (status !== 'draft') throw new Problem('state-conflict', { questionnaireStatus: status });
    await writes.questionnaires.remove(id);
    await writes.audit.append({
      at,
      actor,
      action: 'delete-questionnaire',
      subject: `questionnaire/${id}`,
      details: {},
    });
  });
}
