import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExampleDocuments } from '../../server/example/example-documents.ts';
import type { PlanReply } from '../../shared/api/plan-api.ts';
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

it('orders indicators by their numbers: ①－10 after ①－２, however the document has them', async () => {
  const { plan: document } = await readExampleDocuments();
  const [item] = document.items;
  const [indicator] = item?.indicators ?? [];
  const indicators = ['1-10', '1-2', '1-1'].map((key) => ({ ...indicator, key, displayCode: key }));
  const reply = await people.asEditor.post('/api/plans', { ...document, items: [{ ...item, indicators }] });
  const keys = (reply.body as PlanReply).items[0]?.indicators.map(({ key }) => key);
  expect(keys).toEqual(['1-1', '1-2', '1-10']);
});

async function refused(change: (document: Record<string, unknown>) => unknown): Promise<readonly string[]> {
  const { plan: document } = await readExampleDocuments();
  const reply = await people.asEditor.post('/api/plans', change(structuredClone(document)));
  return written(expectProblem(reply, 422, 'invalid-fields'));
}

describe('POST /api/plans', () => {
  it('answers with ids for the plan, its items and its indicators, and without the published figures', async () => {
    const example = await readExampleDocuments();
    const reply = await people.asEditor.post('/api/plans', example.plan);
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      id: expect.stringMatching(/\S/),
      title: { ja: '市政改革プラン3.0' },
      firstFiscalYear: 2020,
      lastFiscalYear: 2023,
    });
    const { items } = reply.body as PlanReply;
    expect(items.map(({ number }) => number)).toEqual([1, 2]);
    expect(items[0]?.indicators.map(({ key, displayCode }) => [key, displayCode])).toEqual([
      ['1-1', '①－１'],
      ['1-2', '①－２'],
    ]);
    expect(reply.text).not.toContain('published');
    expect(items[0]?.indicators[0]?.targets).toEqual({
      2020: { numerator: 21, denominator: 24 },
      2021: { numerator: 23, denominator: 24 },
      2022: { numerator: 23, denominator: 24 },
      2023: { numerator: 24, denominator: 24 },
    });
  });

  it('keeps texts exactly as entered', async () => {
    const example = await readExampleDocuments();
    const title = { ja: '＜～（）＝＞ ﾊﾝｶｸ  ①－１' };
    const reply = await people.asEditor.post('/api/plans', { ...example.plan, title });
    expect((reply.body as PlanReply).title).toEqual(title);
  });

  it('refuses years that end before they begin, years outside the plan and numbers given twice, all at once', async () => {
    expect(
      await refused((document) => ({ ...document, firstFiscalYear: 2023, lastFiscalYear: 2022 })),
    ).toContain('/lastFiscalYear ends-before-it-begins');
    expect(await refused((document) => ({ ...document, lastFiscalYear: 2021 }))).toEqual(
      expect.arrayContaining([
        '/items/0/indicators/0/targets/2022 year-outside-plan',
        '/items/0/indicators/1/targets/2023 year-outside-plan',
      ]),
    );
    expect(
      await refused((document) => ({
        ...document,
        items: (document.items as unknown[]).concat(document.items),
      })),
    ).toEqual(
      expect.arrayContaining(['/items/2/number duplicate-number', '/items/3/number duplicate-number']),
    );
  });
});

describe('GET /api/plans', () => {
  it('lists plans, and gives one by id', async () => {
    const list = await people.asViewer.get('/api/plans');
    expect((list.body as { plans: unknown[] }).plans).toContainEqual({
      id: plan.id,
      title: plan.title,
      firstFiscalYear: 2020,
      lastFiscalYear: 2023,
    });
    expect((await people.asViewer.get(`/api/plans/${plan.id}`)).body).toEqual(plan);
    expectProblem(await people.asViewer.get('/api/plans/unknown'), 404, 'not-found');
  });

  it('has one answer for ids of every form that name nothing', async () => {
    for (const id of ['x', 'x'.repeat(65), '%00', '..%2f..', "1'%20OR%20'1'='1", '%E5%8C%97']) {
      expectProblem(await people.asViewer.get(`/api/plans/${id}`), 404, 'not-found');
    }
  });
});
