import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PlanReply, planReply } from '../../shared/api/plan-api.ts';
import { planYearsReply } from '../../shared/api/plan-editing-api.ts';
import type { FieldError } from '../../shared/api/problems.ts';
import { EMPTY_SHEET } from '../../shared/domain/progress-sheet/sheet-content.ts';
import { caseRegister } from '../support/api-cases.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import { createPlanAndRoster, questionnaireBody } from '../support/api-rounds.ts';
import { sheetPath, writeSheet } from '../support/api-sheets.ts';
import { type People, peopleOf } from '../support/people.ts';
import { publishedDocument } from '../support/published-documents.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let plan: PlanReply;
const itemId = () => plan.items[0]?.id ?? '';
const indicator = () => `/api/indicators/${plan.items[0]?.indicators[0]?.id}`;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
});
afterAll(() => service.close());

/** A plan of FY2020 to 2023 with one indicator and nothing in its years. */
beforeEach(async () => {
  const indicators = [{ key: '1-1', displayCode: '①－１', kind: 'count', text: { ja: '件数' } }];
  const reply = await people.asEditor.post('/api/plans', {
    ...{ title: { ja: '計画' }, firstFiscalYear: 2020, lastFiscalYear: 2023 },
    items: [
      {
        ...{ number: 1, pillar: { code: '1', displayCode: '１' } },
        ...{ title: { ja: '項目' }, goalState: { ja: '状態' }, indicators },
      },
    ],
  });
  plan = planReply.parse(reply.body);
});

const change = (body: object) => people.asEditor.patch(`/api/plans/${plan.id}`, body);
const now = async () => planReply.parse((await people.asViewer.get(`/api/plans/${plan.id}`)).body);
/** Every refusal with what it is about. */
const said = (errors: readonly FieldError[]) =>
  errors.map(({ pointer, code, params = {} }) => [pointer, code, ...Object.values(params)].join(' '));

async function lastEntry() {
  const entries = await service.dependencies.store.read((reads) => reads.audit.page(0, 10_000));
  return entries.at(-1);
}

describe('the period of a plan', () => {
  it('is extended at either end; the new years take targets, and changing back undoes it', async () => {
    const extended = planReply.parse((await change({ firstFiscalYear: 2019, lastFiscalYear: 2024 })).body);
    expect(extended).toEqual({ ...plan, firstFiscalYear: 2019, lastFiscalYear: 2024 });
    expect(await lastEntry()).toMatchObject({
      action: 'change-plan',
      details: {
        changed: 'firstFiscalYear lastFiscalYear',
        ...{ period: '2019–2024', periodBefore: '2020–2023' },
      },
    });
    const years = planYearsReply.parse((await people.asViewer.get(`/api/plans/${plan.id}/years`)).body);
    expect(years.indicators[0]?.years.map(({ fiscalYear }) => fiscalYear)).toEqual([
      ...[2019, 2020, 2021, 2022, 2023, 2024],
    ]);
    const set = await people.asEditor.put(`${indicator()}/targets/2024`, { numerator: 1, denominator: 2 });
    expect(set.status).toBe(200);
    expect((await people.asEditor.delete(`${indicator()}/targets/2024`)).status).toBe(200);
    const back = await change({ firstFiscalYear: 2020, lastFiscalYear: 2023 });
    expect(planReply.parse(back.body)).toEqual(plan);
    const late = await people.asEditor.put(`${indicator()}/targets/2024`, { numerator: 1, denominator: 2 });
    expect(written(expectProblem(late, 422, 'invalid-fields'))).toEqual(['/fiscalYear year-outside-plan']);
  });

  it('is shortened where nothing stands, by one end alone too, and keeps its texts', async () => {
    expect(planReply.parse((await change({ lastFiscalYear: 2021 })).body)).toEqual({
      ...plan,
      lastFiscalYear: 2021,
    });
    expect((await change({ firstFiscalYear: 2021 })).status).toBe(200);
    expect(await now()).toEqual({ ...plan, firstFiscalYear: 2021, lastFiscalYear: 2021 });
    const moved = await change({ firstFiscalYear: 2030, lastFiscalYear: 2033, title: { ja: '次の計画' } });
    expect(moved.body).toMatchObject({ title: { ja: '次の計画' }, firstFiscalYear: 2030 });
  });

  it.each([
    [
      'years-have-targets 2023 1',
      () => people.asEditor.put(`${indicator()}/targets/2023`, { numerator: 1, denominator: 2 }),
    ],
    [
      'years-have-results 2023 1',
      () =>
        people.asEditor.put(`${indicator()}/results/2023`, {
          ...{ numerator: 1, denominator: 2, source: '所管課' },
        }),
    ],
    [
      'years-have-questionnaires 2023 1',
      async () => {
        const { rosterId } = await createPlanAndRoster(people.asEditor);
        const body = await questionnaireBody(
          { planId: plan.id, rosterId },
          { fiscalYear: 2023, measures: [] },
        );
        expect((await people.asEditor.post('/api/questionnaires', body)).status).toBe(201);
      },
    ],
    [
      'years-have-sheets 2023 1',
      () =>
        writeSheet(people.asEditor, sheetPath(itemId(), 2023), { ...EMPTY_SHEET, nextYearIssues: '課題' }),
    ],
    [
      'years-have-cases 2023 1',
      () =>
        caseRegister(people.asEditor, itemId(), 2023).added({
          ...{ proposer: '北区', title: '様式の統一' },
        }),
    ],
    ['years-have-publications 2023 1', () => publish(2023)],
  ])('is not shortened past a year in which something stands: %s', async (what, put) => {
    await put();
    const before = await lastEntry();
    const refused = await change({ firstFiscalYear: 2019, lastFiscalYear: 2022, title: { ja: '短い計画' } });
    expect(said(expectProblem(refused, 409, 'plan-years-in-use'))).toEqual([
      '/lastFiscalYear ends-too-early 2023',
      ` ${what}`,
    ]);
    expect(await now()).toMatchObject({ title: plan.title, firstFiscalYear: 2020, lastFiscalYear: 2023 });
    expect(await lastEntry()).toEqual(before);
    expect((await change({ firstFiscalYear: 2023 })).status).toBe(200);
  });

  it('says at each end how far it can go, and of each kind which years hold how many', async () => {
    for (const year of [2020, 2022, 2023]) {
      await people.asEditor.put(`${indicator()}/targets/${year}`, { numerator: 1, denominator: 2 });
    }
    await people.asEditor.put(`${indicator()}/results/2020`, {
      ...{ numerator: 1, denominator: 2, source: '所管課' },
    });
    const refused = await change({ firstFiscalYear: 2021, lastFiscalYear: 2021 });
    expect(said(expectProblem(refused, 409, 'plan-years-in-use'))).toEqual([
      '/firstFiscalYear begins-too-late 2020',
      '/lastFiscalYear ends-too-early 2023',
      ' years-have-targets 2020, 2022, 2023 3',
      ' years-have-results 2020 1',
    ]);
  });

  it('counts what stands in this plan alone, and no target that was taken away', async () => {
    await createPlanAndRoster(people.asEditor);
    await people.asEditor.put(`${indicator()}/targets/2023`, { numerator: 1, denominator: 2 });
    await people.asEditor.delete(`${indicator()}/targets/2023`);
    expect((await change({ lastFiscalYear: 2022 })).status).toBe(200);
  });

  it('never ends before it begins, whichever end is moved, and has years that there are', async () => {
    const refused = async (body: object) => written(expectProblem(await change(body), 422, 'invalid-fields'));
    expect(await refused({ lastFiscalYear: 2019 })).toEqual(['/lastFiscalYear ends-before-it-begins']);
    expect(await refused({ firstFiscalYear: 2024 })).toEqual(['/lastFiscalYear ends-before-it-begins']);
    expect(await refused({ lastFiscalYear: 9999 })).toHaveLength(1);
    expectProblem(await change({ lastFiscalYear: '2024' }), 400, 'invalid-request');
    expect(await now()).toEqual(plan);
  });

  it('is not changed over what somebody else has changed in between', async () => {
    expect((await change({ lastFiscalYear: 2024, basedOn: 1 })).status).toBe(200);
    expectProblem(await change({ lastFiscalYear: 2025, basedOn: 1 }), 409, 'changed-meanwhile');
    expect((await change({ lastFiscalYear: 2025, basedOn: 2 })).status).toBe(200);
  });
});

async function publish(fiscalYear: number): Promise<void> {
  const { store, clock } = service.dependencies;
  await store.write(async (writes) => {
    const [account] = await writes.accounts.list();
    await writes.publications.add({
      ...{ planId: plan.id, fiscalYear, version: 1, cause: 'publish', digest: 'ab'.repeat(32) },
      ...{ publishedAt: clock(), accountId: account?.id ?? '', takenBack: undefined },
      document: publishedDocument(),
    });
  });
}
