import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { achievementsReply, type PlanReply } from '../../shared/api/plan-api.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import { createPlanAndRoster } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let plan: PlanReply;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  plan = (await createPlanAndRoster(people.asEditor)).plan;
});
afterAll(() => service.close());

const indicatorId = (key: string, item = 0) =>
  plan.items[item]?.indicators.find((one) => one.key === key)?.id ?? '';

describe('PUT /api/indicators/:id/targets/:fiscalYear', () => {
  const put = (year: number | string, body: unknown, key = '1-1') =>
    people.asEditor.put(`/api/indicators/${indicatorId(key)}/targets/${year}`, body);

  it('sets the target of a year', async () => {
    const reply = await put(2023, { numerator: 22, denominator: 24 });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ key: '1-1', targets: { 2023: { numerator: 22, denominator: 24 } } });
  });

  it.each([
    ['above one', { numerator: 25, denominator: 24 }, '/numerator above-one'],
    ['denominator zero', { numerator: 0, denominator: 0 }, '/denominator denominator-zero'],
    ['a negative numerator', { numerator: -1, denominator: 24 }, '/numerator too-small'],
    ['too large a number', { numerator: 1, denominator: 10_000_001 }, '/denominator too-large'],
    ['an unknown member', { numerator: 1, denominator: 24, percent: 4 }, '/percent unknown-field'],
  ])('refuses %s with the reason and the place', async (_name, body, expected) => {
    expect(written(expectProblem(await put(2023, body), 422, 'invalid-fields'))).toContain(expected);
  });

  it.each([
    ['a fraction', { numerator: 0.5, denominator: 1 }],
    ['digits as text', { numerator: '23', denominator: 24 }],
    ['true', { numerator: true, denominator: 24 }],
    ['null', { numerator: null, denominator: 24 }],
    ['a number beyond exactness', { numerator: 2 ** 53, denominator: 2 ** 53 }],
  ])('never coerces %s', async (_name, body) => {
    const reply = await put(2023, body);
    expect([400, 422]).toContain(reply.status);
  });

  it('refuses years outside the plan and years that are no years', async () => {
    const ratio = { numerator: 1, denominator: 24 };
    expect(written(expectProblem(await put(2024, ratio), 422, 'invalid-fields'))).toEqual([
      '/fiscalYear year-outside-plan',
    ]);
    for (const year of ['1e3', '-2021', '2021.0', '20210', 'x']) {
      expectProblem(await put(year, ratio), 422, 'invalid-fields');
    }
  });

  it('takes several milestones of a year, and refuses the same sentence twice at its place', async () => {
    const target = (...sentences: readonly string[]) =>
      people.asEditor.put(`/api/indicators/${indicatorId('1', 1)}/targets/2020`, {
        milestones: sentences.map((ja) => ({ ja })),
      });
    expect((await target('標準化の計画策定', '１年目の標準化計画達成')).status).toBe(200);
    const again = await target('標準化の計画策定', '１年目の標準化計画達成', ' 標準化の 計画策定');
    expect(written(expectProblem(again, 422, 'invalid-fields'))).toEqual([
      '/milestones/2/ja duplicate-milestone',
    ]);
  });

  it('refuses the same sentence twice in an indicator’s document, and in a year’s targets', async () => {
    const twice = [{ ja: '計画' }, { ja: '計画' }];
    const added = await people.asEditor.post(`/api/plan-items/${plan.items[1]?.id}/indicators`, {
      ...{ key: '9', displayCode: '⑨', kind: 'milestone', text: { ja: '指標' }, targets: { 2021: twice } },
    });
    expect(written(expectProblem(added, 422, 'invalid-fields'))).toEqual([
      '/targets/2021/1/ja duplicate-milestone',
    ]);
    const set = await people.asEditor.put(`/api/plans/${plan.id}/targets/2021`, {
      targets: [{ indicatorId: indicatorId('1', 1), target: twice, basedOn: 1 }],
    });
    expect(written(expectProblem(set, 422, 'invalid-fields'))).toEqual([
      '/targets/0/target/1/ja duplicate-milestone',
    ]);
  });

  it('refuses milestones for a ratio and a ratio for milestones', async () => {
    const errors = expectProblem(await put(2023, { milestones: [{ ja: '計画' }] }), 422, 'invalid-fields');
    expect(written(errors)).toEqual([' target-of-other-kind']);
  });
});

describe('PUT /api/indicators/:id/results/:fiscalYear', () => {
  it('takes judgements of milestones only from the bodies that judge, for milestones of the year, once', async () => {
    const put = (judgements: unknown) =>
      people.asEditor.put(`/api/indicators/${indicatorId('1', 1)}/results/2021`, {
        judgements,
        source: '部会',
      });
    const judged = (body: string, milestone = 1) => ({ milestone, body, achieved: true });
    const wrong = [
      judged('福祉・健康部会', 2),
      judged('総務部会'),
      judged('福祉・健康部会'),
      judged('福祉・健康部会'),
    ];
    expect(written(expectProblem(await put(wrong), 422, 'invalid-fields'))).toEqual([
      '/judgements/0/milestone unknown-milestone',
      '/judgements/1/body unknown-body',
      '/judgements/3 duplicate-judgement',
    ]);
    expect((await put([judged('福祉・健康部会'), judged('こども・教育部会')])).status).toBe(200);
  });

  it('is achieved in 2020 only once both bodies have judged both milestones, and missed by one no', async () => {
    const statusAfter = async (...judgements: readonly (readonly [number, string, boolean])[]) => {
      const reply = await people.asEditor.put(`/api/indicators/${indicatorId('1', 1)}/results/2020`, {
        judgements: judgements.map(([milestone, body, achieved]) => ({ milestone, body, achieved })),
        source: '部会',
      });
      expect(reply.status, reply.text).toBe(200);
      const { body } = await people.asViewer.get(`/api/plans/${plan.id}/achievements?fiscalYear=2020`);
      return achievementsReply.parse(body).items[1]?.indicators[0]?.status;
    };
    const [welfare, children] = ['福祉・健康部会', 'こども・教育部会'];
    expect(await statusAfter([1, welfare, true], [2, welfare, true])).toBe('not-measured');
    const three = [
      [1, welfare, true],
      [1, children, true],
      [2, welfare, true],
    ] as const;
    expect(await statusAfter(...three)).toBe('not-measured');
    expect(await statusAfter(...three, [2, children, false])).toBe('missed');
    expect(await statusAfter(...three, [2, children, true])).toBe('achieved');
  });

  it('keeps a result with its source', async () => {
    const result = { numerator: 20, denominator: 24, source: '部会資料' };
    const reply = await people.asEditor.put(`/api/indicators/${indicatorId('1-2')}/results/2020`, result);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      results: { 2020: { result: { numerator: 20, denominator: 24 }, source: '部会資料' } },
    });
  });

  it('refuses a result above one, with denominator zero or without a source', async () => {
    const put = (body: unknown) =>
      people.asEditor.put(`/api/indicators/${indicatorId('1-2')}/results/2020`, body);
    const above = expectProblem(
      await put({ numerator: 25, denominator: 24, source: 'x' }),
      422,
      'invalid-fields',
    );
    expect(written(above)).toEqual(['/numerator above-one']);
    const zero = expectProblem(
      await put({ numerator: 0, denominator: 0, source: 'x' }),
      422,
      'invalid-fields',
    );
    expect(written(zero)).toEqual(['/denominator denominator-zero']);
    const missing = expectProblem(await put({ numerator: 1, denominator: 24 }), 400, 'invalid-request');
    expect(written(missing)).toEqual(['/source missing']);
  });
});
