import { readExampleDocuments } from '../example/example-documents.ts';
import { createPlan } from '../plans/create-plan.ts';
import { createQuestionnaire } from '../questionnaires/create-questionnaire.ts';
import { createRoster } from '../rosters/create-roster.ts';
import { withDependencies } from './with-dependencies.ts';

const FISCAL_YEAR = 2021;
const DAYS_TO_ANSWER = 14;

/** The example plan, roster and a draft of the questionnaire, ready to be issued from the staff's app. */
export async function loadExample(): Promise<number> {
  return withDependencies(async (dependencies) => {
    const example = await readExampleDocuments();
    const plan = await createPlan(dependencies, example.plan, { kind: 'service' });
    const roster = await createRoster(dependencies, example.roster, { kind: 'service' });
    const dueAt = new Date(dependencies.clock().getTime() + DAYS_TO_ANSWER * 86_400_000);
    const body = {
      ...example.questionnaire,
      planId: plan.id,
      rosterId: roster.id,
      fiscalYear: FISCAL_YEAR,
      dueAt: dueAt.toISOString(),
    };
    await createQuestionnaire(dependencies, body, { kind: 'service' });
    console.log(`Loaded: ${plan.title.ja}, ${roster.members.length} wards, one questionnaire as a draft.`);
    return 0;
  });
}
