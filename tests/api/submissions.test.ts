import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptReply } from '../../shared/api/answer-api.ts';
import { DUE_AT, ISSUE_DAY } from '../support/api-clock.ts';
import { expectProblem, problemIn } from '../support/api-problems.ts';
import {
  type IssuedRound,
  issuedRound,
  NO_TO_Q2,
  responsePath,
  tallyFor,
  YES_TO_ALL,
} from '../support/api-rounds.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
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

const submit = (index: number, answers: unknown, basedOn?: unknown) =>
  people.asStranger.post(responsePath(round.codes[index]), { answers, basedOn });
const opened = async (index: number) =>
  (await people.asStranger.get(`/api/answers/${round.codes[index]}`)).body;

describe('POST /api/answers/:code/response', () => {
  it('answers 201 with version, receipt and time, which the link shows again', async () => {
    const given = {
      q1: { option: '3', comment: '＜理由＞\n～改行も　そのまま～ ' },
      q2: { option: '1' },
      q3: { text: 'ｶﾅ①' },
    };
    const reply = await submit(0, given);
    expect(reply.status).toBe(201);
    expect(reply.body).toEqual({
      version: 1,
      receipt: expect.stringMatching(/^\w{4}-\w{4}$/),
      submittedAt: service.clock.now().toISOString(),
    });
    const response = { ...receiptReply.parse(reply.body), answers: given };
    expect(await opened(0)).toMatchObject({ state: 'answered', response });
  });

  it('gives the same receipt for the same answers sent again, and stores nothing twice', async () => {
    const first = await submit(1, YES_TO_ALL);
    const before = contentsOfAllTables(service);
    for (const basedOn of [undefined, 0, 1]) {
      const again = await submit(1, { q2: { option: '1', comment: ' ' }, q1: { option: '1' } }, basedOn);
      expect(again.status).toBe(200);
      expect(again.body).toEqual(first.body);
    }
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('tells a second writer who saw nothing of the first, with what stands now', async () => {
    const first = await submit(2, YES_TO_ALL);
    const second = await submit(2, NO_TO_Q2);
    expect(second.status).toBe(409);
    expect(problemIn(second).code).toBe('response-changed');
    expect(second.body).toMatchObject({ current: { ...(first.body as object), answers: YES_TO_ALL } });
    expect(await opened(2)).toMatchObject({ response: { version: 1, answers: YES_TO_ALL } });
  });

  it('takes a change based on the version that stands, keeps every version and counts the last alone', async () => {
    const before = await tallyFor(people.asViewer, round.id);
    await submit(3, YES_TO_ALL);
    const changed = await submit(3, NO_TO_Q2, 1);
    expect(changed.body).toMatchObject({ version: 2 });
    expect((await submit(3, YES_TO_ALL, 1)).status).toBe(409);
    expect((await submit(3, YES_TO_ALL, 7)).status).toBe(409);
    const after = await tallyFor(people.asViewer, round.id);
    expect(after.responded).toBe(before.responded + 1);
    expect(after.indicators[1]?.negative).toBe((before.indicators[1]?.negative ?? 0) + 1);
    const { body } = await people.asEditor.get(`/api/questionnaires/${round.id}/responses`);
    const [, , , fourth] = (body as { responses: { current: unknown; versions: unknown[] }[] }).responses;
    expect(fourth?.versions).toMatchObject([
      { version: 1, answers: YES_TO_ALL },
      { version: 2, answers: NO_TO_Q2 },
    ]);
    expect(fourth?.current).toMatchObject({ version: 2 });
  });

  it.each([-1, 0.5, '1', true, null, 2 ** 53])(
    'refuses %j as the version it is based on',
    async (basedOn) => {
      const reply = await submit(4, YES_TO_ALL, basedOn);
      expect([400, 422]).toContain(reply.status);
      expect(problemIn(reply).errors?.[0]?.pointer).toBe('/basedOn');
      expect(await opened(4)).toMatchObject({ state: 'issued' });
    },
  );

  it('records who answered when, never what', async () => {
    const [entry] = await auditedBy(service, () => submit(5, { ...YES_TO_ALL, q3: { text: '秘密の意見' } }));
    expect(entry).toMatchObject({
      action: 'submit-response',
      actor: { kind: 'respondent', invitationId: round.invitations[5]?.id },
      details: { version: 1 },
    });
    expect(JSON.stringify(entry)).not.toContain('秘密');
  });
});

describe('the deadline', () => {
  it('is the server’s: the last millisecond is in, the next is out, and what a client claims is ignored', async () => {
    service.clock.set(DUE_AT);
    expect((await submit(6, YES_TO_ALL)).status).toBe(201);
    service.clock.advance(1);
    const late = await people.asStranger.post(
      responsePath(round.codes[7]),
      { answers: YES_TO_ALL },
      { date: 'Mon, 21 Feb 2022 01:00:00 GMT' },
    );
    expectProblemOfClosing(late);
    expect(
      (await people.asStranger.put(`/api/answers/${round.codes[7]}/draft`, { answers: {} })).status,
    ).toBe(410);
    expect(await opened(7)).toMatchObject({ state: 'issued', acceptsAnswers: false });
    service.clock.set(ISSUE_DAY);
  });

  it('comes before anything about the answers', async () => {
    service.clock.set('2022-03-12T00:00:00+09:00');
    expectProblemOfClosing(await submit(7, { nonsense: 1 }));
    service.clock.set(ISSUE_DAY);
  });

  it('says when a questionnaire closed that was closed early', async () => {
    await people.asEditor.post(`/api/questionnaires/${round.id}/close`);
    const reply = await submit(7, YES_TO_ALL);
    expectProblemOfClosing(reply);
    expect(reply.body).toMatchObject({ closedAt: service.clock.now().toISOString() });
  });
});

function expectProblemOfClosing(reply: Awaited<ReturnType<typeof submit>>): void {
  expect(reply.status).toBe(410);
  expect(problemIn(reply).code).toBe('questionnaire-closed');
}

describe('PUT /api/answers/:code/draft', () => {
  it('is refused for a closed questionnaire', async () => {
    const reply = await people.asStranger.put(`/api/answers/${round.codes[8]}/draft`, { answers: {} });
    expectProblem(
      { ...reply, body: { ...(reply.body as object), closedAt: undefined } },
      410,
      'questionnaire-closed',
    );
  });
});
