import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, written } from '../support/api-problems.ts';
import { codeIn, draftRound, type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { singleChoice, text } from '../support/builders.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
});
afterAll(() => service.close());

const q = (path: string) => `/api/questionnaires/${round.id}${path}`;

describe('POST /api/questionnaires/:id/issue', () => {
  it('answers with the questionnaire and its invitations in the names of the contract', async () => {
    const { questionnaire } = await draftRound(people.asEditor);
    const reply = await people.asEditor.post(`/api/questionnaires/${questionnaire.id}/issue`);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      questionnaire: { id: questionnaire.id, status: 'open', issuedAt: service.clock.now().toISOString() },
    });
    const { invitations } = reply.body as { invitations: { url: string }[] };
    expect(invitations).toHaveLength(24);
    expect(invitations[0]).toEqual({
      id: expect.stringMatching(/\S/),
      respondent: { code: expect.any(String), name: expect.anything(), title: expect.anything() },
      state: 'issued',
      url: `${service.url}/a/${codeIn(invitations[0]?.url ?? '')}`,
      remindedCount: 0,
    });
  });

  it('freezes targets, counting and texts with the questionnaire', async () => {
    expect(round.questionnaire.frozenMeasures).toMatchObject([
      {
        key: '1-1',
        target: { numerator: 23, denominator: 24 },
        conditions: [{ question: 'q1', options: ['1', '2'] }],
      },
      {
        key: '1-2',
        target: { numerator: 24, denominator: 24 },
        conditions: [{ question: 'q2', options: ['1', '2'] }],
      },
    ]);
  });

  it('freezes the roster', async () => {
    const { body } = await people.asEditor.get(q('/invitations'));
    expect((body as { invitations: unknown[] }).invitations).toHaveLength(24);
    const other = await people.asEditor.post('/api/rosters', {
      name: { ja: '他' },
      unit: { ja: '人' },
      members: [],
    });
    const { id } = other.body as { id: string };
    expectProblem(await people.asEditor.patch(q(''), { rosterId: id }), 409, 'state-conflict');
  });

  it('is done once: a second time is refused, and of two at once one wins', async () => {
    expectProblem(await people.asEditor.post(q('/issue')), 409, 'state-conflict');
    const { questionnaire } = await draftRound(people.asEditor);
    const issue = () => people.asEditor.post(`/api/questionnaires/${questionnaire.id}/issue`);
    const statuses = (await Promise.all([issue(), issue(), issue()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409]);
  });

  it('is cautioned, not stopped, where targets of the year would be measured by nobody', async () => {
    const { questionnaire } = await draftRound(people.asEditor);
    const path = `/api/questionnaires/${questionnaire.id}`;
    await people.asEditor.patch(path, { measures: [] });
    const { body } = await people.asEditor.get(`${path}/stops`);
    expect(body).toEqual({
      problems: [],
      cautions: [
        { pointer: '/measures', code: 'not-measured', displayCodes: ['①－１', '①－２'] },
        { pointer: '/contact', code: 'no-contact' },
      ],
    });
    expect((await people.asEditor.post(`${path}/issue`)).status).toBe(200);
  });

  it('says everything that stops it, at once, and so does GET …/stops before', async () => {
    const roster = await people.asEditor.post('/api/rosters', {
      name: { ja: '空' },
      unit: { ja: '人' },
      members: [],
    });
    const { id: rosterId } = roster.body as { id: string };
    const { questionnaire } = await draftRound(people.asEditor, {
      rosterId,
      dueOn: '2022-02-20',
      title: { ja: ' ' },
      questions: [singleChoice({ text: text(''), options: [{ code: '1', label: text('') }] })],
      measures: [
        { indicatorKey: '1-9', itemNumber: 1, combine: 'all', conditions: [] },
        {
          indicatorKey: '1',
          itemNumber: 2,
          combine: 'all',
          conditions: [{ question: 'q1', options: ['1'] }],
        },
      ],
    });
    const expected = [
      '/title no-title',
      '/questions/0/text no-text',
      '/questions/0/options too-few-options',
      '/questions/0/options/0/label no-text',
      '/measures/0/conditions no-conditions',
      '/measures/0/indicatorKey unknown-indicator',
      '/measures/1/indicatorKey indicator-not-a-ratio',
      '/rosterId roster-empty',
      '/dueOn deadline-past',
    ];
    const path = `/api/questionnaires/${questionnaire.id}`;
    const errors = expectProblem(await people.asEditor.post(`${path}/issue`), 422, 'not-issuable');
    expect(written(errors)).toEqual(expected);
    const stops = (await people.asEditor.get(`${path}/stops`)).body as { problems: typeof errors };
    expect(written(stops.problems)).toEqual(expected);
    expect((await people.asEditor.get(path)).body).toMatchObject({ status: 'draft' });
  });

  it('needs a deadline, and a question', async () => {
    const { questionnaire } = await draftRound(people.asEditor, {
      dueOn: undefined,
      questions: [],
      measures: [],
    });
    const reply = await people.asEditor.post(`/api/questionnaires/${questionnaire.id}/issue`);
    expect(written(expectProblem(reply, 422, 'not-issuable'))).toEqual([
      '/questions no-questions',
      '/dueOn no-deadline',
    ]);
  });
});

describe('PATCH /api/questionnaires/:id after issue', () => {
  it.each([
    ['title', { ja: '別の題' }],
    ['questions', []],
    ['measures', []],
    ['nonResponse', 'leaves-base'],
    ['fiscalYear', 2022],
    ['introduction', { ja: '別の説明' }],
  ])('refuses %s: it was frozen', async (part, value) => {
    const before = (await people.asEditor.get(q(''))).body;
    const errors = expectProblem(
      await people.asEditor.patch(q(''), { [part]: value }),
      409,
      'state-conflict',
    );
    expect(written(errors)).toEqual([`/${part} frozen-at-issue`]);
    expect((await people.asEditor.get(q(''))).body).toEqual(before);
  });

  it('takes a later deadline', async () => {
    const later = await people.asEditor.patch(q(''), { dueAt: '2022-03-14T08:00:00Z' });
    expect(later.body).toMatchObject({ status: 'open', dueAt: '2022-03-14T08:00:00.000Z' });
  });

  it('refuses an earlier deadline, one in the past and none', async () => {
    const patch = async (body: unknown) =>
      written(expectProblem(await people.asEditor.patch(q(''), body), 422, 'invalid-deadline'));
    expect(await patch({ dueAt: '2022-03-13T08:00:00Z' })).toEqual(['/dueAt deadline-earlier']);
    expect(await patch({ dueAt: '2022-02-20T08:00:00Z' })).toEqual(['/dueAt deadline-past']);
    expect(await patch({ dueOn: '2022-03-01' })).toEqual(['/dueOn deadline-earlier']);
    expect(await patch({})).toEqual(['/dueAt missing']);
  });

  it('refuses deletion: what people were asked stays', async () => {
    expectProblem(await people.asEditor.delete(q('')), 409, 'state-conflict');
    expect((await people.asEditor.get(q(''))).status).toBe(200);
  });
});
