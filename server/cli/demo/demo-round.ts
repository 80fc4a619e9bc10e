import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignInBody } from '../../../shared/api/account-api.ts';
import type { ReceiptReply } from '../../../shared/api/answer-api.ts';
import type { InvitationReply } from '../../../shared/api/invitation-api.ts';
import type { AchievementsReply, PlanReply } from '../../../shared/api/plan-api.ts';
import type { QuestionnaireReply } from '../../../shared/api/questionnaire-api.ts';
import type { RosterReply } from '../../../shared/api/roster-api.ts';
import { readExampleDocuments } from '../../example/example-documents.ts';
import { demoAnswersOf } from './demo-answers.ts';
import { type ApiClient, apiClient } from './demo-client.ts';
import { enterSheets } from './demo-sheets.ts';

const DEMO_FISCAL_YEAR = 2021;
const DAYS_TO_ANSWER = 14;
const DAY_MS = 86_400_000;

export interface DemoRound {
  readonly plan: PlanReply;
  readonly questionnaireId: string;
  readonly invitations: readonly InvitationReply[];
  readonly receipts: readonly ReceiptReply[];
  readonly achievements: AchievementsReply;
  readonly csvFiles: readonly string[];
}

/** The whole year-end round through the HTTP API, as an office and its 24 respondents would do it. */
export async function runDemoRound(
  origin: string,
  signIn: SignInBody,
  say: (step: string) => void,
  outputDir: string,
): Promise<DemoRound> {
  const { token } = await apiClient(origin).post<{ token: string }>('/api/session', signIn);
  const staff = apiClient(origin, token);
  const example = await readExampleDocuments();

  const plan = await staff.post<PlanReply>('/api/plans', example.plan);
  const roster = await staff.post<RosterReply>('/api/rosters', example.roster);
  say(`計画「${plan.title.ja}」と名簿（${roster.members.length}区）を登録しました`);

  const { id } = await staff.post<QuestionnaireReply>('/api/questionnaires', {
    ...example.questionnaire,
    planId: plan.id,
    rosterId: roster.id,
    fiscalYear: DEMO_FISCAL_YEAR,
    dueAt: new Date(Date.now() + DAYS_TO_ANSWER * DAY_MS).toISOString(),
  });
  const questionnaire = `/api/questionnaires/${id}`;
  const { invitations } = await staff.post<{ invitations: InvitationReply[] }>(`${questionnaire}/issue`);
  say(`アンケートを発行し、回答用URLを${invitations.length}件つくりました`);

  const receipts = (await Promise.all(invitations.map((one, place) => answer(origin, one, place)))).flat();
  const changed = receipts.filter((receipt) => receipt.version > 1).length;
  say(`回答を${receipts.length - changed}件受け付けました（うち期限前の修正 ${changed}件）`);

  await staff.post(`${questionnaire}/close`);
  await staff.post(`${questionnaire}/fix`);
  say('締め切り、集計を確定しました');

  const achievementsPath = `/api/plans/${plan.id}/achievements`;
  const query = `?fiscalYear=${DEMO_FISCAL_YEAR}`;
  const achievements = await staff.get<AchievementsReply>(`${achievementsPath}${query}`);
  const sheets = await enterSheets(staff, plan);
  say(`進捗状況を${sheets}件入力し、確定しました`);
  const csvFiles = await exportCsv(staff, outputDir, {
    'tally.csv': `${questionnaire}/tally.csv`,
    'responses.csv': `${questionnaire}/responses.csv`,
    'achievements.csv': `${achievementsPath}.csv${query}`,
  });
  say(`CSVを${csvFiles.length}件書き出しました`);
  return { plan, questionnaireId: id, invitations, receipts, achievements, csvFiles };
}

/** One respondent: opens the link, saves a draft perhaps, submits, and perhaps changes the answer. */
async function answer(
  origin: string,
  invitation: InvitationReply,
  place: number,
): Promise<readonly ReceiptReply[]> {
  const path = `/api/answers/${invitation.url?.split('/').at(-1)}`;
  const respondent = apiClient(origin);
  const { draft, versions } = demoAnswersOf(place);
  await respondent.get(path);
  if (draft) await respondent.put(`${path}/draft`, { answers: draft });
  const receipts: ReceiptReply[] = [];
  for (const answers of versions) {
    const basedOn = receipts.length;
    receipts.push(await respondent.post<ReceiptReply>(`${path}/response`, { answers, basedOn }));
  }
  return receipts;
}

async function exportCsv(
  staff: ApiClient,
  outputDir: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  await mkdir(outputDir, { recursive: true });
  const written: string[] = [];
  for (const [name, path] of Object.entries(files)) {
    const file = join(outputDir, name);
    await writeFile(file, await staff.download(path));
    written.push(file);
  }
  return written;
}
