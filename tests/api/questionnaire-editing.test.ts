import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { QuestionnaireReply } from '../../shared/api/questionnaire-api.ts';
import { expectProblem, problemIn, written } from '../support/api-problems.ts';
import { type DraftRound, draftRound } from '../support/api-rounds.ts';
import { auditedBy } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: DraftRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  await Promise.all([people.asEditor.get('/api/session'), people.asAdmin.get('/api/session')]);
});
beforeEach(async () => {
  round = await draftRound(people.asEditor);
});
afterAll(() => service.close());

const path = () => `/api/questionnaires/${round.questionnaire.id}`;
const save = (ja: string, basedOn?: number, client = people.asEditor) =>
  client.patch(path(), { title: { ja }, ...(basedOn === undefined ? {} : { basedOn }) });
const stored = async () => (await people.asEditor.get(path())).body as QuestionnaireReply;

describe('PATCH /api/questionnaires/:id of a draft', () => {
  it.each([{ dueAt: null }, { dueOn: null }])(
    'takes the deadline away: %j; then issuing is stopped',
    async (none) => {
      expect((await stored()).dueAt).toBeDefined();
      expect((await people.asEditor.patch(path(), { ...none, basedOn: 1 })).status).toBe(200);
      expect(await stored()).not.toHaveProperty('dueAt');
      const refused = await people.asEditor.post(`${path()}/issue`);
      expect(written(expectProblem(refused, 422, 'not-issuable'))).toEqual(['/dueOn no-deadline']);
      expect((await people.asEditor.patch(path(), { title: { ja: '題' } })).status).toBe(200);
      expect(await stored()).not.toHaveProperty('dueAt');
      expect((await people.asEditor.patch(path(), { dueOn: '2022-03-11' })).status).toBe(200);
      expect((await people.asEditor.post(`${path()}/issue`)).status).toBe(200);
      const issued = await people.asEditor.patch(path(), none);
      expectProblem(issued, 422, 'invalid-deadline');
    },
  );

  it('counts the revision up with each save, from one', async () => {
    expect(round.questionnaire.revision).toBe(1);
    expect((await save('一', 1)).body).toMatchObject({ revision: 2 });
    expect((await save('二', 2)).body).toMatchObject({ revision: 3 });
    expect((await save('三')).body).toMatchObject({ revision: 4 });
  });

  it('changes nothing for who saw an earlier revision, and gives them the draft with who saved it', async () => {
    await save('管理者の題', 1, people.asAdmin);
    const refused = await save('編集者の題', 1);
    expect(refused.status).toBe(409);
    expect(problemIn(refused).code).toBe('questionnaire-changed');
    expect(refused.body).toMatchObject({
      questionnaire: { revision: 2, title: { ja: '管理者の題' } },
      editedBy: { name: 'admin' },
      editedAt: service.clock.now().toISOString(),
    });
    expect(await stored()).toMatchObject({ revision: 2, title: { ja: '管理者の題' } });
    expect((await save('編集者の題', 2)).status).toBe(200);
  });

  it('lets exactly one of ten that saw the same revision through', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, (_, place) => save(`題${place}`, 1)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    expect((await stored()).revision).toBe(2);
  });

  it('keeps the revision when a save is refused', async () => {
    const twice = [...round.questionnaire.questions, ...round.questionnaire.questions];
    expect((await people.asEditor.patch(path(), { questions: twice, basedOn: 1 })).status).toBe(422);
    expect((await people.asEditor.patch(path(), { title: { ja: '題' }, basedOn: 0 })).status).toBe(422);
    expect((await stored()).revision).toBe(1);
  });

  it('is a deadline alone once it is issued, whatever it is based on', async () => {
    await people.asEditor.post(`${path()}/issue`);
    const later = { dueAt: '2022-03-20T14:59:59.999Z', basedOn: 1 };
    expect((await people.asEditor.patch(path(), later)).status).toBe(200);
    const refused = await save('題', 1);
    expect(problemIn(refused)).toMatchObject({ code: 'state-conflict' });
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/title' }] });
  });
});

describe('the log of an editor that saves by itself', () => {
  const actions = async (work: () => Promise<void>) =>
    (await auditedBy(service, work)).map(({ action }) => action).filter((action) => action !== 'sign-in');

  it('has one entry for a stretch of editing, however often it was saved', async () => {
    const written = await actions(async () => {
      for (const ja of ['一', '二', '三', '四']) {
        await save(ja);
        service.clock.advance(5_000);
      }
    });
    expect(written).toEqual(['change-questionnaire']);
  });

  it('has another where somebody else came between, and where half a day went by', async () => {
    const written = await actions(async () => {
      await save('一');
      await save('二', undefined, people.asAdmin);
      await save('三');
      service.clock.advance(12 * 3_600_000);
      await save('四');
      await save('五');
    });
    expect(written).toEqual(Array(4).fill('change-questionnaire'));
  });

  it('has one for each questionnaire that is edited', async () => {
    const first = round;
    const second = await draftRound(people.asEditor);
    const written = await actions(async () => {
      for (const { questionnaire } of [first, second, first, second])
        await people.asEditor.patch(`/api/questionnaires/${questionnaire.id}`, { title: { ja: '題' } });
    });
    expect(written).toHaveLength(2);
  });
});
