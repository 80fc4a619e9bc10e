import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DUE_AT } from '../support/api-clock.ts';
import { everybodyAnswers, type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  await everybodyAnswers(people.asStranger, round);
  service.clock.set('2022-03-14T09:00:00+09:00');
  await people.asEditor.post(`/api/questionnaires/${round.id}/close`);
  await people.asEditor.post(`/api/questionnaires/${round.id}/fix`);
});
afterAll(() => service.close());

const q = (path: string) => `/api/questionnaires/${round.id}${path}`;

describe('the round of fiscal year 2021', () => {
  it('is due at the end of 11 March in Tokyo', () => {
    expect(round.questionnaire.dueAt).toBe(DUE_AT);
  });

  it('asks the 24 ward mayors in the official order, each with a link of their own', () => {
    expect(round.invitations.map(({ respondent }) => respondent.name.ja)).toEqual([
      ...['北区', '都島区', '福島区', '此花区', '中央区', '西区', '港区', '大正区', '天王寺区', '浪速区'],
      ...['西淀川区', '淀川区', '東淀川区', '東成区', '生野区', '旭区', '城東区', '鶴見区', '阿倍野区'],
      ...['住之江区', '住吉区', '東住吉区', '平野区', '西成区'],
    ]);
    expect(new Set(round.codes).size).toBe(24);
    for (const code of round.codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  it('ends with 24/24 achieved and 23/24 missed, in exactly the shape of the contract', async () => {
    const [first, second] = round.plan.items[0]?.indicators ?? [];
    const { body } = await people.asViewer.get(q('/tally'));
    expect(body).toEqual({
      status: 'fixed',
      provisional: false,
      nonResponse: 'counts-against',
      asOf: '2022-03-14T00:00:00.000Z',
      eligible: 24,
      responded: 24,
      outstanding: 0,
      excused: 0,
      indicators: [
        {
          indicatorId: first?.id,
          key: '1-1',
          displayCode: '①－１',
          positive: 24,
          negative: 0,
          unanswered: 0,
          result: { numerator: 24, denominator: 24 },
          target: { numerator: 23, denominator: 24 },
          status: 'achieved',
        },
        {
          indicatorId: second?.id,
          key: '1-2',
          displayCode: '①－２',
          positive: 23,
          negative: 1,
          unanswered: 0,
          result: { numerator: 23, denominator: 24 },
          target: { numerator: 24, denominator: 24 },
          status: 'missed',
        },
      ],
      questions: [
        { code: 'q1', answered: 24, options: counts(23, 1, 0, 0), comments: 0 },
        { code: 'q2', answered: 24, options: counts(12, 11, 1, 0), comments: 0 },
        { code: 'q3', answered: 1, options: [], comments: 0 },
      ],
    });
  });

  it('gives each person to editors with their versions, in roster order', async () => {
    const { body } = await people.asEditor.get(q('/responses'));
    const people24 = (body as { responses: readonly Record<string, unknown>[] }).responses;
    expect(people24).toHaveLength(24);
    expect(people24[8]).toEqual({
      invitationId: round.invitations[8]?.id,
      respondent: {
        code: expect.any(String),
        name: { ja: '天王寺区', en: expect.any(String) },
        title: expect.anything(),
      },
      state: 'answered',
      current: {
        ...receipt(),
        answers: { q1: { option: '2' }, q2: { option: '3' }, q3: { text: '課題がある。' } },
      },
      versions: [expect.objectContaining({ version: 1, by: 'self' })],
    });
  });

  it('lists the invitations in the shape of the contract', async () => {
    const { body } = await people.asEditor.get(q('/invitations'));
    const { invitations } = body as { invitations: readonly unknown[] };
    expect(invitations).toHaveLength(24);
    expect(invitations[0]).toEqual({
      id: round.invitations[0]?.id,
      respondent: round.invitations[0]?.respondent,
      state: 'answered',
      url: `${service.url}/a/${round.codes[0]}`,
      remindedCount: 0,
      answeredAt: '2022-02-21T01:00:00.000Z',
      version: 1,
    });
  });

  it('takes the fixed figures into the achievements of the year', async () => {
    const { body } = await people.asViewer.get(`/api/plans/${round.plan.id}/achievements?fiscalYear=2021`);
    const { items } = body as { items: readonly { indicators: readonly unknown[] }[] };
    expect(items[0]?.indicators).toEqual([
      expect.objectContaining({
        key: '1-1',
        status: 'achieved',
        provisional: false,
        questionnaireId: round.id,
      }),
      expect.objectContaining({ key: '1-2', status: 'missed', result: { numerator: 23, denominator: 24 } }),
    ]);
  });
});

function counts(...numbers: readonly number[]) {
  return numbers.map((count, index) => ({ code: String(index + 1), count }));
}

function receipt() {
  return {
    version: 1,
    receipt: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/),
    submittedAt: '2022-02-21T01:00:00.000Z',
  };
}
