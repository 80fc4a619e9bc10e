import type { Actor } from '../../shared/domain/audit.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { whatStopsIssuing } from '../../shared/domain/questionnaire-problems.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import { materialOf, type RehearsalMaterial } from './rehearsal-material.ts';

export interface PreparedRehearsal {
  readonly material: RehearsalMaterial;
  readonly questionnaire: Questionnaire;
  readonly rosterSize: number;
}

/**
 * What a rehearsal is made of. All that the service itself keeps of a rehearsal is that somebody held one: that is
 * written down here. Throws `state-conflict` for what is no draft, `not-issuable` with everything that stops it.
 */
export async function prepareRehearsal(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { id, actor }: { readonly id: string; readonly actor: Actor },
): Promise<PreparedRehearsal> {
  const now = clock();
  return store.write(async (writes) => {
    const questionnaire = found(await writes.questionnaires.find(id));
    const { status } = questionnaire;
    if (status !== 'draft') throw new Problem('state-conflict', { questionnaireStatus: status });
    const plan = found(await writes.plans.find(questionnaire.planId));
    const roster = found(await writes.rosters.find(questionnaire.rosterId));
    const stops = whatStopsIssuing(questionnaire, { plan, roster, now });
    if (stops.length > 0) throw new Problem('not-issuable', { errors: stops });
    const material = materialOf(questionnaire, { plan, roster, now });
    const robots = material.roster.members.length;
    await writes.audit.append({
      at: now,
      actor,
      action: 'rehearse-questionnaire',
      subject: `questionnaire/${id}`,
      details: { robots },
    });
    return { material, questionnaire, rosterSize: roster.members.length };
  });
}
