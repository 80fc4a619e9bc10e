import { issueReply } from '../../shared/api/invitation-api.ts';
import { questionnaireReply } from '../../shared/api/questionnaire-api.ts';
import { type QuizReply, quizReply } from '../../shared/api/quiz-api.ts';
import { rosterReply } from '../../shared/api/roster-api.ts';
import type { Answers } from '../../shared/domain/answers.ts';
import type { QuestionnaireContent, Quiz } from '../../shared/domain/questionnaire.ts';
import type { Client } from './api-client.ts';
import { DUE_ON } from './api-clock.ts';
import { codeIn, createPlanAndRoster, responsePath } from './api-rounds.ts';
import { quizContent } from './quiz-content.ts';

/** Bodies in the order in which they stand in the roster, each with so many people. */
export type Bodies = readonly (readonly [body: string | undefined, people: number])[];

/** Fourteen officials: two wards of six and five, a bureau of two, and one who belongs to neither. */
export const BODIES: Bodies = [
  ['西区', 6],
  ['北区', 5],
  ['市政改革室', 2],
  [undefined, 1],
];

export interface QuizRound {
  readonly id: string;
  readonly planId: string;
  readonly rosterId: string;
  readonly codes: readonly string[];
  readonly invitationIds: readonly string[];
}

/** A quiz issued to officials of several bodies. */
export async function issuedQuiz(
  asEditor: Client,
  { quiz = {}, content = {}, bodies = BODIES }: QuizRoundOptions = {},
): Promise<QuizRound> {
  const { plan } = await createPlanAndRoster(asEditor);
  const roster = rosterReply.parse((await asEditor.post('/api/rosters', rosterOf(bodies))).body);
  const body = {
    ...quizContent(quiz, content),
    ...{ planId: plan.id, rosterId: roster.id, fiscalYear: 2021, dueOn: DUE_ON },
  };
  const draft = questionnaireReply.parse((await asEditor.post('/api/questionnaires', body)).body);
  const issued = await asEditor.post(`/api/questionnaires/${draft.id}/issue`);
  const { invitations } = issueReply.parse(issued.body);
  return {
    ...{ id: draft.id, planId: plan.id, rosterId: roster.id },
    codes: invitations.map(({ url }) => codeIn(url)),
    invitationIds: invitations.map(({ id }) => id),
  };
}

export interface QuizRoundOptions {
  readonly quiz?: Partial<Quiz>;
  readonly content?: Partial<QuestionnaireContent>;
  readonly bodies?: Bodies;
}

export function rosterOf(bodies: Bodies) {
  const people = bodies.flatMap(([body, count]) =>
    Array.from({ length: count }, (_, index) => ({ body, number: index + 1 })),
  );
  return {
    name: { ja: '受講者' },
    unit: { ja: '人' },
    members: people.map(({ body, number }, index) => ({
      code: String(1001 + index),
      name: { ja: `${body ?? '派遣'}の職員${number}` },
      title: { ja: '職員' },
      ...(body === undefined ? {} : { body }),
    })),
  };
}

/** By place in the roster, from 0. */
export async function answerQuiz(
  client: Client,
  { codes }: QuizRound,
  given: Readonly<Record<number, Answers>>,
): Promise<void> {
  for (const [index, answers] of Object.entries(given))
    await client.post(responsePath(codes[Number(index)]), { answers });
}

export async function quizFor(client: Client, id: string): Promise<QuizReply> {
  return quizReply.parse((await client.get(`/api/questionnaires/${id}/quiz`)).body);
}
