import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../support/api-client.ts';
import { problemIn } from '../support/api-problems.ts';
import {
  type IssuedRound,
  issuedRound,
  NO_TO_Q2,
  responsePath,
  tallyFor,
  YES_TO_ALL,
} from '../support/api-rounds.ts';
import { auditedBy } from '../support/api-tables.ts';
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

async function atOnce(
  times: number,
  index: number,
  answersOf: (one: number) => unknown,
): Promise<readonly Reply[]> {
  const posts = Array.from({ length: times }, (_, one) =>
    people.asStranger.post(responsePath(round.codes[index]), { answers: answersOf(one) }),
  );
  return Promise.all(posts);
}

function byStatus(replies: readonly Reply[], status: number): readonly Reply[] {
  return replies.filter((reply) => reply.status === status);
}

const different = (one: number) => ({ ...YES_TO_ALL, q3: { text: `${one}番目の意見` } });

describe('submissions of one link at once', () => {
  it('ten different ones: one becomes version 1, nine are told what stands', async () => {
    const replies = await atOnce(10, 0, different);
    const [winner] = byStatus(replies, 201);
    expect([byStatus(replies, 201).length, byStatus(replies, 409).length]).toEqual([1, 9]);
    expect(winner?.body).toMatchObject({ version: 1 });
    for (const loser of byStatus(replies, 409)) {
      expect(problemIn(loser).code).toBe('response-changed');
      expect(loser.body).toMatchObject({ current: winner?.body });
    }
    const { response } = (await people.asStranger.get(`/api/answers/${round.codes[0]}`)).body as {
      response: unknown;
    };
    expect(response).toMatchObject({ version: 1 });
  });

  it('ten identical ones: one receipt for all', async () => {
    const replies = await atOnce(10, 1, () => YES_TO_ALL);
    expect([byStatus(replies, 201).length, byStatus(replies, 200).length]).toEqual([1, 9]);
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
  });

  it('a hundred: one 201, one version, one audit entry, counted once', async () => {
    const before = await tallyFor(people.asViewer, round.id);
    const entries = await auditedBy(service, async () => {
      const replies = await atOnce(100, 2, different);
      expect([byStatus(replies, 201).length, byStatus(replies, 409).length]).toEqual([1, 99]);
    });
    expect(entries.filter(({ action }) => action === 'submit-response')).toHaveLength(1);
    const after = await tallyFor(people.asViewer, round.id);
    expect(after.responded).toBe(before.responded + 1);
    expect(after.indicators[0]?.positive).toBe((before.indicators[0]?.positive ?? 0) + 1);
  });

  it('two changes of one version: one wins, the other is told', async () => {
    const change = (answers: unknown) =>
      people.asStranger.post(responsePath(round.codes[2]), { answers, basedOn: 1 });
    const replies = await Promise.all([change(NO_TO_Q2), change(YES_TO_ALL)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('everybody at once: 24 receipts, no two the same, and the tally is their sum', async () => {
    const rest = round.codes.slice(3);
    const replies = await Promise.all(
      rest.map((code) => people.asStranger.post(responsePath(code), { answers: NO_TO_Q2 })),
    );
    expect(byStatus(replies, 201)).toHaveLength(21);
    expect(new Set(replies.map(({ body }) => (body as { receipt: string }).receipt)).size).toBe(21);
    const { responded, outstanding, indicators } = await tallyFor(people.asViewer, round.id);
    expect([responded, outstanding]).toEqual([24, 0]);
    for (const { positive, negative, unanswered } of indicators)
      expect(positive + negative + unanswered).toBe(24);
    expect(indicators[0]?.positive).toBe(24);
  });
});
