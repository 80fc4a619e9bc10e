import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ISSUE_DAY } from '../support/api-clock.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound, responsePath, tallyFor, YES_TO_ALL } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
});
afterAll(() => service.close());
beforeEach(async () => {
  service.clock.set(ISSUE_DAY);
  round = await issuedRound(people.asEditor);
});

const act = (name: string, body?: unknown) =>
  people.asEditor.post(`/api/questionnaires/${round.id}/${name}`, body);
const answer = (index: number) =>
  people.asStranger.post(responsePath(round.codes[index]), { answers: YES_TO_ALL });
const statusOfFirst = async () => (await tallyFor(people.asViewer, round.id)).indicators[0]?.status;

describe('POST /api/questionnaires/:id/close', () => {
  it('takes no more answers and calls what fell short missed, provisionally', async () => {
    await answer(0);
    expect(await statusOfFirst()).toBe('undecided');
    const reply = await act('close');
    expect(reply.body).toMatchObject({ status: 'closed', closedAt: service.clock.now().toISOString() });
    expectProblem(await answer(1), 410, 'questionnaire-closed');
    const tally = await tallyFor(people.asViewer, round.id);
    expect(tally).toMatchObject({ status: 'closed', provisional: true, responded: 1 });
    expect(tally.indicators[0]).toMatchObject({
      status: 'missed',
      result: { numerator: 1, denominator: 24 },
    });
    expect(tally.indicators[0]).not.toHaveProperty('outlook');
  });

  it('takes a request that says JSON and sends nothing, as many programs do', async () => {
    const headers = { 'content-type': 'application/json' };
    const reply = await people.asEditor.send('POST', `/api/questionnaires/${round.id}/close`, { headers });
    expect(reply.status, reply.text).toBe(200);
  });
});

describe('POST /api/questionnaires/:id/reopen', () => {
  it('needs a reason', async () => {
    await act('close');
    expect(written(expectProblem(await act('reopen', {}), 400, 'invalid-request'))).toEqual([
      '/reason missing',
    ]);
    expectProblem(await act('reopen', { reason: '　 ' }), 422, 'invalid-fields');
    expectProblem(await act('reopen', { reason: 'x'.repeat(1001) }), 422, 'invalid-fields');
    expectProblem(await act('reopen'), 400, 'invalid-request');
  });

  it('opens a closed questionnaire again: answers are taken, verdicts withdrawn', async () => {
    await act('close');
    const reply = await act('reopen', { reason: '１区の回答が未着のため' });
    expect(reply.body).toMatchObject({ status: 'open' });
    expect(reply.body).not.toHaveProperty('closedAt');
    expect(await statusOfFirst()).toBe('undecided');
    expect((await answer(0)).status).toBe(201);
  });

  it('gives a new deadline when asked, which must be ahead and never earlier than the one promised', async () => {
    await act('close');
    const reopen = (dueAt: string) => act('reopen', { reason: '延長', dueAt });
    const past = expectProblem(await reopen('2022-02-20T00:00:00Z'), 422, 'invalid-deadline');
    expect(written(past)).toEqual(['/dueAt deadline-past']);
    const earlier = expectProblem(await reopen('2022-03-01T00:00:00Z'), 422, 'invalid-deadline');
    expect(written(earlier)).toEqual(['/dueAt deadline-earlier']);
    expect((await reopen('2022-03-18T14:59:59.999Z')).body).toMatchObject({
      dueAt: '2022-03-18T14:59:59.999Z',
    });
  });
});

describe('POST /api/questionnaires/:id/fix', () => {
  it('freezes the tally: no answer, excuse, proxy, link or reopening changes it any more', async () => {
    await answer(0);
    await act('close');
    const fixed = await act('fix');
    expect(fixed.body).toMatchObject({ status: 'fixed', fixedAt: service.clock.now().toISOString() });
    service.clock.advance(60_000);
    const before = await tallyFor(people.asViewer, round.id);
    expect(before).toMatchObject({ provisional: false, asOf: '2022-02-21T01:00:00.000Z' });
    const invitation = (name: string, body?: unknown) =>
      people.asEditor.post(`/api/invitations/${round.invitations[5]?.id}/${name}`, body);
    expectProblem(await answer(5), 410, 'questionnaire-closed');
    expectProblem(await invitation('excuse', { reason: '欠員' }), 409, 'state-conflict');
    expectProblem(await invitation('reissue'), 409, 'state-conflict');
    expectProblem(await invitation('revoke'), 409, 'state-conflict');
    expectProblem(
      await invitation('proxy-response', { answers: YES_TO_ALL, source: '紙' }),
      410,
      'questionnaire-closed',
    );
    for (const name of ['close', 'fix', 'issue']) expectProblem(await act(name), 409, 'state-conflict');
    expectProblem(await act('reopen', { reason: 'x' }), 409, 'state-conflict');
    expect(await tallyFor(people.asViewer, round.id)).toEqual(before);
  });

  it('is possible from closed alone', async () => {
    expectProblem(await act('fix'), 409, 'state-conflict');
    expectProblem(await act('reopen', { reason: 'x' }), 409, 'state-conflict');
  });
});
