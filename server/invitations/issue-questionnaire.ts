import { askedContribution } from '../../shared/domain/asked-people.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { type FrozenMeasure, type Questionnaire, statusAfter } from '../../shared/domain/questionnaire.ts';
import { whatStopsIssuing } from '../../shared/domain/questionnaire-problems.ts';
import { countingOf } from '../../shared/domain/quiz.ts';
import type { Roster } from '../../shared/domain/roster.ts';
import { addInto, type Counters } from '../../shared/domain/tally.ts';
import { certifyIssue } from '../certificates/certify.ts';
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
    await writes.tallies.change(id, askedCounters(questionnaire, roster));
    await certifyIssue(writes, id, at);
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
  const { content } = questionnaire;
  return content.measures.map((measure) => {
    const { itemNumber, indicatorKey, counts } = measure;
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
      ...countingOf(content, measure),
      ...(counts ? { counts } : {}),
    };
  });
}

function askedCounters(questionnaire: Questionnaire, roster: Roster): Counters {
  const counters = new Map<string, number>();
  roster.members.forEach(({ body }, index) => {
    const person = { position: index + 1, body, isExcused: false };
    addInto(counters, askedContribution(questionnaire, counters, person));
  });
  return counters;
}

function invitationsFor(
  questionnaire: Questionnaire,
  roster: Roster,
  secrets: Secrets,
  at: Date,
): readonly NewInvitation[] {
  return roster.members.map(({ code, name, title, body }, index) => {
    const id = newId(at);
    return {
      id,
      questionnaireId: questionnaire.id,
      position: index + 1,
      respondent: { code, name, title, body },
      codeHash: codeHashOf(secrets.linkCode(id, FIRST_LINK_VERSION)),
    };
  });
}
