import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REFUSED_ANSWERS } from '../support/api-bad-answers.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound, responsePath } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import {
  dateQuestion,
  freeText,
  multipleChoice,
  numberQuestion,
  singleChoice,
  text,
} from '../support/builders.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  const questions = [
    singleChoice({ comment: { prompt: text('理由') } }),
    multipleChoice({ minChoices: 1, maxChoices: 2 }),
    numberQuestion({ min: 0, max: 100 }),
    dateQuestion({ earliestOn: '2021-04-01', latestOn: '2022-03-31' }),
    freeText({ maxLength: 100 }),
    freeText({ code: 'why', showWhen: [{ question: 'q1', options: ['3', '4'] }], required: true }),
  ];
  round = await issuedRound(people.asEditor, {
    questions,
    measures: [
      {
        indicatorKey: '1-1',
        itemNumber: 1,
        combine: 'all',
        conditions: [{ question: 'q1', options: ['1', '2'] }],
      },
    ],
  });
});
afterAll(() => service.close());

const submit = (answers: unknown) => people.asStranger.post(responsePath(round.codes[0]), { answers });

describe('an answer that breaks the questionnaire’s rules', () => {
  let before: string;
  beforeAll(() => {
    before = contentsOfAllTables(service);
  });

  it.each(REFUSED_ANSWERS)('%s: refused by name, and nothing is stored', async (_name, answers, error) => {
    const reply = await submit({ q1: { option: '1' }, tracks: { options: ['a'] }, ...answers });
    expect(written(expectProblem(reply, 422, 'invalid-answers'))).toEqual([error]);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('is told everything at once, in the order of the questions, with the bound that was crossed', async () => {
    const reply = await submit({
      q3: { text: 'x'.repeat(101) },
      cases: { number: 101 },
      q1: { option: '4' },
    });
    expect(expectProblem(reply, 422, 'invalid-answers')).toEqual([
      { pointer: '/answers/cases/number', code: 'too-large', params: { max: 100 } },
      { pointer: '/answers/q3/text', code: 'too-long', params: { max: 100, length: 101 } },
      { pointer: '/answers/why/text', code: 'required' },
    ]);
  });

  it('gets a bounded answer, however many strange names it has', async () => {
    const names = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`x${index}`, 1]));
    const reply = await submit(names);
    expect(reply.status).toBe(422);
    expect(reply.text.length).toBeLessThan(20_000);
  });

  it('is as bad in a draft when it is of a wrong type or unbounded', async () => {
    const path = `/api/answers/${round.codes[0]}/draft`;
    const saved = await people.asStranger.put(path, { answers: { q1: { option: 1 }, q9: {} } });
    expect(written(expectProblem(saved, 422, 'invalid-answers'))).toEqual([
      '/answers/q1/option wrong-type',
      '/answers/q9 unknown-question',
    ]);
    const long = await people.asStranger.put(path, { answers: { q3: { text: 'x'.repeat(10_001) } } });
    expect(written(expectProblem(long, 422, 'invalid-answers'))).toEqual(['/answers/q3/text too-long']);
    expect(contentsOfAllTables(service)).toBe(before);
  });
});

describe('PUT /api/answers/:code/draft', () => {
  it('keeps what is incomplete or not yet right, byte for byte, and counts nothing', async () => {
    const typed = { q1: { comment: ' 途中…\n' }, cases: { entered: '三' }, started: { date: '2099-01-01' } };
    const saved = await people.asStranger.put(`/api/answers/${round.codes[1]}/draft`, { answers: typed });
    expect(saved.status).toBe(200);
    expect(saved.body).toEqual({
      savedAt: service.clock.now().toISOString(),
      revision: expect.stringMatching(/\S/),
    });
    const { body } = await people.asStranger.get(`/api/answers/${round.codes[1]}`);
    expect(body).toMatchObject({
      state: 'draft',
      draft: { answers: typed, savedAt: (saved.body as { savedAt: string }).savedAt },
    });
    const tally = (await people.asViewer.get(`/api/questionnaires/${round.id}/tally`)).body;
    expect(tally).toMatchObject({ responded: 0, outstanding: 24 });
  });
});
