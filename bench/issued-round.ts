/** A data folder holding one issued questionnaire: what a server is started on, as often as wanted, by copying it. */
import { join } from 'node:path';
import { readConfig } from '../server/config.ts';
import type { Dependencies } from '../server/dependencies.ts';
import { readExampleDocuments } from '../server/example/example-documents.ts';
import { openHappenings } from '../server/happenings.ts';
import { issueQuestionnaire } from '../server/invitations/issue-questionnaire.ts';
import { FIRST_LINK_VERSION } from '../server/invitations/people-asked.ts';
import { createPlan } from '../server/plans/create-plan.ts';
import { createQuestionnaire } from '../server/questionnaires/create-questionnaire.ts';
import { createRoster } from '../server/rosters/create-roster.ts';
import { loadSecretKey, secretsFrom } from '../server/secrets.ts';
import { keepIssuedContents } from '../server/store/issued-contents.ts';
import { openStore } from '../server/store/open-store.ts';
import type { Store } from '../server/store/store.ts';
import type { Answers } from '../shared/domain/answers.ts';

export interface IssuedRound {
  readonly dataDir: string;
  readonly questionnaireId: string;
  /** Link codes in roster order. */
  readonly codes: readonly string[];
}

const SERVICE = { kind: 'service' } as const;
const FISCAL_YEAR = 2021;
const DAY_MS = 86_400_000;
const PAGE = 5_000;

/** Issues the example questionnaire of the real plan to `people` numbered respondents, on a new database. */
export async function issueRound(dataDir: string, people: number): Promise<IssuedRound> {
  const config = readConfig({ DATA_DIR: dataDir });
  const secrets = secretsFrom(await loadSecretKey(dataDir, undefined));
  const store = await openStore({ dataDir });
  const dependencies: Dependencies = {
    config,
    store,
    secrets,
    clock: () => new Date(),
    publicUrl: () => '',
    issuedContents: keepIssuedContents(store),
    happenings: openHappenings(),
  };
  try {
    const example = await readExampleDocuments();
    const plan = await createPlan(dependencies, example.plan, SERVICE);
    const roster = await createRoster(dependencies, rosterOf(people), SERVICE);
    const { id } = await createQuestionnaire(
      dependencies,
      {
        ...example.questionnaire,
        planId: plan.id,
        rosterId: roster.id,
        fiscalYear: FISCAL_YEAR,
        dueAt: new Date(Date.now() + DAY_MS).toISOString(),
      },
      SERVICE,
    );
    await issueQuestionnaire(dependencies, { id, actor: SERVICE });
    const ids = await invitationIds(store, id);
    const codes = ids.map((one) => secrets.linkCode(one, FIRST_LINK_VERSION));
    return { dataDir, questionnaireId: id, codes };
  } finally {
    await store.close();
  }
}

/** What the respondent at a place answers: both measured questions, and now and then some words. */
export function answersAt(place: number): Answers {
  return {
    q1: { option: place % 4 === 3 ? '2' : '1' },
    q2: { option: place % 5 === 2 ? '3' : '1', comment: `意見 ${place}` },
    ...(place % 3 === 0 ? { q3: { text: '来年度に向けて、研修の機会を増やしていただきたいです。' } } : {}),
  };
}

export function databaseIn(dataDir: string): string {
  return join(dataDir, 'hakaru.sqlite');
}

function rosterOf(people: number) {
  return {
    name: { ja: '計測用の名簿' },
    unit: { ja: '人' },
    members: Array.from({ length: people }, (_, index) => ({
      code: `p${index + 1}`,
      name: { ja: `対象者${index + 1}` },
      title: { ja: '職員' },
    })),
  };
}

async function invitationIds(store: Store, questionnaireId: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const page = await store.read((reads) => reads.invitations.page(questionnaireId, ids.length, PAGE));
    ids.push(...page.map(({ id }) => id));
    if (page.length < PAGE) return ids;
  }
}
