import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AchievementsReply } from '../../shared/api/plan-api.ts';
import type { IndicatorHistoryReply } from '../../shared/api/plan-editing-api.ts';
import type { SheetReply } from '../../shared/api/progress-sheet-api.ts';
import { readCsv } from '../support/api-csv.ts';
import { expectProblem } from '../support/api-problems.ts';
import {
  fixedYear,
  fixSheet,
  indicatorOf,
  previewOf,
  publicationIn,
  publishYear,
  yearPath,
} from '../support/api-publications.ts';
import { type IssuedRound, tallyFor } from '../support/api-rounds.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let planId: string;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await fixedYear(people);
  planId = round.plan.id;
  await fixSheet(people.asEditor, round.plan);
  await publishYear(people.asEditor, planId);
});
afterAll(() => service.close());

const REASON = '１区の回答を数え違えたため';
const first = () => indicatorOf(round.plan, '①－１');
const body = (overrides: Readonly<Record<string, unknown>> = {}) => ({
  ...{ indicatorId: first(), result: { numerator: 22, denominator: 24 }, reason: REASON },
  ...overrides,
});
const corrections = (given: unknown, part = '') =>
  people.asEditor.post(`${yearPath(planId)}/corrections${part}`, given);
const page = async (path = '') => (await people.asStranger.get(`/results/${planId}/2021${path}`)).text;

async function standing() {
  const reply = await people.asViewer.get(`/api/plans/${planId}/achievements?fiscalYear=2021`);
  const { items } = reply.body as AchievementsReply;
  return items[0]?.indicators[0];
}

describe('a correction of a measured figure', () => {
  it('is refused where those who answered cannot have given it, at the number that is wrong', async () => {
    for (const [given, pointer, code] of [
      [{ result: { numerator: 22, denominator: 30 } }, '/result/denominator', 'not-the-eligible'],
      [{ people: { eligible: 24, responded: 21 } }, '/result/numerator', 'above-responded'],
      [{ people: { eligible: 24, responded: 25 } }, '/people/responded', 'responded-above-eligible'],
    ] as const) {
      const reply = await corrections(body(given));
      expect(expectProblem(reply, 422, 'invalid-fields')).toMatchObject([{ pointer, code }]);
    }
    expect((await publicationIn(people.asEditor, planId)).versions).toHaveLength(1);
  });

  it('is shown as a page before it is made, and that changes nothing', async () => {
    const before = await contentsOfAllTables(service);
    const entries = await auditedBy(service, async () => {
      const reply = await corrections(body(), '/preview?lang=ja');
      const { html } = reply.body as { html: string };
      expect(html).toContain('24人の区長のうち22人が');
      expect(html).toContain(REASON);
      expect(html).toContain('公表前の確認');
      expectProblem(await corrections(body({ indicatorId: 'x' }), '/preview'), 422, 'invalid-fields');
    });
    expect(entries).toEqual([]);
    expect(await contentsOfAllTables(service)).toEqual(before);
    expectProblem(
      await people.asViewer.post(`${yearPath(planId)}/corrections/preview`, body()),
      403,
      'not-permitted',
    );
  });

  it('may change the numbers of people with it, which then stand beside the figure', async () => {
    const reply = await corrections(body({ people: { eligible: 24, responded: 23 } }));
    expect(reply.status, reply.text).toBe(201);
    const text = await page();
    expect(text).toMatch(/<dt>回答<\/dt><dd>23<\/dd>/);
    expect(text).toContain('次の内訳は訂正前のもので');
  });

  it('leaves the people of the figure as they are now, wherever staff read it', async () => {
    const now = { eligible: 24, responded: 23, outstanding: 1, excused: 0 };
    expect((await standing())?.people).toEqual(now);
    const history = (await people.asViewer.get(`/api/indicators/${first()}/history`)).body;
    const { years } = history as IndicatorHistoryReply;
    expect(years.find(({ fiscalYear }) => fiscalYear === 2021)?.measured?.people).toEqual(now);
    const path = `/api/items/${round.plan.items[0]?.id}/sheets/2021`;
    const sheet = (await people.asViewer.get(path)).body as SheetReply;
    expect(sheet.indicators[0]).toMatchObject({ people: now, correction: { reason: REASON } });
  });

  it('leaves in the published CSV the people of now, without the breakdown of before', async () => {
    const rowOf = async (path: string) => {
      const [header = [], row = []] = readCsv((await page(path)).replace(/^\ufeff/, ''));
      const names = ['eligible', 'responded', 'outstanding', 'positive', 'result_numerator', 'corrected'];
      return names.map((name) => row[header.indexOf(name)]);
    };
    expect(await rowOf('/figures.csv')).toEqual(['24', '23', '1', '', '22', '1']);
    expect(await rowOf('/v/1/figures.csv')).toEqual(['24', '24', '0', '24', '24', '0']);
  });

  it('is told beside the words of the sheet that it leaves behind', async () => {
    const text = await page();
    expect(text).toContain('訂正：①－１の実績は、24/24から22/24に訂正しました（未達成）');
    expect(text.indexOf('次の文は訂正前のものです')).toBeGreaterThan(text.indexOf('期末自己評価'));
    expect(await page('?lang=en')).toContain('These words are from before the correction');
    expect(await page('/v/1')).not.toContain('次の文は訂正前のものです');
  });

  it('is told on the overview, in the results and in the history, with reason, time and name', async () => {
    const told = {
      before: { numerator: 24, denominator: 24 },
      after: { numerator: 22, denominator: 24 },
      ...{ statusBefore: 'achieved', statusAfter: 'missed', reason: REASON },
      ...{ at: service.clock.now().toISOString(), people: { eligible: 24, responded: 23 } },
    };
    expect((await standing())?.correction).toEqual(told);
    const tally = await tallyFor(people.asViewer, round.id);
    expect(tally.indicators[0]).toMatchObject({
      result: { numerator: 24, denominator: 24 },
      correction: told,
    });
    expect(tally.indicators[1]).not.toHaveProperty('correction');
    const reply = await people.asViewer.get(`/api/indicators/${first()}/history`);
    const year = (reply.body as IndicatorHistoryReply).years.find(({ fiscalYear }) => fiscalYear === 2021);
    expect(year?.results.at(-1)).toMatchObject({ correction: REASON, correctedBy: 'editor' });
    expect(year?.results[0]).not.toHaveProperty('correctedBy');
  });
});

describe('a new version of a public year', () => {
  it('says what has changed since; where nothing has, none is offered', async () => {
    expect(await previewOf(people.asEditor, planId)).toMatchObject({ unchanged: true, changes: [] });
    await people.asEditor.put(`/api/indicators/${first()}/targets/2022`, { numerator: 20, denominator: 24 });
    expect(await previewOf(people.asEditor, planId)).toMatchObject({
      unchanged: false,
      changes: [{ code: 'year-target', itemNumber: 1, displayCode: '①－１', fiscalYear: 2022 }],
    });
  });
});
