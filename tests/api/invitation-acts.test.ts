import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personReply } from '../../shared/api/chasing-api.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import {
  codeIn,
  type IssuedRound,
  issuedRound,
  NO_TO_Q2,
  responsePath,
  tallyFor,
  YES_TO_ALL,
} from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
});
afterAll(() => service.close());

const act = (index: number, name: string, body?: unknown) =>
  people.asEditor.post(`/api/invitations/${round.invitations[index]?.id}/${name}`, body);
const answer = (index: number, body: unknown = { answers: YES_TO_ALL }) =>
  people.asStranger.post(responsePath(round.codes[index]), body);
const openLink = (code: string | undefined) => people.asStranger.get(`/api/answers/${code}`);
const tally = () => tallyFor(people.asViewer, round.id);

describe('POST /api/invitations/:id/excuse', () => {
  it('takes the person out of the base with a reason, and their link takes no answer', async () => {
    const reply = await act(0, 'excuse', { reason: '区長欠員のため' });
    expect(reply.body).toMatchObject({ state: 'excused', excusedReason: '区長欠員のため' });
    const after = await tally();
    expect(after).toMatchObject({ eligible: 23, outstanding: 23, excused: 1 });
    expect(after.indicators[0]?.result).toEqual({ numerator: 0, denominator: 23 });
    expectProblem(await answer(0), 410, 'respondent-excused');
    const draft = await people.asStranger.put(`/api/answers/${round.codes[0]}/draft`, { answers: {} });
    expectProblem(draft, 410, 'respondent-excused');
  });

  it('is told with when and by whom to those who run it', async () => {
    const person = personReply.parse(
      (await people.asEditor.get(`/api/invitations/${round.invitations[0]?.id}`)).body,
    );
    expect(person.excused).toEqual({ at: service.clock.now().toISOString(), by: 'editor' });
    const other = personReply.parse(
      (await people.asEditor.get(`/api/invitations/${round.invitations[1]?.id}`)).body,
    );
    expect(other).not.toHaveProperty('excused');
  });

  it('needs a reason, is done once, and not to somebody who has answered', async () => {
    expect(written(expectProblem(await act(1, 'excuse', {}), 400, 'invalid-request'))).toEqual([
      '/reason missing',
    ]);
    expectProblem(await act(0, 'excuse', { reason: 'x' }), 409, 'state-conflict');
    await answer(2);
    expectProblem(await act(2, 'excuse', { reason: 'x' }), 409, 'already-answered');
    expectProblem(await people.asEditor.post('/api/invitations/x/excuse', { reason: 'x' }), 404, 'not-found');
  });
});

describe('POST /api/invitations/:id/reinstate', () => {
  it('brings the person back into the base', async () => {
    expect((await act(0, 'reinstate')).body).toMatchObject({ state: 'issued' });
    expect(await tally()).toMatchObject({ eligible: 24, excused: 0 });
    expectProblem(await act(0, 'reinstate'), 409, 'state-conflict');
    expect((await answer(0)).status).toBe(201);
  });
});

describe('POST /api/invitations/:id/revoke', () => {
  it('kills the link at once; the person stays in the base and an answer already given counts', async () => {
    const { eligible, responded } = await tally();
    expect((await act(2, 'revoke')).body).toMatchObject({ state: 'revoked', url: null });
    expectProblem(await openLink(round.codes[2]), 404, 'not-found');
    expectProblem(await answer(2), 404, 'not-found');
    expect(await tally()).toMatchObject({ eligible, responded });
    expectProblem(await act(2, 'revoke'), 409, 'state-conflict');
  });
});

describe('POST /api/invitations/:id/reissue', () => {
  it('kills the old link at once and keeps the draft for the successor', async () => {
    const draft = { q1: { option: '2', comment: '途中' } };
    await people.asStranger.put(`/api/answers/${round.codes[3]}/draft`, { answers: draft });
    const reply = await act(3, 'reissue');
    const code = codeIn((reply.body as { url: string }).url);
    expect(code).not.toBe(round.codes[3]);
    expectProblem(await openLink(round.codes[3]), 404, 'not-found');
    expect((await openLink(code)).body).toMatchObject({ state: 'draft', draft: { answers: draft } });
  });

  it('gives a revoked link back under another code', async () => {
    const { url } = (await act(2, 'reissue')).body as { url: string };
    expect((await openLink(codeIn(url))).body).toMatchObject({ state: 'answered' });
    expectProblem(await openLink(round.codes[2]), 404, 'not-found');
  });
});

describe('POST /api/invitations/:id/proxy-response', () => {
  it('enters an answer with its source, as a version of its own', async () => {
    const reply = await act(4, 'proxy-response', { answers: NO_TO_Q2, source: '３月１日 紙で受領' });
    expect(reply.status).toBe(201);
    expect(reply.body).toEqual({
      version: 1,
      receipt: expect.stringMatching(/^\w{4}-\w{4}$/),
      submittedAt: service.clock.now().toISOString(),
    });
    const { body } = await people.asEditor.get(`/api/questionnaires/${round.id}/responses`);
    const { versions } = (body as { responses: { versions: unknown[] }[] }).responses[4] ?? {};
    expect(versions).toEqual([expect.objectContaining({ by: 'proxy', source: '３月１日 紙で受領' })]);
  });

  it('needs a source, and keeps the rules of the questionnaire', async () => {
    expect(
      written(expectProblem(await act(5, 'proxy-response', { answers: {} }), 400, 'invalid-request')),
    ).toEqual(['/source missing']);
    const wrong = expectProblem(
      await act(5, 'proxy-response', { answers: {}, source: '紙' }),
      422,
      'invalid-answers',
    );
    expect(written(wrong)).toEqual(['/answers/q1/option required', '/answers/q2/option required']);
  });

  it('shows up for the respondent as entered by the office, to be confirmed or changed', async () => {
    await act(7, 'proxy-response', { answers: YES_TO_ALL, source: '電話' });
    const page = `/a/${round.codes[7]}?lang=ja`;
    expect((await people.asStranger.get(page)).text).toContain(
      '案内を送った担当者が代わりに入力しました（電話）',
    );
    const confirmed = await people.asStranger.post(responsePath(round.codes[7]), {
      answers: YES_TO_ALL,
      basedOn: 1,
    });
    expect(confirmed).toMatchObject({ status: 201, body: { version: 2 } });
    expect((await people.asStranger.get(page)).text).not.toContain('担当者が代わりに');
  });

  it('replaces an answer only when it says which', async () => {
    expectProblemWithCurrent(await act(4, 'proxy-response', { answers: YES_TO_ALL, source: '電話' }), 1);
    const replacing = { answers: YES_TO_ALL, source: '電話', basedOn: 1 };
    expect((await act(4, 'proxy-response', replacing)).body).toMatchObject({ version: 2 });
    const stale = await act(4, 'proxy-response', { answers: NO_TO_Q2, source: '電話', basedOn: 1 });
    expectProblemWithCurrent(stale, 2);
  });

  it('is taken after the deadline until the office closes: paper that came in time still counts', async () => {
    service.clock.set('2022-03-12T09:00:00+09:00');
    expectProblem(await answer(6), 410, 'questionnaire-closed');
    expect((await act(6, 'proxy-response', { answers: YES_TO_ALL, source: '紙' })).status).toBe(201);
    await people.asEditor.post(`/api/questionnaires/${round.id}/close`);
    const late = await act(7, 'proxy-response', { answers: YES_TO_ALL, source: '紙' });
    expectProblem(late, 410, 'questionnaire-closed');
  });
});

function expectProblemWithCurrent(
  reply: { readonly status: number; readonly body: unknown },
  version: number,
): void {
  expect(reply.status).toBe(409);
  expect(reply.body).toMatchObject({ code: 'response-changed', current: { version } });
}
