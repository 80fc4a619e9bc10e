import type { AnswerSummaryReply } from '../../shared/api/answer-summary-api.ts';
import { needsSummary, summing } from '../../shared/domain/answer-summary.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { found } from '../problem.ts';
import type { Store } from '../store/store.ts';

const PEOPLE_AT_ONCE = 500;

/**
 * Looks at every current answer once, few people at a time so that other requests are answered in between. Those who
 * ask for the same questionnaire meanwhile get the same answer: however many look, the work is done once.
 */
export function answerSummaries(store: Store): (questionnaireId: string) => Promise<AnswerSummaryReply> {
  const underWay = new Map<string, Promise<AnswerSummaryReply>>();
  return async (id) => {
    const joined = underWay.get(id);
    if (joined) return joined;
    const made = summarise(store, id).finally(() => underWay.delete(id));
    underWay.set(id, made);
    return made;
  };
}

async function summarise(store: Store, id: string): Promise<AnswerSummaryReply> {
  const questionnaire = found(await store.read((reads) => reads.questionnaires.find(id)));
  const { add, summary } = summing(questionnaire.content);
  if (questionnaire.status !== 'draft' && needsSummary(questionnaire.content)) {
    for (let after: number | undefined = 0; after !== undefined; ) {
      after = await addPage(store, questionnaire, after, add);
      await new Promise(setImmediate);
    }
  }
  const { shown, numbers } = summary();
  return {
    shown: [...shown],
    numbers: numbers.map(({ code, count, figures }) => ({ code, count, figures: figures ?? null })),
  };
}

/** The position after which to go on; undefined when there is nobody left. */
async function addPage(
  store: Store,
  { id }: Questionnaire,
  after: number,
  add: ReturnType<typeof summing>['add'],
): Promise<number | undefined> {
  const people = await store.read((reads) => reads.responses.page(id, after, PEOPLE_AT_ONCE));
  for (const { response } of people) if (response) add(response.answers);
  return people.at(-1)?.invitation.position;
}
