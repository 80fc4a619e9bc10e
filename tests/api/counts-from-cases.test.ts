import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorReply, type PlanReply } from '../../shared/api/plan-api.ts';
import { sheetSuggestionsReply } from '../../shared/api/progress-sheet-api.ts';
import { EMPTY_SHEET } from '../../shared/domain/progress-sheet/sheet-content.ts';
import { caseRegister, examinedFile, handledFile, importInto } from '../support/api-cases.ts';
import { expectProblem, problemIn } from '../support/api-problems.ts';
import { createPlanAndRoster } from '../support/api-rounds.ts';
import { sheetPath, writeSheet } from '../support/api-sheets.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let plan: PlanReply;
let itemId: string;
let indicatorId: string;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  plan = (await createPlanAndRoster(people.asEditor)).plan;
  itemId = plan.items[1]?.id ?? '';
  const added = await people.asEditor.post(`/api/plan-items/${itemId}/indicators`, {
    ...{ key: '2', displayCode: '②', kind: 'count', text: { ja: '対応を要した案件のうち対応した案件' } },
    targets: { 2021: { numerator: 21, denominator: 21 } },
  });
  expect(added.status).toBe(201);
  const read = (await people.asEditor.get(`/api/plans/${plan.id}`)).body as PlanReply;
  indicatorId = read.items[1]?.indicators.find(({ kind }) => kind === 'count')?.id ?? '';
  await importInto(caseRegister(people.asEditor, itemId, 2021), examinedFile());
  await importInto(caseRegister(people.asEditor, itemId, 2020), handledFile());
  await people.asViewer.get('/api/session');
});
afterAll(() => service.close());

const take = (body: object, year = 2021, id = indicatorId) =>
  people.asEditor.post(`/api/indicators/${id}/results/${year}/from-cases`, body);
const suggestions = async () =>
  sheetSuggestionsReply.parse((await people.asEditor.get(`${sheetPath(itemId)}/suggestions`)).body);

describe('POST /api/indicators/:indicatorId/results/:fiscalYear/from-cases', () => {
  it('enters 21 of 21 with the register and the day as its source, with one audit entry', async () => {
    service.clock.set('2022-04-05T10:00:00+09:00');
    const entries = await auditedBy(service, async () => {
      const reply = await take({ casesOf: 2020, basedOn: 0 });
      expect(reply.status, reply.text).toBe(200);
      expect(indicatorReply.parse(reply.body).results['2021']?.result).toEqual({
        numerator: 21,
        denominator: 21,
      });
    });
    expect(entries.filter(({ action }) => action !== 'sign-in')).toMatchObject([
      { action: 'enter-result', details: { source: '事例台帳（令和２年度） 2022-03-31現在' } },
    ]);
  });

  it('takes any day of the year: 19 of 21 at mid-year', async () => {
    const reply = await take({ casesOf: 2020, on: '2021-09-30', basedOn: 1 });
    expect(indicatorReply.parse(reply.body).results['2021']?.result).toEqual({
      numerator: 19,
      denominator: 21,
    });
  });

  it('names the register alone where the cases are those of the year itself', async () => {
    await take({});
    const { body } = await people.asEditor.get(`/api/indicators/${indicatorId}/history`);
    expect(JSON.stringify(body)).toContain('"事例台帳 2022-03-31現在"');
  });

  it('refuses another kind, days outside the year or to come, a register without figures, and stale writers', async () => {
    await people.asViewer.get('/api/session');
    const before = contentsOfAllTables(service);
    const milestone = plan.items[1]?.indicators[0]?.id;
    expect(problemIn(await take({}, 2021, milestone)).errors).toEqual([
      { pointer: '', code: 'not-a-count-indicator' },
    ]);
    for (const on of ['2021-03-31', '2022-04-01']) {
      expect(problemIn(await take({ on })).errors).toMatchObject([
        { pointer: '/on', code: 'day-outside-year', params: { lastOn: '2022-03-31' } },
      ]);
    }
    expect(problemIn(await take({ casesOf: 2022 })).errors).toMatchObject([
      { pointer: '', code: 'no-cases-counted' },
    ]);
    expectProblem(await take({ basedOn: 1 }), 409, 'changed-meanwhile');
    const viewer = await people.asViewer.post(`/api/indicators/${indicatorId}/results/2021/from-cases`, {});
    expect(viewer.status).toBe(403);
    expect(contentsOfAllTables(service)).toBe(before);
  });
});

describe('what the register offers the sheet', () => {
  it('is 16 → 32 = 28 + 4 of the year’s own, and 19 → 21 of 21 of the year before', async () => {
    const { counts } = await suggestions();
    expect(counts.map(({ casesOf, entries }) => [casesOf, entries.length])).toEqual([
      [2021, 2],
      [2020, 2],
    ]);
    expect(counts[0]?.entries[0]?.figure).toMatchObject({ kind: 'breakdown', total: 16 });
    expect(counts[0]?.entries[1]?.figure).toEqual({
      ...{ kind: 'breakdown', total: 32 },
      parts: [
        { label: '統一になじまない', count: 28 },
        { label: '改訂等実施', count: 4 },
      ],
    });
    expect(counts[1]?.entries.map(({ figure }) => figure)).toEqual([
      { kind: 'of-total', done: 19, total: 21 },
      { kind: 'of-total', done: 21, total: 21 },
    ]);
  });

  it('is ready to be saved in the sheet', async () => {
    const { counts } = await suggestions();
    const content = {
      ...EMPTY_SHEET,
      counts: counts.map(({ entries }, index) => ({ key: `c${index}`, label: '案件', entries })),
    };
    expect((await writeSheet(people.asEditor, sheetPath(itemId), content)).content).toEqual(content);
  });

  it('offers no figure of the year’s end before 31 March in Tokyo', async () => {
    const daysAt = async (instant: string) => {
      service.clock.set(instant);
      return (await suggestions()).counts.map(({ days, entries }) => [days, entries.map(({ asOf }) => asOf)]);
    };
    const midYear = { asOf: 'mid-year', on: '2021-09-30' };
    const alone = [[midYear], ['mid-year']];
    expect(await daysAt('2021-10-05T10:00:00+09:00')).toEqual([alone, alone]);
    expect(await daysAt('2022-03-30T23:59:59+09:00')).toEqual([alone, alone]);
    const both = [
      [midYear, { asOf: 'year-end', on: '2022-03-31' }],
      ['mid-year', 'year-end'],
    ];
    expect(await daysAt('2022-03-31T00:00:00+09:00')).toEqual([both, both]);
  });
});
