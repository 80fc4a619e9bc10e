import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readExampleDocuments } from '../../server/example/example-documents.ts';
import type { PlanReply } from '../../shared/api/plan-api.ts';
import {
  type IndicatorHistoryReply,
  indicatorHistoryReply,
  type PlanYearsReply,
  planYearsReply,
} from '../../shared/api/plan-editing-api.ts';
import type { Reply } from '../support/api-client.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import { createPlanAndRoster, everybodyAnswers, issuedRound } from '../support/api-rounds.ts';
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

const item = () => plan.items[0];
const first = () => item()?.indicators[0]?.id ?? '';
const planIn = (reply: Reply) => reply.body as PlanReply;
const code = (reply: Reply) => (reply.body as { code?: string }).code;
const put = (part: 'targets' | 'results', year: number, body: unknown) =>
  people.asEditor.put(`/api/indicators/${first()}/${part}/${year}`, body);

async function historyOf(id: string): Promise<IndicatorHistoryReply> {
  return indicatorHistoryReply.parse((await people.asViewer.get(`/api/indicators/${id}/history`)).body);
}

async function yearOf(planId: string, id: string, fiscalYear: number) {
  const reply = await people.asViewer.get(`/api/plans/${planId}/years`);
  const { indicators }: PlanYearsReply = planYearsReply.parse(reply.body);
  return indicators.find((one) => one.id === id)?.years.find((year) => year.fiscalYear === fiscalYear);
}

describe('the document of a plan', () => {
  it('goes out as it came in: texts, order, targets and milestones', async () => {
    const { plan: example } = await readExampleDocuments();
    const items = example.items.map(({ publishedResults, publishedCounts, ...kept }) => kept);
    const reply = await people.asViewer.get(`/api/plans/${plan.id}/document`);
    expect(reply.body).toEqual({ ...example, items });
    const again = planIn(await people.asEditor.post('/api/plans', reply.body));
    expect(again.id).not.toBe(plan.id);
    expect((await people.asViewer.get(`/api/plans/${again.id}/document`)).body).toEqual(reply.body);
  });
});

describe('the texts of a plan', () => {
  it('change one by one and leave the others as they are', async () => {
    const title = { ja: '＜～計画＝＞', en: 'Plan' };
    expect(planIn(await people.asEditor.patch(`/api/plans/${plan.id}`, { title }))).toEqual({
      ...plan,
      title,
    });
    const { ownerBody, ...without } = plan;
    expect(ownerBody).toBeDefined();
    expect(planIn(await people.asEditor.patch(`/api/plans/${plan.id}`, { ownerBody: null }))).toEqual({
      ...without,
      title,
    });
    const goalState = { ja: '新しい状態' };
    const changed = planIn(await people.asEditor.patch(`/api/plan-items/${item()?.id}`, { goalState }));
    expect(changed.items[0]).toEqual({ ...item(), goalState });
    const text = { ja: '新しい文' };
    const reply = await people.asEditor.patch(`/api/indicators/${first()}`, { text, unit: null });
    const { unit, ...rest } = item()?.indicators[0] ?? {};
    expect(unit).toBeDefined();
    expect(planIn(reply).items[0]?.indicators[0]).toEqual({ ...rest, text });
  });

  it('never change the key or the number, and say something', async () => {
    const refused = async (path: string, body: unknown) =>
      written(expectProblem(await people.asEditor.patch(path, body), 422, 'invalid-fields'));
    expect(await refused(`/api/indicators/${first()}`, { key: '1-9' })).toEqual(['/key unknown-field']);
    expect(await refused(`/api/plan-items/${item()?.id}`, { number: 9 })).toEqual(['/number unknown-field']);
    expect(await refused(`/api/plans/${plan.id}`, { title: { ja: ' ' } })).toHaveLength(1);
    expectProblem(await people.asEditor.patch('/api/plan-items/x', {}), 404, 'not-found');
  });

  it('leave what was asked in an issued questionnaire alone', async () => {
    const round = await issuedRound(people.asEditor);
    const id = round.plan.items[0]?.indicators[0]?.id ?? '';
    const frozen = () => people.asEditor.get(`/api/questionnaires/${round.id}`);
    const before = (await frozen()).body as { frozenMeasures: unknown };
    await people.asEditor.patch(`/api/indicators/${id}`, { text: { ja: '別の文' } });
    await people.asEditor.put(`/api/indicators/${id}/targets/2021`, { numerator: 1, denominator: 24 });
    expect(((await frozen()).body as typeof before).frozenMeasures).toEqual(before.frozenMeasures);
    expect(await yearOf(round.plan.id, id, 2021)).toMatchObject({
      target: { numerator: 1, denominator: 24 },
      measured: { questionnaireId: round.id, target: { numerator: 23, denominator: 24 } },
    });
  });
});

describe('adding to a plan', () => {
  const document = (key: string, more: object = {}) => ({
    ...{ key, displayCode: key, kind: 'count', text: { ja: '指標' } },
    ...more,
  });
  const addIndicator = (body: unknown) =>
    people.asEditor.post(`/api/plan-items/${item()?.id}/indicators`, body);

  it('puts an indicator at its place: ①－10 after ①－２, and ①－３ between them', async () => {
    expect((await addIndicator(document('1-10'))).status).toBe(201);
    const added = planIn(await addIndicator(document('1-3')));
    expect(added.items[0]?.indicators.map(({ key }) => key)).toEqual(['1-1', '1-2', '1-3', '1-10']);
  });

  it('refuses a key or number that is there, and years outside the plan, by field', async () => {
    const twice = await addIndicator(
      document('1-1', { targets: { 2024: { numerator: 1, denominator: 1 } } }),
    );
    expect(written(expectProblem(twice, 422, 'invalid-fields'))).toEqual([
      '/targets/2024 year-outside-plan',
      '/key duplicate-key',
    ]);
    const { pillar, title, goalState } = item() ?? {};
    const add = (number: number) =>
      people.asEditor.post(`/api/plans/${plan.id}/items`, {
        ...{ number, pillar, title, goalState, indicators: [document('1')] },
      });
    expect(written(expectProblem(await add(1), 422, 'invalid-fields'))).toEqual(['/number duplicate-number']);
    expect(planIn(await add(3)).items.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});

describe('the target of a year', () => {
  it('can be taken away; what was there before stays readable', async () => {
    const path = `/api/indicators/${first()}/targets/2021`;
    const reply = await people.asEditor.delete(`${path}?basedOn=1`);
    expect(Object.keys((reply.body as { targets: object }).targets)).toEqual(['2020', '2022', '2023']);
    expectProblem(await people.asEditor.delete(path), 404, 'not-found');
    expect(await yearOf(plan.id, first(), 2021)).toMatchObject({ target: null, targetVersion: 2 });
    await put('targets', 2021, { numerator: 20, denominator: 24, basedOn: 2 });
    const history = await historyOf(first());
    expect(history.years[1]?.targets.map(({ version, target }) => [version, target])).toEqual([
      [1, { numerator: 23, denominator: 24 }],
      [2, null],
      [3, { numerator: 20, denominator: 24 }],
    ]);
  });

  it('is not overwritten by somebody who has not seen it', async () => {
    const body = { numerator: 22, denominator: 24 };
    expect((await put('targets', 2021, { ...body, basedOn: 1 })).status).toBe(200);
    const late = await put('targets', 2021, { numerator: 1, denominator: 24, basedOn: 1 });
    expect([late.status, code(late)]).toEqual([409, 'changed-meanwhile']);
    const gone = await people.asEditor.delete(`/api/indicators/${first()}/targets/2021?basedOn=1`);
    expect([gone.status, code(gone)]).toEqual([409, 'changed-meanwhile']);
    expect(await yearOf(plan.id, first(), 2021)).toMatchObject({ target: body, targetVersion: 2 });
  });
});

describe('the result of a year', () => {
  it('is kept in every version with its source, and not overwritten unseen', async () => {
    const result = (numerator: number, basedOn: number) =>
      put('results', 2020, { numerator, denominator: 24, source: `資料${numerator}`, basedOn });
    expect((await result(20, 0)).status).toBe(200);
    expect(code(await result(21, 0))).toBe('changed-meanwhile');
    expect((await result(22, 1)).status).toBe(200);
    const { years } = await historyOf(first());
    expect(years[0]).toMatchObject({ status: 'achieved', source: '資料22', resultVersion: 2 });
    expect(years[0]?.results.map(({ version, source }) => [version, source])).toEqual([
      [1, '資料20'],
      [2, '資料22'],
    ]);
    expect(years[3]).toMatchObject({ result: null, resultVersion: 0, status: 'not-measured', results: [] });
  });

  it('names the questionnaire that it was measured by', async () => {
    const round = await issuedRound(people.asEditor);
    await everybodyAnswers(people.asStranger, round);
    for (const act of ['close', 'fix']) await people.asEditor.post(`/api/questionnaires/${round.id}/${act}`);
    const id = round.plan.items[0]?.indicators[1]?.id ?? '';
    const year = (await historyOf(id)).years[1];
    expect(year).toMatchObject({ status: 'missed', result: { numerator: 23, denominator: 24 } });
    expect(year?.measured?.people).toMatchObject({ eligible: 24, responded: 24 });
    expect(year?.results).toMatchObject([{ version: 1, questionnaireId: round.id }]);
    const reply = await people.asEditor.put(`/api/indicators/${id}/results/2021`, {
      ...{ numerator: 24, denominator: 24, source: '手', basedOn: 1 },
    });
    expectProblem(reply, 409, 'result-measured');
  });
});
