import type { CreateQuestionnaireBody } from '../../shared/api/questionnaire-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import { newId } from '../new-id.ts';
import { draftFrom, dueAtFrom, opensAtFrom } from './questionnaire-draft.ts';

export async function createQuestionnaire(
  { store, clock }: Dependencies,
  body: CreateQuestionnaireBody,
  actor: Actor,
): Promise<Questionnaire> {
  const at = clock();
  return store.write(async (writes) => {
    const questionnaire: Questionnaire = {
      id: newId(at),
      status: 'draft',
      ...(await draftFrom(writes, body, { opensAt: opensAtFrom(body) ?? undefined, dueAt: dueAtFrom(body) })),
      frozenMeasures: [],
      createdAt: at,
      issuedAt: undefined,
      closedAt: undefined,
      fixedAt: undefined,
      publishedAt: undefined,
    };
    await writes.questionnaires.add(questionnaire);
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
