import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetVerbatimReply } from '../../shared/api/progress-sheet-api.ts';
import type { PublicationStop } from '../../shared/api/publication-api.ts';
import { expectProblem } from '../support/api-problems.ts';
import {
  indicatorOf,
  judgeMilestone,
  previewOf,
  publishYear,
  SHEET_CONTENT,
  yearPath,
} from '../support/api-publications.ts';
import { everybodyAnswers, type IssuedRound, issuedRound, responsePath } from '../support/api-rounds.ts';
import { actOn, sheetAt, sheetPath, writeSheet } from '../support/api-sheets.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

const COMMENT = '権限の整理が道半ばであり、\n区の判断を待つことが多い。';
const TEXT = '部会ごとに進み方が違うので、そろえてほしい。';
const UNPLANNED = { key: 'p3', label: '【第２四半期】', firstMonth: 7, lastMonth: 9, actions: [] };
const WITHDRAWN = '書いた後で取り下げた、別の意見である。';

let service: Service;
let people: People;
let round: IssuedRound;
let planId: string;
let path: string;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  planId = round.plan.id;
  path = sheetPath(round.plan.items[0]?.id);
  await everybodyAnswers(people.asStranger, round);
  await answerAgain(3, 1, { comment: WITHDRAWN });
  const { asEditor } = people;
  const one = `/api/questionnaires/${round.id}/comments/${round.invitations[3]?.id}/q1/mark`;
  expect((await asEditor.put(one, { version: 2 })).status).toBe(200);
  await answerAgain(3, 2, { comment: COMMENT });
  await asEditor.post(`/api/questionnaires/${round.id}/close`);
  await asEditor.post(`/api/questionnaires/${round.id}/fix`);
  await judgeMilestone(asEditor, round.plan);
});
afterAll(() => service.close());

async function answerAgain(place: number, basedOn: number, q1: { readonly comment: string }) {
  const answers = { q1: { option: '1', ...q1 }, q2: { option: '1' }, q3: { text: TEXT } };
  const reply = await people.asStranger.post(responsePath(round.codes[place]), { answers, basedOn });
  expect(reply.status, reply.text).toBe(201);
}

async function fixed(nextYearIssues: string): Promise<void> {
  const { status } = await sheetAt(people.asEditor, path);
  if (status === 'fixed') await actOn(people.asEditor, path, 'reopen', { reason: '書き改めるため' });
  const periods = [...SHEET_CONTENT.periods, UNPLANNED];
  await writeSheet(people.asEditor, path, { ...SHEET_CONTENT, periods, nextYearIssues });
  if (status === 'draft') await actOn(people.asEditor, path, 'submit');
  expect((await actOn(people.asEditor, path, 'fix')).status).toBe(200);
}

const verbatim = async () =>
  sheetVerbatimReply.parse((await people.asEditor.get(`${path}/verbatim`)).body).verbatim;

describe('what people wrote, in the progress sheet of a year to be published', () => {
  it('is told to whoever fixes the sheet, which it does not stop', async () => {
    expect(await verbatim()).toEqual([]);
    await fixed(`・権限の整理が道半ばであり、\n　区の判断を待つことが多い。\n・${TEXT}`);
    expect(await verbatim()).toEqual([COMMENT, TEXT].map((words) => ({ place: '/nextYearIssues', words })));
  });

  it('stops the publication, with the sheet and the words', async () => {
    const { stops } = await previewOf(people.asEditor, planId);
    expect(stops).toEqual([
      {
        code: 'comments-verbatim',
        ...{ itemId: round.plan.items[0]?.id, itemNumber: 1, fiscalYear: 2021, count: 2 },
        verbatim: [COMMENT, TEXT].map((words) => ({ place: '/nextYearIssues', words })),
      },
    ]);
    const refused = await publishYear(people.asEditor, planId);
    expectProblem(refused, 422, 'not-publishable');
    expect(refused.body).toMatchObject({ stops: [{ code: 'comments-verbatim' }] });
    expect((await people.asStranger.get(`/results/${planId}/2021`)).status).toBe(404);
  });

  it('is told to nobody who may not see responses: neither which words they are, nor where', async () => {
    const reply = await people.asViewer.get(`${yearPath(planId)}/preview`);
    const [stop] = (reply.body as { stops: PublicationStop[] }).stops;
    expect(stop).toMatchObject({ code: 'comments-verbatim', itemNumber: 1, count: 2 });
    expect(stop).not.toHaveProperty('verbatim');
    expectProblem(await people.asViewer.get(`${path}/verbatim`), 403, 'not-permitted');
    expectProblem(await people.asStranger.get(`${path}/verbatim`), 401, 'not-signed-in');
  });

  it('is found as it was marked too, though the answer says something else by now', async () => {
    await fixed(`・${WITHDRAWN}`);
    expect(await verbatim()).toEqual([{ place: '/nextYearIssues', words: WITHDRAWN }]);
    expectProblem(await publishYear(people.asEditor, planId), 422, 'not-publishable');
  });

  it('stops nothing once it was said in other words', async () => {
    await fixed('・区が判断できる範囲を広げるため、権限の整理を終える。');
    expect(await verbatim()).toEqual([]);
    expect((await previewOf(people.asEditor, planId)).stops).toEqual([]);
    expect((await publishYear(people.asEditor, planId)).status).toBe(200);
  });

  it('prints the sheet without the headings of periods in which nothing was planned', async () => {
    const { text } = await people.asStranger.get(`/results/${planId}/2021`);
    expect(text).toContain('【第４四半期】');
    expect(text).not.toContain(UNPLANNED.label);
  });

  it('stops a correction as well, where it has become public before', async () => {
    const { asEditor } = people;
    // The answer to a questionnaire that is still open may say by now what the public sheet says.
    const open = await issuedRoundOfSameYear();
    const said = SHEET_CONTENT.midYearEvaluation;
    await people.asStranger.post(responsePath(open), { answers: { q3: { text: said } } });
    const correction = {
      indicatorId: indicatorOf(round.plan, '①－１'),
      result: { numerator: 23, denominator: 24 },
      reason: '転記の誤り',
    };
    const refused = await asEditor.post(`${yearPath(planId)}/corrections`, correction);
    expectProblem(refused, 422, 'not-publishable');
    expect(refused.body).toMatchObject({
      stops: [{ code: 'comments-verbatim', verbatim: [{ words: said, place: '/midYearEvaluation' }] }],
    });
  });
});

/** The link code of the first person asked in a questionnaire without measures. */
async function issuedRoundOfSameYear(): Promise<string> {
  const { asEditor } = people;
  const body = {
    ...{ planId, rosterId: round.rosterId, fiscalYear: 2021, dueOn: '2022-03-31' },
    ...{ title: { ja: '振返り' }, nonResponse: 'counts-against', measures: [] },
    questions: [{ code: 'q3', kind: 'free-text', required: false, text: { ja: '振返り' } }],
  };
  const { id } = (await asEditor.post('/api/questionnaires', body)).body as { id: string };
  const reply = await asEditor.post(`/api/questionnaires/${id}/issue`);
  const { invitations } = reply.body as { invitations: { url: string }[] };
  return invitations[0]?.url.split('/a/')[1] ?? '';
}
