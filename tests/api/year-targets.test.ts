import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlanReply } from '../../shared/api/plan-api.ts';
import { type PlanYearsReply, planYearsReply } from '../../shared/api/plan-editing-api.ts';
import { yearTargetsReply } from '../../shared/api/year-targets-api.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import { createPlanAndRoster } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let plan: PlanReply;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
});
beforeEach(async () => {
  plan = (await createPlanAndRoster(people.asEditor)).plan;
});
afterAll(() => service.close());

const idOf = (item: number, place: number) => plan.items[item]?.indicators[place]?.id ?? '';
const put = (targets: unknown, year = 2023) =>
  people.asEditor.put(`/api/plans/${plan.id}/targets/${year}`, { targets });
const ratio = (numerator: number) => ({ numerator, denominator: 24 });

async function yearsNow(year = 2023) {
  const { indicators }: PlanYearsReply = planYearsReply.parse(
    (await people.asViewer.get(`/api/plans/${plan.id}/years`)).body,
  );
  return (id: string) =>
    indicators.find((one) => one.id === id)?.years.find(({ fiscalYear }) => fiscalYear === year);
}

describe('PUT /api/plans/:planId/targets/:fiscalYear', () => {
  it('sets ratios and sentences of a year together, each as a new version, with one entry in the log', async () => {
    const reply = await put([
      { indicatorId: idOf(0, 0), target: ratio(22), basedOn: 1 },
      { indicatorId: idOf(1, 0), target: [{ ja: '文', en: 'Words' }], basedOn: 1 },
    ]);
    expect(yearTargetsReply.parse(reply.body).targets.map(({ version }) => version)).toEqual([2, 2]);
    const now = await yearsNow();
    expect(now(idOf(0, 0))).toMatchObject({ target: ratio(22), targetVersion: 2 });
    expect(now(idOf(1, 0))).toMatchObject({ target: [{ ja: '文', en: 'Words' }], targetVersion: 2 });
    expect(now(idOf(0, 1))).toMatchObject({ target: ratio(24), targetVersion: 1 });
    const log = (await people.asAdmin.get('/api/audit')).body as { entries: { action: string }[] };
    const entries = log.entries.filter(({ action }) => action === 'set-year-targets');
    expect(entries).toMatchObject([{ subject: { id: plan.id }, details: { fiscalYear: 2023, count: 2 } }]);
  });

  it('overwrites nothing that somebody set meanwhile: nothing is written, and both can be seen', async () => {
    await people.asEditor.put(`/api/indicators/${idOf(0, 1)}/targets/2023`, ratio(20));
    const tables = contentsOfAllTables(service);
    const reply = await put([
      { indicatorId: idOf(0, 0), target: ratio(22), basedOn: 1 },
      { indicatorId: idOf(0, 1), target: ratio(23), basedOn: 1 },
    ]);
    expectProblem(reply, 409, 'changed-meanwhile');
    expect(reply.body).toMatchObject({
      conflicts: [{ indicatorId: idOf(0, 1), version: 2, target: ratio(20) }],
    });
    expect(contentsOfAllTables(service)).toBe(tables);
  });

  it('goes back: what was there is set again and what was not is taken away', async () => {
    await people.asEditor.delete(`/api/indicators/${idOf(0, 0)}/targets/2023`);
    const done = await put([
      { indicatorId: idOf(0, 0), target: ratio(22), basedOn: 2 },
      { indicatorId: idOf(0, 1), target: ratio(22), basedOn: 1 },
    ]);
    expect(done.status).toBe(200);
    const undone = await put([
      { indicatorId: idOf(0, 0), target: null, basedOn: 3 },
      { indicatorId: idOf(0, 1), target: ratio(24), basedOn: 2 },
    ]);
    expect(undone.status).toBe(200);
    const now = await yearsNow();
    expect([now(idOf(0, 0))?.target, now(idOf(0, 1))?.target]).toEqual([null, ratio(24)]);
  });

  it('lets one of two writers at once win, and tells the other', async () => {
    const writers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        put([{ indicatorId: idOf(0, 0), target: ratio(index), basedOn: 1 }]),
      ),
    );
    expect(writers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)]);
  });

  it('refuses what does not fit, by field', async () => {
    const other = (await createPlanAndRoster(people.asEditor)).plan.items[0]?.indicators[0]?.id;
    const refused = await put([
      { indicatorId: other, target: ratio(1), basedOn: 1 },
      { indicatorId: idOf(1, 0), target: ratio(1), basedOn: 1 },
      { indicatorId: idOf(0, 0), target: [{ ja: '文' }], basedOn: 1 },
    ]);
    expect(written(expectProblem(refused, 422, 'invalid-fields'))).toEqual([
      '/targets/0/indicatorId unknown-indicator',
      '/targets/1/target target-of-other-kind',
      '/targets/2/target target-of-other-kind',
    ]);
    const twice = [ratio(1), ratio(2)].map((target) => ({ indicatorId: idOf(0, 0), target, basedOn: 1 }));
    expect(written(expectProblem(await put(twice), 422, 'invalid-fields'))).toEqual([
      '/targets/1 duplicate-key',
    ]);
    const one = [{ indicatorId: idOf(0, 0), target: ratio(1), basedOn: 0 }];
    expect(written(expectProblem(await put(one, 2024), 422, 'invalid-fields'))).toEqual([
      '/fiscalYear year-outside-plan',
    ]);
    expect((await put([])).status).toBe(422);
    expectProblem(await people.asEditor.put('/api/plans/x/targets/2023', { targets: one }), 404, 'not-found');
  });
});
