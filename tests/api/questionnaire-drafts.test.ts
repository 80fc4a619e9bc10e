import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, written } from '../support/api-problems.ts';
import { type DraftRound, draftRound, questionnaireBody } from '../support/api-rounds.ts';
import { singleChoice } from '../support/builders.ts';
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

const path = () => `/api/questionnaires/${round.questionnaire.id}`;
describe('PATCH /api/questionnaires/:id', () => {
  it('changes any part of a draft and leaves the rest', async () => {
    const reply = await people.asEditor.patch(path(), {
      title: { ja: '新しい題' },
      nonResponse: 'leaves-base',
    });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      ...round.questionnaire,
      revision: round.questionnaire.revision + 1,
      title: { ja: '新しい題' },
      nonResponse: 'leaves-base',
    });
  });

  it('never leaves a draft contradictory', async () => {
    const reply = await people.asEditor.patch(path(), { questions: [singleChoice({ code: 'q2' })] });
    const errors = written(expectProblem(reply, 422, 'contradictory-questionnaire'));
    expect(errors).toEqual(['/measures/0/conditions/0/question unknown-question']);
  });
});

describe('GET and DELETE /api/questionnaires/:id', () => {
  it('lists questionnaires newest first, without their questions', async () => {
    service.clock.advance(1000);
    const { body } = await create();
    const { id } = body as { id: string };
    const list = (await people.asViewer.get('/api/questionnaires')).body as {
      questionnaires: { id: string }[];
    };
    expect(list.questionnaires[0]).toMatchObject({ id, status: 'draft', fiscalYear: 2021 });
    expect(list.questionnaires[0]).not.toHaveProperty('questions');
  });

  it('deletes a draft, after which there is nothing', async () => {
    const { id } = (await create()).body as { id: string };
    expect((await people.asEditor.delete(`/api/questionnaires/${id}`)).status).toBe(204);
    expectProblem(await people.asEditor.get(`/api/questionnaires/${id}`), 404, 'not-found');
    expectProblem(await people.asEditor.delete(`/api/questionnaires/${id}`), 404, 'not-found');
  });
});
