import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlanReply } from '../../shared/api/plan-api.ts';
import { planYearsReply } from '../../shared/api/plan-editing-api.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import { createPlanAndRoster, draftRound } from '../support/api-rounds.ts';
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

const itemId = () => plan.items[0]?.id ?? '';
const idOf = (item: number, place: number) => plan.items[item]?.indicators[place]?.id ?? '';
const revisions = async () =>
  planYearsReply.parse((await people.asViewer.get(`/api/plans/${plan.id}/years`)).body).revisions;
const codes = async () => {
  const { items } = (await people.asEditor.get(`/api/plans/${plan.id}`)).body as PlanReply;
  return items.map(({ indicators }) => indicators.map(({ key }) => key));
};

describe('the texts of a plan', () => {
  it('are not overwritten by somebody who has not seen them: plan, item and indicator', async () => {
    const parts = [
      [`/api/plans/${plan.id}`, plan.id, { title: { ja: '題' } }],
      [`/api/plan-items/${itemId()}`, itemId(), { title: { ja: '項目' } }],
      [`/api/indicators/${idOf(0, 0)}`, idOf(0, 0), { text: { ja: '文' } }],
    ] as const;
    for (const [path, id, change] of parts) {
      expect((await revisions())[id]).toBe(1);
      expect((await people.asAdmin.patch(path, { ...change, basedOn: 1 })).status).toBe(200);
      const tables = contentsOfAllTables(service);
      const late = await people.asEditor.patch(path, { ...change, basedOn: 1 });
      expectProblem(late, 409, 'changed-meanwhile');
      expect(late.body).toMatchObject({ revision: 2 });
      expect(contentsOfAllTables(service)).toBe(tables);
      expect((await people.asEditor.patch(path, { ...change, basedOn: 2 })).status).toBe(200);
      expect((await revisions())[id]).toBe(3);
    }
    // Each part by itself: what is changed elsewhere is no conflict.
    expect((await revisions())[idOf(0, 1)]).toBe(1);
  });

  it('let one of ten writers at once through', async () => {
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        people.asEditor.patch(`/api/plan-items/${itemId()}`, { title: { ja: `項目${place}` }, basedOn: 1 }),
      ),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)]);
  });
});

describe('who judges a milestone', () => {
  const judgedBy = [{ ja: '福祉・健康部会', en: 'Welfare' }, { ja: '新しい部会' }];
  const change = (id: string, bodies: unknown) =>
    people.asEditor.patch(`/api/indicators/${id}`, { judgedBy: bodies });
  const judgedIn = (reply: { readonly body: unknown }) => (reply.body as PlanReply).items[1]?.indicators[0];

  it('can be changed, down to nobody named, while no year has been judged', async () => {
    expect(judgedIn(await change(idOf(1, 0), judgedBy))).toMatchObject({ judgedBy });
    expect(judgedIn(await change(idOf(1, 0), null))).not.toHaveProperty('judgedBy');
  });

  it('stays once a year has been judged, since that year’s verdict would be another', async () => {
    const judgements = [{ milestone: 1, body: '福祉・健康部会', achieved: true }];
    const path = `/api/indicators/${idOf(1, 0)}/results/2021`;
    await change(idOf(1, 0), judgedBy);
    expect((await people.asEditor.put(path, { judgements, source: '資料' })).status).toBe(200);
    const refused = await change(idOf(1, 0), [{ ja: '福祉・健康部会' }]);
    expect(written(expectProblem(refused, 422, 'invalid-fields'))).toEqual(['/judgedBy judged-already']);
    const text = { ja: '別の文' };
    expect((await people.asEditor.patch(`/api/indicators/${idOf(1, 0)}`, { text })).status).toBe(200);
  });

  it('belongs to sentences alone', async () => {
    const refused = await change(idOf(0, 0), judgedBy);
    expect(written(expectProblem(refused, 422, 'invalid-fields'))).toEqual(['/judgedBy not-a-milestone']);
  });
});

describe('deleting a part of a plan', () => {
  const add = async (key: string) => {
    const document = { key, displayCode: key, kind: 'ratio', text: { ja: '指標' } };
    const reply = await people.asEditor.post(`/api/plan-items/${itemId()}/indicators`, document);
    const { items } = reply.body as PlanReply;
    return items[0]?.indicators.find((one) => one.key === key)?.id ?? '';
  };
  const remove = (id: string) => people.asEditor.delete(`/api/indicators/${id}`);
  const reasons = (reply: Parameters<typeof expectProblem>[0]) =>
    expectProblem(reply, 409, 'plan-part-in-use').map(({ code, params }) => [code, params?.count]);

  it('takes an unused indicator out, and leaves the others in their order', async () => {
    const between = await add('1-1-1');
    const last = await add('1-3');
    expect((await remove(between)).status).toBe(204);
    await add('1-2-1');
    expect((await codes())[0]).toEqual(['1-1', '1-2', '1-2-1', '1-3']);
    expect((await remove(last)).status).toBe(204);
    expectProblem(await remove(last), 404, 'not-found');
  });

  it('is refused for what has targets, taken away too, results, or a questionnaire, each with its number', async () => {
    const id = await add('1-3');
    const target = { numerator: 1, denominator: 2 };
    await people.asEditor.put(`/api/indicators/${id}/targets/2021`, target);
    await people.asEditor.delete(`/api/indicators/${id}/targets/2021`);
    await people.asEditor.put(`/api/indicators/${id}/results/2021`, { ...target, source: '資料' });
    const tables = contentsOfAllTables(service);
    expect(reasons(await remove(id))).toEqual([
      ['has-targets', 2],
      ['has-results', 1],
    ]);
    expect(reasons(await people.asEditor.delete(`/api/plan-items/${itemId()}`))).toEqual([
      ['has-targets', 10],
      ['has-results', 1],
    ]);
    expect(contentsOfAllTables(service)).toBe(tables);
    const round = await draftRound(people.asEditor);
    plan = round.plan;
    expect(reasons(await remove(idOf(0, 0)))).toEqual([
      ['has-targets', 4],
      ['has-questionnaires', 1],
    ]);
  });

  it('takes an item out with indicators that were never used', async () => {
    const { pillar, title, goalState } = plan.items[0] ?? {};
    const indicators = [{ key: '1', displayCode: '①', kind: 'count', text: { ja: '指標' } }];
    const reply = await people.asEditor.post(`/api/plans/${plan.id}/items`, {
      ...{ number: 9, pillar, title, goalState, indicators },
    });
    const added = (reply.body as PlanReply).items.at(-1)?.id;
    expect((await people.asEditor.delete(`/api/plan-items/${added}`)).status).toBe(204);
    expect(await codes()).toHaveLength(2);
  });
});
