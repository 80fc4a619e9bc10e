import { readExampleDocuments } from '../../server/example/example-documents.ts';
import { type InvitationReply, issueReply } from '../../shared/api/invitation-api.ts';
import { type PlanReply, planReply } from '../../shared/api/plan-api.ts';
import type { QuestionnaireReply } from '../../shared/api/questionnaire-api.ts';
import { questionnaireReply } from '../../shared/api/questionnaire-api.ts';
import { rosterReply } from '../../shared/api/roster-api.ts';
import { type TallyReply, tallyReply } from '../../shared/api/tally-api.ts';
import type { Client } from './api-client.ts';
import { DUE_ON } from './api-clock.ts';
import { answers, answersOf2021 } from './builders.ts';

export interface DraftRound {
  readonly plan: PlanReply;
  readonly rosterId: string;
  readonly questionnaire: QuestionnaireReply;
}

export interface IssuedRound extends DraftRound {
  readonly id: string;
  readonly invitations: readonly InvitationReply[];
  /** Link codes in roster order. */
  readonly codes: readonly string[];
}

/** The example's questionnaire as a body for `POST /api/questionnaires`, with the parts that a test is about. */
export async function questionnaireBody(
  ids: { readonly planId: string; readonly rosterId: string },
  overrides: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>> {
  const { questionnaire } = await readExampleDocuments();
  return { ...questionnaire, ...ids, fiscalYear: 2021, dueOn: DUE_ON, ...overrides };
}

/** The real plan and the 24 wards, created over HTTP. */
export async function createPlanAndRoster(
  asEditor: Client,
): Promise<{ readonly plan: PlanReply; readonly rosterId: string }> {
  const example = await readExampleDocuments();
  const plan = planReply.parse((await asEditor.post('/api/plans', example.plan)).body);
  const roster = rosterReply.parse((await asEditor.post('/api/rosters', example.roster)).body);
  return { plan, rosterId: roster.id };
}

export async function draftRound(
  asEditor: Client,
  overrides: Readonly<Record<string, unknown>> = {},
): Promise<DraftRound> {
  const { plan, rosterId } = await createPlanAndRoster(asEditor);
  const body = await questionnaireBody({ planId: plan.id, rosterId }, overrides);
  const reply = await asEditor.post('/api/questionnaires', body);
  return { plan, rosterId, questionnaire: questionnaireReply.parse(reply.body) };
}

/** Plan, roster and questionnaire of fiscal year 2021, issued to the 24 ward mayors. */
export async function issuedRound(
  asEditor: Client,
  overrides: Readonly<Record<string, unknown>> = {},
): Promise<IssuedRound> {
  const draft = await draftRound(asEditor, overrides);
  const reply = await asEditor.post(`/api/questionnaires/${draft.questionnaire.id}/issue`);
  const { questionnaire, invitations } = issueReply.parse(reply.body);
  const codes = invitations.map(({ url }) => codeIn(url));
  return { ...draft, questionnaire, id: questionnaire.id, invitations, codes };
}

export function codeIn(url: string | null): string {
  return url?.split('/a/')[1] ?? '';
}

export function responsePath(code: string | undefined): string {
  return `/api/answers/${code}/response`;
}

export const YES_TO_ALL = answers('1', '1');
export const NO_TO_Q2 = answers('1', '4');

/** Everybody answers as in the published result: ①－１ 24/24 and ①－２ 23/24. */
export async function everybodyAnswers(client: Client, { codes }: IssuedRound): Promise<void> {
  const given = answersOf2021();
  for (const [index, code] of codes.entries()) {
    await client.post(responsePath(code), { answers: given[index] });
  }
}

export async function tallyFor(client: Client, questionnaireId: string): Promise<TallyReply> {
  return tallyReply.parse((await client.get(`/api/questionnaires/${questionnaireId}/tally`)).body);
}
