import type { ChangeQuestionnaireBody } from '../../shared/api/questionnaire-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import { questionnaireReplyOf } from '../replies/questionnaire-replies.ts';
import type { DraftEdit, WriteStore } from '../store/store.ts';
import { draftFrom, dueAtFrom, opensAtFrom } from './questionnaire-draft.ts';

/** After so long without a save, the next one begins a stretch of editing of its own. */
const PAUSE_MS = 60 * 60 * 1000;

type ChangedParts = Omit<ChangeQuestionnaireBody, 'basedOn'>;
type Changed = { readonly id: string; readonly body: ChangeQuestionnaireBody; readonly actor: Actor };

/** A draft changes in any part; once issued, only the deadline moves, and only further away. */
export async function changeQuestionnaire(
  { store, clock }: Dependencies,
  { id, body, actor }: Changed,
): Promise<Questionnaire> {
  const at = clock();
  return store.write(async (writes) => {
    const questionnaire = found(await writes.questionnaires.find(id));
    const { basedOn, ...parts } = body;
    const isDraft = questionnaire.status === 'draft';
    if (isDraft) await refuseWhereChanged(writes, questionnaire, basedOn);
    const edit = { by: actor.kind === 'account' ? actor.id : actor.kind, at };
    if (isDraft) await saveDraft(writes, questionnaire, parts, edit);
    else await extend(writes, questionnaire, parts, at);
    if (!isDraft || beginsStretch(questionnaire, edit)) {
      await writes.audit.append({
        at,
        actor,
        action: isDraft ? 'change-questionnaire' : 'extend-questionnaire',
        subject: `questionnaire/${id}`,
        details: { changed: Object.keys(parts).join(' ') },
      });
    }
    return found(await writes.questionnaires.find(id));
  });
}

/** Nothing of somebody else's is overwritten unseen: the writer gets the draft as it stands, and whose it is. */
async function refuseWhereChanged(
  writes: WriteStore,
  questionnaire: Questionnaire,
  basedOn: number | undefined,
): Promise<void> {
  const { revision, editedBy, editedAt } = questionnaire;
  if (basedOn === undefined || basedOn === revision) return;
  const editor = editedBy === undefined ? undefined : await writes.accounts.find(editedBy);
  throw new Problem('questionnaire-changed', {
    questionnaire: questionnaireReplyOf(questionnaire),
    ...(editor ? { editedBy: { id: editor.id, name: editor.name } } : {}),
    ...(editedAt ? { editedAt: editedAt.toISOString() } : {}),
  });
}

/**
 * An editor saves by itself a second after each pause in typing: one entry for each would bury in the log what people
 * look for there. So the first save of a stretch is recorded: nobody, somebody else, or an hour of silence came before.
 * Nothing is lost by it: a draft has reached nobody, and what was issued is frozen with it.
 */
function beginsStretch({ editedBy, editedAt }: Questionnaire, { by, at }: DraftEdit): boolean {
  return editedBy !== by || !editedAt || at.getTime() - editedAt.getTime() > PAUSE_MS;
}

async function saveDraft(
  writes: WriteStore,
  { id, content, ...rest }: Questionnaire,
  body: ChangedParts,
  edit: DraftEdit,
): Promise<void> {
  const { questions, measures, ...texts } = content;
  const merged = {
    planId: body.planId ?? rest.planId,
    rosterId: body.rosterId ?? rest.rosterId,
    fiscalYear: body.fiscalYear ?? rest.fiscalYear,
    title: body.title ?? texts.title,
    introduction: body.introduction ?? texts.introduction,
    contact: body.contact ?? texts.contact,
    nonResponse: body.nonResponse ?? texts.nonResponse,
    questions: body.questions ?? (questions as NonNullable<ChangeQuestionnaireBody['questions']>),
    measures: body.measures ?? (measures as NonNullable<ChangeQuestionnaireBody['measures']>),
    quiz: body.quiz === undefined ? texts.quiz : (body.quiz ?? undefined),
    madeFrom: body.madeFrom === undefined ? rest.madeFrom : body.madeFrom,
  };
  const [opening, deadline] = [opensAtFrom(body), dueAtFrom(body)];
  const moments = {
    opensAt: opening === undefined ? rest.opensAt : (opening ?? undefined),
    dueAt: deadline === undefined ? rest.dueAt : (deadline ?? undefined),
  };
  await writes.questionnaires.saveDraft(id, await draftFrom(writes, merged, moments), edit);
}

async function extend(
  writes: WriteStore,
  { id, status, dueAt }: Questionnaire,
  body: ChangedParts,
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
