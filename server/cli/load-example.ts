import { roleMay } from '../../shared/domain/account.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { prepareFirstAdministrator } from '../accounts/set-up-first-administrator.ts';
import type { Dependencies } from '../dependencies.ts';
import { type ExampleDocuments, readExampleDocuments } from '../example/example-documents.ts';
import { readExampleSheets } from '../example/example-sheets.ts';
import { createPlan } from '../plans/create-plan.ts';
import { saveSheet } from '../progress-sheets/save-sheet.ts';
import { createQuestionnaire } from '../questionnaires/create-questionnaire.ts';
import { createRoster } from '../rosters/create-roster.ts';
import { withDependencies } from './with-dependencies.ts';

const FISCAL_YEAR = 2021;
const DAYS_TO_ANSWER = 14;

/**
 * The example plan, roster, a draft of the questionnaire, ready to be issued from the staff's app, and the year's
 * progress sheets. It can be run again: the plan, known by its title and its items, is not loaded twice, and no sheet is
 * entered in a year in which one was written.
 */
export async function loadExample(): Promise<number> {
  return withDependencies(async (dependencies) => {
    const example = await readExampleDocuments();
    const there = await examplePlanThere(dependencies, example);
    if (there) console.log(`The plan ${there.title.ja} is here already; it is left as it is.`);
    const plan = there ?? (await loadRound(dependencies, example));
    return loadSheets(dependencies, plan);
  });
}

async function examplePlanThere(
  { store }: Dependencies,
  { plan }: ExampleDocuments,
): Promise<Plan | undefined> {
  return store.read(async (reads) => {
    for (const { id, title } of await reads.plans.list()) {
      const there = title.ja === plan.title.ja ? await reads.plans.find(id) : undefined;
      if (there && itemNames(there.items) === itemNames(plan.items)) return there;
    }
    return undefined;
  });
}

function itemNames(items: readonly Pick<Plan['items'][number], 'number' | 'title'>[]): string {
  return JSON.stringify(items.map(({ number, title }) => [number, title.ja]));
}

async function loadRound(dependencies: Dependencies, example: ExampleDocuments): Promise<Plan> {
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
  return plan;
}

/** Each sheet is somebody's work: without an account that may write them, they wait for the next run. */
async function loadSheets(dependencies: Dependencies, plan: Plan): Promise<number> {
  const { fiscalYear, sheets } = await readExampleSheets();
  const accountId = await editorAmong(dependencies);
  if (accountId === undefined) {
    console.log(
      'The progress sheets need an account to be entered by: create one and run load-example again.',
    );
    return 0;
  }
  const written = await dependencies.store.read((reads) => reads.sheets.ofPlan(plan.id, fiscalYear));
  if (written.length > 0) {
    console.log(
      `The plan has progress sheets of fiscal year ${fiscalYear} already; they are left as they are.`,
    );
    return 0;
  }
  for (const { itemNumber, content } of sheets) {
    const itemId = plan.items.find(({ number }) => number === itemNumber)?.id;
    if (itemId === undefined) throw new Error(`The plan has no item ${itemNumber}.`);
    await saveSheet(dependencies, { itemId, fiscalYear, content, basedOn: 0, accountId });
  }
  console.log(`Loaded: ${sheets.length} progress sheets of fiscal year ${fiscalYear}, as drafts.`);
  return 0;
}

/** The first account that may write sheets; the administrator of the settings where there is no account yet. */
async function editorAmong(dependencies: Dependencies): Promise<string | undefined> {
  if (dependencies.config.admin) await prepareFirstAdministrator(dependencies);
  const accounts = await dependencies.store.read((reads) => reads.accounts.list());
  return accounts.find(({ role, disabledAt }) => !disabledAt && roleMay(role, 'edit-sheets'))?.id;
}
