import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSummaryReply } from '../../shared/api/answer-summary-api.ts';
import { expectProblem } from '../support/api-problems.ts';
import { draftRound, type IssuedRound, issuedRound, responsePath } from '../support/api-rounds.ts';
import { freeText, numberQuestion, singleChoice } from '../support/builders.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

const QUESTIONS = [
  singleChoice({ code: 'q1' }),
  freeText({ code: 'why', showWhen: [{ question: 'q1', options: ['4'] }] }),
  numberQuestion({ code: 'cases', decimals: 1 }),
];

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor, { questions: QUESTIONS, measures: [] });
});
afterAll(() => service.close());

const answer = (index: number, answers: unknown, basedOn = 0) =>
  people.asStranger.post(responsePath(round.codes[index]), { answers, basedOn });
const summary = async (id = round.id) => {
  const { status, body } = await people.asViewer.get(`/api/questionnaires/${id}/answer-summary`);
  expect(status).toBe(200);
  return answerSummaryReply.parse(body);
};

describe('GET /api/questionnaires/:id/answer-summary', () => {
  it('says that nobody has entered anything before anybody has', async () => {
    expect(await summary()).toEqual({
      shown: [{ code: 'why', count: 0 }],
      numbers: [{ code: 'cases', count: 0, figures: null }],
    });
  });

  it('counts current answers only: a changed one is there once, with what it says now', async () => {
    await answer(0, { q1: { option: '1' }, cases: { number: 0.1 } });
    await answer(1, { q1: { option: '4' }, cases: { number: 100 } });
    await answer(1, { q1: { option: '4' }, cases: { number: 0.2 } }, 1);
    await answer(2, { q1: { option: '4' }, why: { text: '理由' } });
    expect(await summary()).toEqual({
      shown: [{ code: 'why', count: 2 }],
      numbers: [
        {
          ...{ code: 'cases', count: 2 },
          figures: { sum: '0.3', mean: '0.15', median: '0.15', min: '0.1', max: '0.2' },
        },
      ],
    });
  });

  it('names nobody, and gives everybody who asks at once the same', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => summary()));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(Object.keys(all[0] ?? {})).toEqual(['shown', 'numbers']);
  });

  it('has nothing to say of a draft, and is not found for what is not there', async () => {
    const { questionnaire } = await draftRound(people.asEditor, { questions: QUESTIONS, measures: [] });
    expect((await summary(questionnaire.id)).numbers).toEqual([{ code: 'cases', count: 0, figures: null }]);
    expectProblem(await people.asViewer.get('/api/questionnaires/none/answer-summary'), 404, 'not-found');
  });
});
