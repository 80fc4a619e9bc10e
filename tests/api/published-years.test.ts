import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fixedYear,
  indicatorOf,
  previewOf,
  publicationIn,
  publishYear,
  yearPath,
} from '../support/api-publications.ts';
import {
  codeIn,
  type IssuedRound,
  questionnaireBody,
  responsePath,
  YES_TO_ALL,
} from '../support/api-rounds.ts';
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
  for (const [year, numerator] of [
    [2020, 21],
    [2022, 24],
  ]) {
    await people.asEditor.put(`/api/indicators/${indicatorOf(round.plan, '①－１')}/results/${year}`, {
      numerator,
      denominator: 24,
      source: '資料',
    });
  }
});
afterAll(() => service.close());

async function yearsIn(fiscalYear: number, displayCode = '①－１') {
  const { document } = await previewOf(people.asEditor, planId, fiscalYear);
  const indicators = document.items.flatMap(({ indicators }) => indicators);
  return indicators.find((one) => one.displayCode === displayCode)?.years ?? [];
}

describe('the years of an indicator on a published page', () => {
  it('show results up to the year of the page; of years to come their targets alone', async () => {
    expect(
      (await yearsIn(2021)).map(({ fiscalYear, result, status }) => [fiscalYear, result, status]),
    ).toEqual([
      [2020, { numerator: 21, denominator: 24 }, 'achieved'],
      [2021, { numerator: 24, denominator: 24 }, 'achieved'],
      [2022, null, 'not-measured'],
      [2023, null, 'not-measured'],
    ]);
    expect((await yearsIn(2021))[2]?.target).toEqual({ numerator: 23, denominator: 24 });
    expect((await yearsIn(2022))[2]?.result).toEqual({ numerator: 24, denominator: 24 });
  });

  it('show nothing of an earlier year that can still change', async () => {
    const ids = { planId, rosterId: round.rosterId };
    const measures = [
      {
        indicatorKey: '1-2',
        itemNumber: 1,
        combine: 'all',
        conditions: [{ question: 'q2', options: ['1', '2'] }],
      },
    ];
    const body = await questionnaireBody(ids, { fiscalYear: 2020, measures });
    const { id } = (await people.asEditor.post('/api/questionnaires', body)).body as { id: string };
    const issued = await people.asEditor.post(`/api/questionnaires/${id}/issue`);
    const { invitations } = issued.body as { invitations: { url: string }[] };
    for (const { url } of invitations) {
      await people.asStranger.post(responsePath(codeIn(url)), { answers: YES_TO_ALL });
    }
    for (const act of [undefined, 'close']) {
      if (act) await people.asEditor.post(`/api/questionnaires/${id}/${act}`);
      const [year] = await yearsIn(2021, '①－２');
      expect([act, year?.result, year?.status]).toEqual([act, null, 'not-measured']);
    }
    await people.asEditor.post(`/api/questionnaires/${id}/fix`);
    expect((await yearsIn(2021, '①－２'))[0]?.result).toEqual({ numerator: 24, denominator: 24 });
  });

  it('are corrected on the pages of later years too, each with a version of its own', async () => {
    for (const year of [2021, 2022])
      expect((await publishYear(people.asEditor, planId, year)).status).toBe(200);
    const correction = {
      indicatorId: indicatorOf(round.plan, '①－１'),
      result: { numerator: 22, denominator: 24 },
      reason: '転記の誤り',
    };
    const reply = await people.asEditor.post(`${yearPath(planId)}/corrections`, correction);
    expect(reply.status, reply.text).toBe(201);
    const later = await publicationIn(people.asViewer, planId, 2022);
    expect(later.versions.map(({ version, cause }) => [version, cause])).toEqual([
      [1, 'publish'],
      [2, 'correction'],
    ]);
    const page = await people.asStranger.get(`/results/${planId}/2022/report.json`);
    const { document } = page.body as {
      document: { items: { indicators: { years: unknown[]; result: unknown }[] }[] };
    };
    const indicator = document.items[0]?.indicators[0];
    expect(indicator?.years[1]).toMatchObject({
      fiscalYear: 2021,
      result: correction.result,
      status: 'missed',
    });
    expect(indicator?.result).toEqual({ numerator: 24, denominator: 24 });
    expect(await previewOf(people.asEditor, planId, 2022)).toMatchObject({ unchanged: true, stops: [] });
  });
});
