import type { CreateQuestionnaireBody } from '../../shared/api/questionnaire-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import { addDraft } from './add-draft.ts';

export async function createQuestionnaire(
  { store, clock }: Dependencies,
  body: CreateQuestionnaireBody,
  actor: Actor,
): Promise<Questionnaire> {
  const at = clock();
  return store.write(async (writes) => {
    const questionnaire = await addDraft(writes, body, at);
    await writes.audit.append({
      at,
      actor,
      action: 'create-questionnaire',
      subject: `questionnaire/${questionnaire.id}`,
      details: { questions: body.questions.length },
    });
    return questionnaire;
  });
}
