import type { Actor } from '../../shared/domain/audit.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { type FrozenMeasure, type Questionnaire, statusAfter } from '../../shared/domain/questionnaire.ts';
import { whatStopsIssuing } from '../../shared/domain/questionnaire-problems.ts';
import type { Roster } from '../../shared/domain/roster.ts';
import { ELIGIBLE } from '../../shared/domain/tally.ts';
import type { Dependencies } from '../dependencies.ts';
import { newId } from '../new-id.ts';
import { found, Problem } from '../problem.ts';
import { codeHashOf, type Secrets } from '../secrets.ts';
import type { NewInvitation } from '../store/store.ts';

/** The version that every link begins with; reissuing adds one. */
export const FIRST_LINK_VERSION = 1;

/**
 * Freezes what people are asked (texts, options, counting, roster, targets, policy) and makes their links, in one
 * transaction. Throws `not-issuable` with everything that stops it.
 */
export async function issueQuestionnaire(
  { store, clock, secrets }: Dependencies,
  { id, actor }: { readonly id: string; readonly actor: Actor },
): Promise<Questionnaire> {
  const at = clock();
  return store.write(async (writes) => {
    const questionnaire = found(await writes.questionnaires.find(id));
    if (!statusAfter('issue', questionnaire.status)) {
      throw new Problem('state-conflict', { questionnaireStatus: questionnaire.status });
    }
    const plan = found(await writes.plans.find(questionnaire.planId));
    const roster = found(await writes.rosters.find(questionnaire.rosterId));
    const stops = whatStopsIssuing(questionnaire, { plan, roster, now: at });
    if (stops.length > 0) throw new Problem('not-issuable', { errors: stops });
    await writes.questionnaires.markIssued(id, frozenMeasuresOf(questionnaire, plan, roster), at);
    await writes.invitations.add(invitationsFor(questionnaire, roster, secrets, at));
    await writes.tallies.change(id, new Map([[ELIGIBLE, roster.members.length]]));
    await writes.audit.append({
      at,
      actor,
      action: 'issue-questionnaire',
      subject: `questionnaire/${id}`,
      details: { eligible: roster.members.length },
    });
    return found(await writes.questionnaires.find(id));
  });
}

function frozenMeasuresOf(
  questionnaire: Questionnaire,
  plan: Plan,
  roster: Roster,
): readonly FrozenMeasure[] {
  return questionnaire.content.measures.map(({ itemNumber, indicatorKey, combine, conditions }) => {
    const item = found(plan.items.find((one) => one.number === itemNumber));
    const indicator = found(item.indicators.find((one) => one.key === indicatorKey));
    const target = indicator.targets[questionnaire.fiscalYear];
    return {
      indicatorId: indicator.id,
      key: indicator.key,
      displayCode: indicator.displayCode,
      text: indicator.text,
      unit: indicator.unit ?? roster.unit,
      target: target?.kind === 'ratio' ? target.ratio : undefined,
      combine,
      conditions,
    };
  });
}

function invitationsFor(
  questionnaire: Questionnaire,
  roster: Roster,
  secrets: Secrets,
  at: Date,
): readonly NewInvitation[] {
  return roster.members.map(({ code, name, title }, index) => {
    const id = newId(at);
    return {
      id,
      questionnaireId: questionnaire.id,
      position: index + 1,
      respondent: { code, name, title },
      codeHash: codeHashOf(secrets.linkCode(id, FIRST_LINK_VERSION)),
    };
  });
}
