import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from '../support/api-problems.ts';
import {
  indicatorOf,
  milestoneOf,
  previewOf,
  publishedYear,
  publishYear,
  yearPath,
} from '../support/api-publications.ts';
import type { IssuedRound } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let year: string;

const act = (name: string, body: unknown) => people.asEditor.post(`${yearPath(round.plan.id)}/${name}`, body);
const get = (path = '') => people.asStranger.get(`${year}${path}`);
const judged = (achieved: boolean) => ({
  judgements: [
    { milestone: 1, body: '福祉・健康部会', achieved: true },
    { milestone: 1, body: 'こども・教育部会', achieved },
  ],
});

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await publishedYear(people);
  year = `/results/${round.plan.id}/2021`;
  const corrected = { indicatorId: milestoneOf(round.plan), result: judged(false), reason: '判定の誤り' };
  expect((await act('corrections', corrected)).status).toBe(201);
  expect((await act('take-back', { reason: '集計の確認' })).status).toBe(200);
  const result = { ...judged(true), source: '部会の報告' };
  const entered = await people.asEditor.put(
    `/api/indicators/${milestoneOf(round.plan)}/results/2021`,
    result,
  );
  expect(entered.status, entered.text).toBe(200);
  expect((await publishYear(people.asEditor, round.plan.id)).status).toBe(200);
});
afterAll(() => service.close());

describe('a year that was corrected, taken back and published again', () => {
  it('says in its document why it was taken back, and what is other than then', async () => {
    const { document } = await previewOf(people.asEditor, round.plan.id);
    expect(document.republished).toMatchObject([
      {
        ...{ reason: '集計の確認', firstVersion: 1, lastVersion: 2 },
        changes: [{ displayCode: '①', fiscalYear: 2021, statusBefore: 'missed', statusAfter: 'achieved' }],
      },
    ]);
  });

  it('calls nothing corrected that is not what the correction says any more', async () => {
    const rows = (await get('/figures.csv?bom=0')).text.trim().split('\r\n');
    expect(rows.at(-1)).toMatch(/,0$/);
  });

  it('leads from each version that was taken back to the one that is public', async () => {
    for (const version of [1, 2]) {
      const gone = await get(`/v/${version}`);
      expect(gone.status).toBe(410);
      expect(gone.text).toContain('いま公表している版（第３版）を見る');
      expect(gone.text).toContain('集計の確認');
      expect(gone.text).not.toContain('の結果は、公表を取りやめています');
    }
    expect((await get()).status).toBe(200);
  });

  it('has no link to a page that was taken back', async () => {
    const { text } = await get();
    for (const path of ['/v/1', '/v/2']) expect(text).not.toContain(`href="${year}${path}?`);
    expect(text).toContain(`${year}/v/3`);
    expect(text).toContain('集計の確認');
  });

  it('is not changed unsaid in an earlier year either', async () => {
    const first = indicatorOf(round.plan, '①－１');
    const put = (numerator: number) =>
      people.asEditor.put(`/api/indicators/${first}/results/2020`, {
        numerator,
        denominator: 24,
        source: '報告',
      });
    expect((await put(21)).status).toBe(200);
    expect((await publishYear(people.asEditor, round.plan.id)).status).toBe(200);
    expect((await put(20)).status).toBe(200);
    const { stops, digest } = await previewOf(people.asEditor, round.plan.id);
    expect(stops).toMatchObject([{ code: 'figure-differs', fiscalYear: 2020, displayCode: '①－１' }]);
    expectProblem(await act('publish', { digest }), 422, 'not-publishable');
  });
});
