import type { DifferencesReply } from '../../shared/api/questionnaire-api.ts';
import type { LocalizedText } from '../../shared/domain/localized-text.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import {
  type ComparedPerson,
  type ComparedQuestionnaire,
  differencesBetween,
  type MeasureDifference,
  measureName,
  type QuestionnaireDifferences,
} from '../../shared/domain/questionnaire-differences.ts';
import type { Ratio } from '../../shared/domain/ratio.ts';
import type { Dependencies } from '../dependencies.ts';
import { found } from '../problem.ts';
import { countingReplyOf, questionsReplyOf } from '../replies/questionnaire-replies.ts';
import type { Store } from '../store/store.ts';

interface FoundDifferences {
  readonly earlier: Questionnaire;
  readonly questionnaire: Questionnaire;
  readonly plan: Plan;
  readonly differences: QuestionnaireDifferences;
}

/** Invitations are read in pages, so that other requests pass between them. */
const PAGE = 1_000;
const NAMES_SHOWN = 100;

/** Throws `not-found` for one that was made from nothing. */
export async function findDifferences({ store }: Dependencies, id: string): Promise<FoundDifferences> {
  const { questionnaire, earlier, plan } = await store.read(async (reads) => {
    const questionnaire = found(await reads.questionnaires.find(id));
    const earlier = found(await reads.questionnaires.find(found(questionnaire.madeFrom)));
    const plan = found(await reads.plans.find(questionnaire.planId));
    return { questionnaire, earlier, plan };
  });
  const [before, after] = [
    await comparedOf(store, earlier, plan),
    await comparedOf(store, questionnaire, plan),
  ];
  return { earlier, questionnaire, plan, differences: differencesBetween(before, after) };
}

async function comparedOf(
  store: Store,
  questionnaire: Questionnaire,
  plan: Plan,
): Promise<ComparedQuestionnaire> {
  const { id, status, rosterId, content } = questionnaire;
  const people =
    status === 'draft'
      ? found(await store.read((reads) => reads.rosters.find(rosterId))).members
      : await peopleAsked(store, id);
  return { content, people, targets: targetsOf(questionnaire, plan) };
}

/** As frozen at issue, excused ones included: an excuse is decided in each year anew. */
async function peopleAsked(store: Store, questionnaireId: string): Promise<readonly ComparedPerson[]> {
  const people: ComparedPerson[] = [];
  for (let after = 0; ; ) {
    const page = await store.read((reads) => reads.invitations.page(questionnaireId, after, PAGE));
    people.push(...page.map(({ respondent }) => respondent));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return people;
    after = last.position;
    await new Promise(setImmediate);
  }
}

/** As frozen at issue; of a draft as the plan has them today. */
function targetsOf(questionnaire: Questionnaire, plan: Plan): ReadonlyMap<string, Ratio> {
  const { content, frozenMeasures, fiscalYear } = questionnaire;
  const targets = content.measures.flatMap((measure, index) => {
    const planned = indicatorIn(plan, measure)?.targets[fiscalYear];
    const target =
      frozenMeasures.length > 0
        ? frozenMeasures[index]?.target
        : planned?.kind === 'ratio'
          ? planned.ratio
          : undefined;
    return target ? [[measureName(measure), target] as const] : [];
  });
  return new Map(targets);
}

function indicatorIn(plan: Plan, { itemNumber, indicatorKey }: Parameters<typeof measureName>[0]) {
  const item = plan.items.find(({ number }) => number === itemNumber);
  return item?.indicators.find(({ key }) => key === indicatorKey);
}

export function differencesReplyOf(found: FoundDifferences): DifferencesReply {
  const { earlier, questionnaire, plan, differences } = found;
  const { people } = differences;
  return {
    earlier: {
      id: earlier.id,
      title: earlier.content.title,
      fiscalYear: earlier.fiscalYear,
      questionCodes: earlier.content.questions.map(({ code }) => code),
    },
    fiscalYear: questionnaire.fiscalYear,
    questions: differences.questions.map(({ before, after, changes, ...places }) => ({
      ...places,
      changes: [...changes],
      before: before && questionsReplyOf([before])[0],
      after: after && questionsReplyOf([after])[0],
    })),
    measures: differences.measures.map((measure) => measureReplyOf(measure, plan)),
    nonResponse: { before: differences.nonResponseBefore, after: differences.nonResponseAfter },
    quiz: { before: differences.quizBefore, after: differences.quizAfter },
    contact: { before: differences.contactBefore, after: differences.contactAfter },
    people: {
      before: people.before,
      after: people.after,
      addedCount: people.added.length,
      removedCount: people.removed.length,
      added: namesOf(people.added),
      removed: namesOf(people.removed),
    },
    breaksTrend: differences.breaksTrend,
  };
}

function measureReplyOf(difference: MeasureDifference, plan: Plan): DifferencesReply['measures'][number] {
  const { before, after, targetBefore, targetAfter, breaks, ...rest } = difference;
  const indicator = indicatorIn(plan, difference);
  return {
    ...rest,
    displayCode: indicator?.displayCode,
    text: indicator?.text,
    before: before && countingReplyOf(before),
    after: after && countingReplyOf(after),
    targetBefore: targetBefore ?? null,
    targetAfter: targetAfter ?? null,
    breaks: [...breaks],
  };
}

function namesOf(people: readonly ComparedPerson[]): { code: string; name: LocalizedText }[] {
  return people.slice(0, NAMES_SHOWN).map(({ code, name }) => ({ code, name }));
}
