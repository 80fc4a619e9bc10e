import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AchievementsReply, achievementsReply } from '../../shared/api/plan-api.ts';
import { expectProblem } from '../support/api-problems.ts';
import {
  everybodyAnswers,
  type IssuedRound,
  issuedRound,
  responsePath,
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

type Indicator = AchievementsReply['items'][number]['indicators'][number];

async function indicatorsIn(fiscalYear: number): Promise<readonly Indicator[]> {
  const reply = await people.asViewer.get(
    `/api/plans/${round.plan.id}/achievements?fiscalYear=${fiscalYear}`,
  );
  expect(reply.status).toBe(200);
  return achievementsReply.parse(reply.body).items.flatMap(({ indicators }) => indicators);
}

const act = (name: string, body?: unknown) =>
  people.asEditor.post(`/api/questionnaires/${round.id}/${name}`, body);

describe('GET /api/plans/:planId/achievements', () => {
  it('calls a year without a result not measured, and says null, never zero', async () => {
    const [first] = await indicatorsIn(2020);
    expect(first).toMatchObject({ key: '1-1', status: 'not-measured', result: null, provisional: false });
    expect(first?.target).toEqual({ numerator: 21, denominator: 24 });
  });

  it('calls a year without a target so', async () => {
    const reply = await indicatorsIn(2050);
    expect(reply.map(({ status, target }) => [status, target])).toEqual(reply.map(() => ['no-target', null]));
  });

  it('judges a result entered by hand against the target, exactly', async () => {
    const [first] = round.plan.items[0]?.indicators ?? [];
    const enter = (numerator: number, denominator: number) =>
      people.asEditor.put(`/api/indicators/${first?.id}/results/2022`, {
        numerator,
        denominator,
        source: '部会資料',
      });
    await enter(22, 23);
    expect((await indicatorsIn(2022))[0]).toMatchObject({ status: 'missed', source: '部会資料' });
    await enter(23, 24);
    expect((await indicatorsIn(2022))[0]?.status).toBe('achieved');
  });

  it('leaves everything undecided while the questionnaire is open', async () => {
    const [first, second] = await indicatorsIn(2021);
    expect(first).toMatchObject({
      status: 'undecided',
      provisional: true,
      outlook: 'within-reach',
      stillNeeded: 23,
      result: { numerator: 0, denominator: 24 },
      questionnaireId: round.id,
      people: { eligible: 24, responded: 0, outstanding: 24, excused: 0 },
      nonResponse: 'counts-against',
    });
    expect(second).toMatchObject({ status: 'undecided', stillNeeded: 24 });
    await people.asStranger.post(responsePath(round.codes[0]), { answers: YES_TO_ALL });
    expect((await indicatorsIn(2021))[0]).toMatchObject({ stillNeeded: 22 });
  });

  it('keeps the target frozen at issue, whatever the plan says afterwards', async () => {
    const [, second] = round.plan.items[0]?.indicators ?? [];
    await people.asEditor.put(`/api/indicators/${second?.id}/targets/2021`, {
      numerator: 1,
      denominator: 24,
    });
    expect((await indicatorsIn(2021))[1]?.target).toEqual({ numerator: 24, denominator: 24 });
  });

  it('gives verdicts once closed, provisional until fixed, and the years of the plan beside them', async () => {
    await everybodyAnswers(people.asStranger, round);
    await act('close');
    const closed = await indicatorsIn(2021);
    expect(closed.slice(0, 2).map(({ status, provisional }) => [status, provisional])).toEqual([
      ['achieved', true],
      ['missed', true],
    ]);
    expect(closed[0]).not.toHaveProperty('outlook');
    await act('fix');
    const [first, second] = await indicatorsIn(2021);
    expect([first?.provisional, second?.provisional]).toEqual([false, false]);
    expect(second?.years.map(({ fiscalYear, status }) => [fiscalYear, status])).toEqual([
      [2020, 'not-measured'],
      [2021, 'missed'],
      [2022, 'not-measured'],
      [2023, 'not-measured'],
    ]);
    expect(second?.years[1]).toMatchObject({ result: { numerator: 23, denominator: 24 } });
  });

  it('does not let a measured result be overwritten by hand', async () => {
    const [first] = round.plan.items[0]?.indicators ?? [];
    const body = { numerator: 24, denominator: 24, source: '手入力' };
    const reply = await people.asEditor.put(`/api/indicators/${first?.id}/results/2021`, body);
    expectProblem(reply, 409, 'result-measured');
  });

  it('asks for a fiscal year, once and in digits', async () => {
    const path = `/api/plans/${round.plan.id}/achievements`;
    expectProblem(await people.asViewer.get(path), 400, 'invalid-request');
    expectProblem(
      await people.asViewer.get(`${path}?fiscalYear=2021&fiscalYear=2022`),
      400,
      'invalid-request',
    );
    for (const year of ['2e3', '%EF%BC%92%EF%BC%90%EF%BC%92%EF%BC%91', '1', '']) {
      expectProblem(await people.asViewer.get(`${path}?fiscalYear=${year}`), 422, 'invalid-fields');
    }
  });
});
