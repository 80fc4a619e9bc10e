import { readExampleDocuments } from '../../server/example/example-documents.ts';
import { ACCOUNT_ACTS } from './api-acts-accounts.ts';
import { CASE_ACTS } from './api-acts-cases.ts';
import { CHASING_ACTS } from './api-acts-chasing.ts';
import { COMMENT_ACTS } from './api-acts-comments.ts';
import { PLAN_ACTS } from './api-acts-plans.ts';
import { PUBLICATION_ACTS } from './api-acts-publication.ts';
import { ROSTER_ACTS } from './api-acts-rosters.ts';
import { SHEET_ACTS } from './api-acts-sheets.ts';
import type { Reply } from './api-client.ts';
import { type IssuedRound, responsePath, YES_TO_ALL } from './api-rounds.ts';
import { emailOf, PASSWORD, type People, signIn } from './people.ts';
import type { Service } from './service.ts';

/** What the acts act on. */
export interface ActContext {
  readonly service: Service;
  readonly people: People;
  readonly round: IssuedRound;
  /** Another questionnaire of the same plan and roster, not yet issued. */
  readonly draft: { readonly id: string };
}

export type Act = readonly [route: string, action: string, run: (context: ActContext) => Promise<Reply>];

const act = ({ people, round }: ActContext, name: string, body?: unknown) =>
  people.asEditor.post(`/api/questionnaires/${round.id}/${name}`, body);
const invite = ({ people, round }: ActContext, index: number, name: string, body?: unknown) =>
  people.asEditor.post(`/api/invitations/${round.invitations[index]?.id}/${name}`, body);
const indicatorId = ({ round }: ActContext) => round.plan.items[0]?.indicators[0]?.id;

/** Every mutating route in an order in which all of them succeed, with the action each leaves in the log. */
export const EVERY_ACT: readonly Act[] = [
  [
    'POST /api/session',
    'sign-in',
    (context) =>
      context.people.asStranger.post('/api/session', { email: emailOf('viewer'), password: PASSWORD }),
  ],
  [
    'POST /api/accounts',
    'create-account',
    (context) =>
      context.people.asAdmin.post('/api/accounts', {
        email: 'new@hakaru.example.jp',
        name: '新',
        role: 'viewer',
        password: PASSWORD,
      }),
  ],
  ...ACCOUNT_ACTS,
  [
    'POST /api/plans',
    'create-plan',
    async (context) => context.people.asEditor.post('/api/plans', (await readExampleDocuments()).plan),
  ],
  [
    'POST /api/rosters',
    'create-roster',
    (context) =>
      context.people.asEditor.post('/api/rosters', { name: { ja: '他' }, unit: { ja: '人' }, members: [] }),
  ],
  ...ROSTER_ACTS,
  [
    'PUT /api/indicators/:indicatorId/targets/:fiscalYear',
    'set-target',
    (context) =>
      context.people.asEditor.put(`/api/indicators/${indicatorId(context)}/targets/2023`, {
        numerator: 22,
        denominator: 24,
      }),
  ],
  [
    'PUT /api/indicators/:indicatorId/results/:fiscalYear',
    'enter-result',
    (context) =>
      context.people.asEditor.put(`/api/indicators/${indicatorId(context)}/results/2020`, {
        numerator: 1,
        denominator: 24,
        source: '資料',
      }),
  ],
  ...PLAN_ACTS,
  [
    'POST /api/questionnaires',
    'create-questionnaire',
    async (context) =>
      context.people.asEditor.post('/api/questionnaires', {
        ...(await readExampleDocuments()).questionnaire,
        ...{ planId: context.round.plan.id, rosterId: context.round.rosterId, fiscalYear: 2023 },
      }),
  ],
  [
    'PATCH /api/questionnaires/:questionnaireId',
    'change-questionnaire',
    (context) =>
      context.people.asEditor.patch(`/api/questionnaires/${context.draft.id}`, { title: { ja: '題' } }),
  ],
  [
    'POST /api/questionnaires/:questionnaireId/rehearsal',
    'rehearse-questionnaire',
    (context) => context.people.asEditor.post(`/api/questionnaires/${context.draft.id}/rehearsal`),
  ],
  [
    'POST /api/questionnaires/:questionnaireId/issue',
    'issue-questionnaire',
    (context) => context.people.asEditor.post(`/api/questionnaires/${context.draft.id}/issue`),
  ],
  [
    'PATCH /api/questionnaires/:questionnaireId',
    'extend-questionnaire',
    (context) =>
      context.people.asEditor.patch(`/api/questionnaires/${context.draft.id}`, {
        dueAt: '2022-04-01T00:00:00Z',
      }),
  ],
  [
    'DELETE /api/questionnaires/:questionnaireId',
    'delete-questionnaire',
    async (context) => {
      const list = (await context.people.asEditor.get('/api/questionnaires')).body as {
        questionnaires: { id: string; status: string }[];
      };
      const { id } = list.questionnaires.find(({ status }) => status === 'draft') ?? { id: '' };
      return context.people.asEditor.delete(`/api/questionnaires/${id}`);
    },
  ],
  [
    'POST /api/questionnaires/:questionnaireId/copy',
    'copy-questionnaire',
    (context) => act(context, 'copy', { fiscalYear: 2022 }),
  ],
  ...CHASING_ACTS,
  ['POST /api/invitations/:invitationId/reissue', 'reissue-link', (context) => invite(context, 0, 'reissue')],
  ['POST /api/invitations/:invitationId/revoke', 'revoke-link', (context) => invite(context, 0, 'revoke')],
  [
    'POST /api/invitations/:invitationId/excuse',
    'excuse-respondent',
    (context) => invite(context, 1, 'excuse', { reason: '欠員' }),
  ],
  [
    'POST /api/invitations/:invitationId/reinstate',
    'reinstate-respondent',
    (context) => invite(context, 1, 'reinstate'),
  ],
  [
    'POST /api/invitations/:invitationId/proxy-response',
    'submit-response',
    (context) => invite(context, 2, 'proxy-response', { answers: YES_TO_ALL, source: '紙' }),
  ],
  [
    'PUT /api/answers/:code/draft',
    'begin-draft',
    (context) =>
      context.people.asStranger.put(`/api/answers/${context.round.codes[3]}/draft`, {
        answers: { q1: { option: '1' } },
      }),
  ],
  [
    'POST /api/answers/:code/response',
    'submit-response',
    (context) =>
      context.people.asStranger.post(responsePath(context.round.codes[3]), { answers: YES_TO_ALL }),
  ],
  [
    'POST /a/:code',
    'submit-response',
    (context) =>
      context.people.asStranger.postForm(`/a/${context.round.codes[4]}`, {
        q1: '1',
        q2: '1',
        action: 'submit',
        _page: 'check',
        _basedOn: '0',
      }),
  ],
  ...COMMENT_ACTS,
  ...SHEET_ACTS,
  [
    'POST /a/:code/preparing',
    'hand-out-preparing-link',
    (context) =>
      context.people.asStranger.postForm(`/a/${context.round.codes[5]}/preparing`, { action: 'hand-out' }),
  ],
  [
    'POST /a/:code/preparing',
    'end-preparing-link',
    (context) =>
      context.people.asStranger.postForm(`/a/${context.round.codes[5]}/preparing`, { action: 'end' }),
  ],
  [
    'POST /api/questionnaires/:questionnaireId/close',
    'close-questionnaire',
    (context) => act(context, 'close'),
  ],
  [
    'POST /api/questionnaires/:questionnaireId/reopen',
    'reopen-questionnaire',
    (context) => act(context, 'reopen', { reason: '未着' }),
  ],
  [
    'POST /api/questionnaires/:questionnaireId/close',
    'close-questionnaire',
    (context) => act(context, 'close'),
  ],
  ['POST /api/questionnaires/:questionnaireId/fix', 'fix-questionnaire', (context) => act(context, 'fix')],
  [
    'POST /api/questionnaires/:questionnaireId/publish',
    'publish-questionnaire',
    (context) => act(context, 'publish'),
  ],
  ...CASE_ACTS,
  ...PUBLICATION_ACTS,
  [
    'DELETE /api/session',
    'sign-out',
    async (context) => {
      const authorization = `Bearer ${await signIn(context.service, emailOf('viewer'))}`;
      return context.people.asStranger.send('DELETE', '/api/session', { headers: { authorization } });
    },
  ],
];
