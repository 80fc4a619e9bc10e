import type { CopyQuestionnaireBody, CreateQuestionnaireBody } from '../../shared/api/questionnaire-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import { questionnaireReplyOf } from '../replies/questionnaire-replies.ts';
import { addDraft } from './add-draft.ts';

interface Copied {
  readonly id: string;
  readonly body: CopyQuestionnaireBody;
  readonly actor: Actor;
}

/**
 * The next round of a questionnaire that was issued: everything is carried over, the codes too, because by them an
 * answer of this year is the same answer as last year's. A draft has no answers to be compared with.
 */
export async function copyQuestionnaire(
  { store, clock }: Dependencies,
  { id, body, actor }: Copied,
): Promise<Questionnaire> {
  const at = clock();
  return store.write(async (writes) => {
    const original = found(await writes.questionnaires.find(id));
    const { status } = original;
    if (status === 'draft') throw new Problem('state-conflict', { questionnaireStatus: status });
    const { planId, title, introduction, contact, nonResponse, questions, measures, quiz } =
      questionnaireReplyOf(original);
    const draft: CreateQuestionnaireBody = {
      ...{ planId, contact, nonResponse, questions, measures, quiz },
      title: body.title ?? title,
      introduction: body.introduction ?? introduction,
      rosterId: body.rosterId ?? original.rosterId,
      fiscalYear: body.fiscalYear,
      dueOn: body.dueOn,
      madeFrom: id,
    };
    const copy = await addDraft(writes, draft, at);
    await writes.audit.append({
      at,
      actor,
      action: 'copy-questionnaire',
      subject: `questionnaire/${copy.id}`,
      details: { from: id, fiscalYear: body.fiscalYear },
    });
    return copy;
  });
}
