import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from '../support/api-problems.ts';
import {
  fixedYear,
  fixSheet,
  milestoneOf,
  previewOf,
  publicationIn,
  publishYear,
  SHEET_CONTENT,
  yearPath,
} from '../support/api-publications.ts';
import { type IssuedRound, issuedRound } from '../support/api-rounds.ts';
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
});
afterAll(() => service.close());

const act = (name: string, body?: unknown) => people.asEditor.post(`${yearPath(planId)}/${name}`, body);
const statusOf = async (id: string) =>
  (await people.asEditor.get(`/api/questionnaires/${id}`)).body as { status: string; fixedAt?: string };

describe('before it is published', () => {
  it('a year is unknown to the public, and its preview says what would be published', async () => {
    expect((await people.asStranger.get(`/results/${planId}/2021`)).status).toBe(404);
    expect(await publicationIn(people.asViewer, planId)).toMatchObject({ state: 'never', versions: [] });
    const { document, stops, unchanged, html, version } = await previewOf(people.asViewer, planId);
    expect([stops, unchanged, version]).toEqual([[], false, 1]);
    const [one, two] = document.items[0]?.indicators ?? [];
    expect(one).toMatchObject({
      displayCode: '①－１',
      result: { numerator: 24, denominator: 24 },
      status: 'achieved',
    });
    expect(two).toMatchObject({
      displayCode: '①－２',
      result: { numerator: 23, denominator: 24 },
      status: 'missed',
    });
    expect(document.items[1]?.indicators[0]).toMatchObject({ kind: 'milestone', status: 'achieved' });
    expect(html).toContain('24人の区長のうち24人が、肯定的に回答しました。');
  });

  it('what is not fixed is refused, with what it is and where', async () => {
    const other = await issuedRound(people.asEditor);
    const path = yearPath(other.plan.id);
    const { stops, digest } = await previewOf(people.asEditor, other.plan.id);
    expect(stops).toMatchObject([
      { code: 'questionnaire-not-fixed', questionnaireId: other.id, status: 'open' },
      { code: 'nothing-measured' },
    ]);
    const refused = await people.asEditor.post(`${path}/publish`, { digest });
    expectProblem(refused, 422, 'not-publishable');
    expect(refused.body).toMatchObject({ stops });
    expect((await people.asStranger.get(`/results/${other.plan.id}/2021`)).status).toBe(404);
  });

  it('a sheet that was begun and is not fixed is refused, and nothing of it or the year becomes public', async () => {
    const other = await fixedYear(people);
    const [, item] = other.plan.items;
    await people.asEditor.put(`/api/items/${item?.id}/sheets/2021`, { content: SHEET_CONTENT, basedOn: 0 });
    const { stops, digest } = await previewOf(people.asEditor, other.plan.id);
    expect(stops).toEqual([
      { code: 'sheet-not-fixed', itemId: item?.id, itemNumber: 2, fiscalYear: 2021, sheetStatus: 'draft' },
    ]);
    const path = yearPath(other.plan.id);
    expectProblem(await people.asEditor.post(`${path}/publish`, { digest }), 422, 'not-publishable');
    expect((await people.asStranger.get(`/results/${other.plan.id}/2021`)).status).toBe(404);
  });

  it('a year outside the plan, and a plan that there is not, are refused', async () => {
    expectProblem(await people.asEditor.get(`${yearPath(planId, 2030)}/preview`), 422, 'invalid-fields');
    expectProblem(await people.asEditor.get(`${yearPath('nothing')}/preview`), 404, 'not-found');
    expectProblem(await people.asEditor.get(yearPath('nothing')), 404, 'not-found');
    expectProblem(await act('take-back', { reason: '誤り' }), 409, 'not-published');
  });

  it('nothing is published of what has changed since the preview', async () => {
    const { digest } = await previewOf(people.asEditor, planId);
    await people.asEditor.patch(`/api/plans/${planId}`, { ownerBody: { ja: '区長会議' } });
    expectProblem(await act('publish', { digest }), 409, 'publication-changed');
    expect(await publicationIn(people.asEditor, planId)).toMatchObject({ state: 'never' });
  });

  it('those who only read publish nothing', async () => {
    await people.asViewer.get('/api/session');
    const { digest } = await previewOf(people.asViewer, planId);
    const before = contentsOfAllTables(service);
    const body = { digest };
    expectProblem(await people.asViewer.post(`${yearPath(planId)}/publish`, body), 403, 'not-permitted');
    expectProblem(await people.asStranger.post(`${yearPath(planId)}/publish`, body), 401, 'not-signed-in');
    expect(contentsOfAllTables(service)).toBe(before);
  });
});

describe('publishing', () => {
  it('publishes exactly the preview, with its questionnaires, and is one entry in the log', async () => {
    const { digest, document } = await previewOf(people.asEditor, planId);
    const entries = await auditedBy(service, async () => {
      const reply = await act('publish', { digest });
      expect(reply.status, reply.text).toBe(200);
      expect(reply.body).toMatchObject({
        state: 'published',
        versions: [{ version: 1, cause: 'publish', digest }],
      });
    });
    expect(entries).toMatchObject([
      {
        action: 'publish-results',
        subject: `plan/${planId}`,
        details: { fiscalYear: 2021, version: 1, digest },
      },
    ]);
    expect(await statusOf(round.id)).toMatchObject({ status: 'published' });
    const file = await people.asStranger.get(`/results/${planId}/2021/report.json`);
    expect(file.body).toMatchObject({ version: 1, digest, supersededBy: null });
    expect((file.body as { document: unknown }).document).toEqual(document);
  });

  it('is refused when exactly this is public already', async () => {
    expectProblem(await publishYear(people.asEditor, planId), 409, 'publication-unchanged');
    expect((await publicationIn(people.asEditor, planId)).versions).toHaveLength(1);
    const { version, unchanged, html } = await previewOf(people.asEditor, planId);
    expect([version, unchanged, html.includes('公表前の確認')]).toEqual([1, true, false]);
  });

  it('makes published what was fixed of the sheets, and fixed again what is taken back', async () => {
    const other = await fixedYear(people);
    await fixSheet(people.asEditor, other.plan);
    const sheetStatus = async () => {
      const path = `/api/items/${other.plan.items[0]?.id}/sheets/2021`;
      const { status, revision } = (await people.asEditor.get(path)).body as Record<string, unknown>;
      return [status, revision];
    };
    await publishYear(people.asEditor, other.plan.id);
    expect(await sheetStatus()).toEqual(['published', 4]);
    const reason = { reason: '確認のため' };
    await people.asEditor.post(`${yearPath(other.plan.id)}/take-back`, reason);
    expect(await sheetStatus()).toEqual(['fixed', 5]);
  });

  it('happens once when two press at the same time', async () => {
    const other = await fixedYear(people);
    const { digest } = await previewOf(people.asEditor, other.plan.id);
    const press = () => people.asEditor.post(`${yearPath(other.plan.id)}/publish`, { digest });
    const statuses = (await Promise.all([press(), press(), press()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409]);
  });

  it('a result of a published year is not entered by hand any more, and the reply says where to go', async () => {
    const reply = await people.asEditor.put(`/api/indicators/${milestoneOf(round.plan)}/results/2021`, {
      judgements: [{ milestone: 1, body: '福祉・健康部会', achieved: false }],
      source: '資料',
    });
    expectProblem(reply, 409, 'result-published');
    expect(reply.body).toMatchObject({ corrections: `${yearPath(planId)}/corrections` });
  });

  it('texts may be published anew, figures not: they wait for a correction or a take-back', async () => {
    await people.asEditor.patch(`/api/plans/${planId}`, { ownerBody: { ja: '区長会議 人事・財政部会' } });
    expect((await publishYear(people.asEditor, planId)).status).toBe(200);
    const setSentences = (...sentences: readonly string[]) =>
      people.asEditor.put(`/api/indicators/${milestoneOf(round.plan)}/targets/2021`, {
        milestones: sentences.map((ja) => ({ ja })),
      });
    expect((await setSentences('２年目の標準化計画達成', '別の目標')).status).toBe(200);
    const { stops } = await previewOf(people.asEditor, planId);
    expect(stops).toMatchObject([{ code: 'figure-differs', displayCode: '①', itemNumber: 2 }]);
    expectProblem(await publishYear(people.asEditor, planId), 422, 'not-publishable');
    expect((await setSentences('２年目の標準化計画達成')).status).toBe(200);
  });

  it('keeps each sentence that was judged under its number, since a correction counts by it', async () => {
    const before = contentsOfAllTables(service);
    const path = `/api/indicators/${milestoneOf(round.plan)}/targets/2021`;
    const moved = [[{ ja: '別の目標' }], [{ ja: '別の目標' }, { ja: '２年目の標準化計画達成' }]];
    for (const milestones of moved) {
      expectProblem(await people.asEditor.put(path, { milestones, givesUp: 2 }), 409, 'result-published');
    }
    expectProblem(await people.asEditor.delete(`${path}?givesUp=2`), 409, 'result-published');
    expect(contentsOfAllTables(service)).toBe(before);
  });
});
