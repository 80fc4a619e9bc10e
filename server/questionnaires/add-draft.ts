import type { CreateQuestionnaireBody } from '../../shared/api/questionnaire-api.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { newId } from '../new-id.ts';
import type { WriteStore } from '../store/store.ts';
import { draftFrom, dueAtFrom, opensAtFrom } from './questionnaire-draft.ts';

/** A new draft, stored. Throws like `draftFrom`. */
export async function addDraft(
  writes: WriteStore,
  body: CreateQuestionnaireBody,
  at: Date,
): Promise<Questionnaire> {
  const moments = { opensAt: opensAtFrom(body) ?? undefined, dueAt: dueAtFrom(body) ?? undefined };
  const questionnaire: Questionnaire = {
    id: newId(at),
    status: 'draft',
    ...(await draftFrom(writes, body, moments)),
    frozenMeasures: [],
    revision: 1,
    editedBy: undefined,
    editedAt: undefined,
    createdAt: at,
    issuedAt: undefined,
    closedAt: undefined,
    fixedAt: undefined,
    publishedAt: undefined,
  };
  await writes.questionnaires.add(questionnaire);
  return questionnaire;
}
