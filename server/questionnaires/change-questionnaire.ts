import type { ChangeQuestionnaireBody } from '../../shared/api/questionnaire-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import type { WriteStore } from '../store/store.ts';
import { draftFrom, dueAtFrom, opensAtFrom } from './questionnaire-draft.ts';

type Changed = { readonly id: string; readonly body: ChangeQuestionnaireBody; readonly actor: Actor };

/** A draft changes in any part; once issued, only the deadline moves, and only further away. */
export async function changeQuestionnaire(
  { store, clock }: Dependencies,
  { id, body, actor }: Changed,
): Promise<Questionnaire> {
  const at = clock();
  return store.write(async (writes) => {
    const questionnaire = found(await writes.questionnaires.find(id));
    if (questionnaire.status === 'draft') await saveDraft(writes, questionnaire, body);
    else await extend(writes, questionnaire, body, at);
    await writes.audit.append({
      at,
      actor,
      action: questionnaire.status === 'draft' ? 'change-questionnaire' : 'extend-questionnaire',
      subject: `questionnaire/${id}`,
      details: { changed: Object.keys(body).join(' ') },
    });
    return found(await writes.questionnaires.find(id));
  });
}

async function saveDraft(
  writes: WriteStore,
  { id, content, ...rest }: Questionnaire,
  body: ChangeQuestionnaireBody,
): Promise<void> {
  const { questions, measures, ...texts } = content;
  const merged = {
    planId: body.planId ?? rest.planId,
    rosterId: body.rosterId ?? rest.rosterId,
    fiscalYear: body.fiscalYear ?? rest.fiscalYear,
    title: body.title ?? texts.title,
    introduction: body.introduction ?? texts.introduction,
    nonResponse: body.nonResponse ?? texts.nonResponse,
    questions: body.questions ?? (questions as NonNullable<ChangeQuestionnaireBody['questions']>),
    measures: body.measures ?? (measures as NonNullable<ChangeQuestionnaireBody['measures']>),
    madeFrom: body.madeFrom === undefined ? rest.madeFrom : body.madeFrom,
  };
  const opening = opensAtFrom(body);
  const moments = {
    opensAt: opening === undefined ? rest.opensAt : (opening ?? undefined),
    dueAt: dueAtFrom(body) ?? rest.dueAt,
  };
  await writes.questionnaires.saveDraft(id, await draftFrom(writes, merged, moments));
}

async function extend(
  writes: WriteStore,
  { id, status, dueAt }: Questionnaire,
  body: ChangeQuestionnaireBody,
  now: Date,
): Promise<void> {
  const frozen = Object.keys(body).filter((part) => part !== 'dueAt' && part !== 'dueOn');
  if (frozen.length > 0) {
    throw new Problem('state-conflict', {
      errors: frozen.map((part) => ({ pointer: `/${part}`, code: 'frozen-at-issue' })),
    });
  }
  if (status !== 'open') throw new Problem('state-conflict', { questionnaireStatus: status });
  const later = dueAtFrom(body);
  const pointer = body.dueOn === undefined ? '/dueAt' : '/dueOn';
  const refuse = (code: string) => new Problem('invalid-deadline', { errors: [{ pointer, code }] });
  if (!later) throw refuse('missing');
  if (later.getTime() <= now.getTime()) throw refuse('deadline-past');
  if (dueAt && later.getTime() < dueAt.getTime()) throw refuse('deadline-earlier');
  await writes.questionnaires.extend(id, later);
}
