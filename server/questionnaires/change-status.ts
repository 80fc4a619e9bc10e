import type { Actor } from '../../shared/domain/audit.ts';
import { type Questionnaire, type QuestionnaireAct, statusAfter } from '../../shared/domain/questionnaire.ts';
import { tallyOf } from '../../shared/domain/tally.ts';
import { certifyTally } from '../certificates/certify.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import type { WriteStore } from '../store/store.ts';

export interface StatusChange {
  readonly id: string;
  readonly act: Exclude<QuestionnaireAct, 'issue' | 'take-back'>;
  readonly actor: Actor;
  /** Why a closed questionnaire is opened again. */
  readonly reason?: string;
  /** The new deadline of a reopened questionnaire. */
  readonly dueAt?: Date;
}

/** Closes, reopens, fixes or publishes; anything the table of transitions does not hold is refused. */
export async function changeStatus(
  { store, clock }: Dependencies,
  { id, act, actor, reason, dueAt }: StatusChange,
): Promise<Questionnaire> {
  const at = clock();
  if (dueAt && dueAt.getTime() <= at.getTime()) {
    throw new Problem('invalid-deadline', { errors: [{ pointer: '/dueAt', code: 'deadline-past' }] });
  }
  return store.write(async (writes) => {
    const questionnaire = found(await writes.questionnaires.find(id));
    const next = statusAfter(act, questionnaire.status);
    if (!next || next === 'draft') {
      throw new Problem('state-conflict', { questionnaireStatus: questionnaire.status });
    }
    // A deadline that was promised is never taken back.
    if (dueAt && questionnaire.dueAt && dueAt.getTime() < questionnaire.dueAt.getTime()) {
      throw new Problem('invalid-deadline', { errors: [{ pointer: '/dueAt', code: 'deadline-earlier' }] });
    }
    await writes.questionnaires.setStatus(id, next, at);
    if (dueAt) await writes.questionnaires.extend(id, dueAt);
    if (act === 'fix') await recordResults(writes, { ...questionnaire, status: next }, at);
    if (act === 'fix') await certifyTally(writes, id, at);
    await writes.audit.append({
      at,
      actor,
      action: `${act}-questionnaire`,
      subject: `questionnaire/${id}`,
      details: {
        ...(reason === undefined ? {} : { reason }),
        ...(dueAt ? { dueAt: dueAt.toISOString() } : {}),
      },
    });
    return found(await writes.questionnaires.find(id));
  });
}

/** A fixed tally becomes the year's result of each indicator it measures; an empty base gives none. */
async function recordResults(writes: WriteStore, questionnaire: Questionnaire, at: Date): Promise<void> {
  const tally = tallyOf(questionnaire, await writes.tallies.counters(questionnaire.id));
  for (const { indicatorId, result } of tally.indicators) {
    if (!result) continue;
    await writes.plans.setResult(
      indicatorId,
      questionnaire.fiscalYear,
      { kind: 'ratio', ratio: result },
      { kind: 'questionnaire', questionnaireId: questionnaire.id },
      at,
    );
  }
}
