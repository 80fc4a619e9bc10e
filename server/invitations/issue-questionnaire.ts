import type { Actor } from '../../shared/domain/audit.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { type FrozenMeasure, type Questionnaire, statusAfter } from '../../shared/domain/questionnaire.ts';
import { whatStopsIssuing } from '../../shared/domain/questionnaire-problems.ts';
import { countingOf } from '../../shared/domain/quiz.ts';
import type { Roster } from '../../shared/domain/roster.ts';
import { certifyIssue } from '../certificates/certify.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import type { ReadStore, WriteStore } from '../store/store.ts';
import { wholeRoster } from '../store/whole-roster.ts';
import { type PeopleAsked, peopleAsked } from './people-asked.ts';

/**
 * Freezes what people are asked (texts, options, counting, roster, targets, policy) and makes their links, in one
 * transaction. The roster is read and the links are made before it, while others go on; when the draft or the roster
 * moved on meanwhile, it begins anew. Throws `not-issuable` with everything that stops it.
 */
export async function issueQuestionnaire(
  dependencies: Dependencies,
  { id, actor }: { readonly id: string; readonly actor: Actor },
): Promise<Questionnaire> {
  const { store, clock, secrets } = dependencies;
  const at = clock();
  for (;;) {
    const draft = await store.read((reads) => getDraft(reads, id));
    const roster = await wholeRoster(store, draft.rosterId);
    await store.read((reads) => getPlanToIssue(reads, draft, roster, at));
    const people = await peopleAsked(draft, roster, { secrets, at });
    const issued = await store.write(async (writes) => {
      const questionnaire = await getDraft(writes, id);
      const { rosterId, revision } = questionnaire;
      const rosterRevision = (await writes.rosters.findHead(rosterId))?.revision;
      if (revision !== draft.revision || rosterRevision !== roster.revision) return undefined;
      const plan = await getPlanToIssue(writes, questionnaire, roster, at);
      await issue(writes, questionnaire, { plan, roster, people, at, actor });
      return found(await writes.questionnaires.find(id));
    });
    if (issued) return issued;
  }
}

async function getDraft(reads: ReadStore, id: string): Promise<Questionnaire> {
  const questionnaire = found(await reads.questionnaires.find(id));
  if (statusAfter('issue', questionnaire.status)) return questionnaire;
  throw new Problem('state-conflict', { questionnaireStatus: questionnaire.status });
}

async function getPlanToIssue(
  reads: ReadStore,
  questionnaire: Questionnaire,
  roster: Roster,
  now: Date,
): Promise<Plan> {
  const plan = found(await reads.plans.find(questionnaire.planId));
  const stops = whatStopsIssuing(questionnaire, { plan, roster, now });
  if (stops.length > 0) throw new Problem('not-issuable', { errors: stops });
  return plan;
}

async function issue(
  writes: WriteStore,
  questionnaire: Questionnaire,
  given: {
    readonly plan: Plan;
    readonly roster: Roster;
    readonly people: PeopleAsked;
    readonly at: Date;
    readonly actor: Actor;
  },
): Promise<void> {
  const { id } = questionnaire;
  const { plan, roster, people, at, actor } = given;
  await writes.questionnaires.markIssued(id, frozenMeasuresOf(questionnaire, plan, roster), at);
  await writes.invitations.add(people.invitations);
  await writes.tallies.change(id, people.counters);
  await certifyIssue(writes, id, at);
  await writes.audit.append({
    at,
    actor,
    action: 'issue-questionnaire',
    subject: `questionnaire/${id}`,
    details: { eligible: roster.members.length },
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
