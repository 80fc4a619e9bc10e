import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DUE_AT, DUE_ON } from '../support/api-clock.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import { type DraftRound, draftRound, questionnaireBody } from '../support/api-rounds.ts';
import { options, singleChoice, text } from '../support/builders.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: DraftRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await draftRound(people.asEditor);
});
afterAll(() => service.close());

async function create(overrides: Readonly<Record<string, unknown>> = {}) {
  const ids = { planId: round.plan.id, rosterId: round.rosterId };
  return people.asEditor.post('/api/questionnaires', await questionnaireBody(ids, overrides));
}

const condition = (question: string, ...codes: readonly string[]) => [{ question, options: codes }];

describe('POST /api/questionnaires', () => {
  it('answers with the questionnaire as a draft, in the names of the contract', async () => {
    const body = await questionnaireBody({ planId: round.plan.id, rosterId: round.rosterId });
    const { dueOn, ...given } = body;
    const reply = await people.asEditor.post('/api/questionnaires', body);
    expect(reply.status).toBe(201);
    expect(reply.body).toEqual({
      ...given,
      id: expect.stringMatching(/\S/),
      status: 'draft',
      revision: 1,
      dueAt: DUE_AT,
      createdAt: service.clock.now().toISOString(),
      frozenMeasures: [],
    });
    expect(dueOn).toBe(DUE_ON);
  });

  it('counts silence against unless it is told otherwise', async () => {
    expect((await create({ nonResponse: undefined })).body).toMatchObject({ nonResponse: 'counts-against' });
    expect((await create({ nonResponse: 'leaves-base' })).body).toMatchObject({ nonResponse: 'leaves-base' });
  });

  it('takes a deadline as an instant or as a day, not as both', async () => {
    const dueAt = '2022-03-11T17:15:00+09:00';
    expect((await create({ dueOn: undefined, dueAt })).body).toMatchObject({
      dueAt: '2022-03-11T08:15:00.000Z',
    });
    expect(written(expectProblem(await create({ dueAt }), 422, 'invalid-fields'))).toEqual([
      '/dueAt two-deadlines',
    ]);
  });

  it.each([
    ['2022-02-29', '/dueOn'],
    ['2022-13-01', '/dueOn'],
    ['2022-3-1', '/dueOn'],
    ['２０２２-03-11', '/dueOn'],
    ['', '/dueOn'],
  ])('refuses the day %s, which does not exist', async (dueOn, pointer) => {
    expect(expectProblem(await create({ dueOn }), 422, 'invalid-fields').map((one) => one.pointer)).toEqual([
      pointer,
    ]);
  });

  it.each(['2022-02-30T00:00:00Z', '2022-03-11', '2022-03-11T25:00:00Z', '2022-03-11T10:00:00'])(
    'refuses the instant %s',
    async (dueAt) => {
      const errors = expectProblem(await create({ dueOn: undefined, dueAt }), 422, 'invalid-fields');
      expect(errors.map(({ pointer }) => pointer)).toEqual(['/dueAt']);
    },
  );

  it('refuses unknown plans and rosters and years outside the plan, at once', async () => {
    const errors = expectProblem(await create({ planId: 'x', rosterId: 'y' }), 422, 'invalid-fields');
    expect(written(errors)).toEqual(['/planId unknown-plan', '/rosterId unknown-roster']);
    const year = expectProblem(await create({ fiscalYear: 2024 }), 422, 'invalid-fields');
    expect(year).toEqual([
      { pointer: '/fiscalYear', code: 'year-outside-plan', params: { first: 2020, last: 2023 } },
    ]);
  });

  it('refuses contradictions at once: circles, forward references, duplicates, unknown options', async () => {
    const questions = [
      singleChoice({ code: 'q1', showWhen: condition('q2', '1') }),
      singleChoice({ code: 'q2', showWhen: condition('q1', '1') }),
      singleChoice({ code: 'q2' }),
      singleChoice({ code: 'q4', showWhen: condition('q4', '1'), options: options('1', '1') }),
      singleChoice({ code: 'q5', showWhen: condition('q1', '9') }),
    ];
    const measure = { indicatorKey: '1-1', itemNumber: 1, combine: 'all', conditions: condition('q9', '1') };
    const reply = await create({ questions, measures: [measure, measure] });
    const errors = written(expectProblem(reply, 422, 'contradictory-questionnaire'));
    expect(errors).toEqual([
      '/questions/0/showWhen/0/question not-an-earlier-question',
      '/questions/2/code duplicate-question',
      '/questions/3/options/1/code duplicate-option',
      '/questions/3/showWhen/0/question not-an-earlier-question',
      '/questions/4/showWhen/0/options/0 unknown-option',
      '/measures/0/conditions/0/question unknown-question',
      '/measures/1 duplicate-measure',
      '/measures/1/conditions/0/question unknown-question',
    ]);
  });

  it.each([
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'hasOwnProperty',
    'action',
    '_page',
    'q.1',
    '',
  ])('refuses %j as the code of a question', async (code) => {
    const reply = await create({ questions: [singleChoice({ code })], measures: [] });
    const errors = expectProblem(reply, 422, 'invalid-fields');
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/questions/0/code']);
  });

  it('refuses unknown members, too many questions and texts beyond their bounds', async () => {
    const unknown = expectProblem(await create({ status: 'open' }), 422, 'invalid-fields');
    expect(written(unknown)).toEqual(['/status unknown-field']);
    const many = Array.from({ length: 201 }, (_, index) => singleChoice({ code: `q${index}` }));
    const tooMany = expectProblem(await create({ questions: many, measures: [] }), 422, 'invalid-fields');
    expect(written(tooMany)).toEqual(['/questions too-many']);
    const long = await create({ questions: [singleChoice({ text: text('あ'.repeat(4001)) })], measures: [] });
    expect(written(expectProblem(long, 422, 'invalid-fields'))).toEqual(['/questions/0/text/ja too-long']);
    const huge = await create({ introduction: { ja: 'あ'.repeat(800_000) } });
    expectProblem(huge, 413, 'too-large');
  });
});
