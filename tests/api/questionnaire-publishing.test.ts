import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, written } from '../support/api-problems.ts';
import {
  draftRound,
  everybodyAnswers,
  type IssuedRound,
  issuedRound,
  questionnaireBody,
  tallyFor,
} from '../support/api-rounds.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
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
  await everybodyAnswers(people.asStranger, round);
});
afterAll(() => service.close());

const act = (name: string, body?: unknown) =>
  people.asEditor.post(`/api/questionnaires/${round.id}/${name}`, body);

async function create(overrides: Readonly<Record<string, unknown>>) {
  const ids = { planId: round.plan.id, rosterId: round.rosterId };
  return people.asEditor.post('/api/questionnaires', await questionnaireBody(ids, overrides));
}

describe('POST /api/questionnaires/:id/publish', () => {
  it('is possible from fixed alone', async () => {
    const { questionnaire } = await draftRound(people.asEditor);
    const early = await people.asEditor.post(`/api/questionnaires/${questionnaire.id}/publish`);
    expectProblem(early, 409, 'state-conflict');
    expectProblem(await act('publish'), 409, 'state-conflict');
    await act('close');
    expectProblem(await act('publish'), 409, 'state-conflict');
    expect((await people.asEditor.get(`/api/questionnaires/${round.id}`)).body).toMatchObject({
      status: 'closed',
    });
    await act('fix');
  });

  it('is not for those who only read', async () => {
    await people.asViewer.get('/api/session');
    const before = contentsOfAllTables(service);
    const path = `/api/questionnaires/${round.id}/publish`;
    expectProblem(await people.asViewer.post(path), 403, 'not-permitted');
    expectProblem(await people.asStranger.post(path), 401, 'not-signed-in');
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('is 404 for a questionnaire that there is not', async () => {
    expectProblem(await people.asEditor.post('/api/questionnaires/x/publish'), 404, 'not-found');
  });

  it('publishes, is in the log with who did it, and leaves the figures as they were fixed', async () => {
    const before = await tallyFor(people.asViewer, round.id);
    service.clock.advance(60_000);
    const { account } = (await people.asEditor.get('/api/session')).body as { account: { id: string } };
    const entries = await auditedBy(service, async () => {
      const reply = await act('publish');
      expect(reply.status, reply.text).toBe(200);
      expect(reply.body).toMatchObject({ id: round.id, status: 'published', fixedAt: expect.any(String) });
    });
    expect(entries).toMatchObject([
      {
        at: service.clock.now(),
        actor: { kind: 'account', id: account.id },
        action: 'publish-questionnaire',
        subject: `questionnaire/${round.id}`,
      },
    ]);
    expect(await tallyFor(people.asViewer, round.id)).toEqual({ ...before, status: 'published' });
  });

  it('is done once, and nothing leads back', async () => {
    const entries = await auditedBy(service, async () => {
      for (const name of ['publish', 'close', 'fix', 'issue'])
        expectProblem(await act(name), 409, 'state-conflict');
      expectProblem(await act('reopen', { reason: '誤り' }), 409, 'state-conflict');
    });
    expect(entries).toEqual([]);
    expect((await people.asEditor.get(`/api/questionnaires/${round.id}`)).body).toMatchObject({
      status: 'published',
    });
  });

  it('happens once when two press at the same time', async () => {
    const other = await issuedRound(people.asEditor);
    const path = `/api/questionnaires/${other.id}`;
    await people.asEditor.post(`${path}/close`);
    await people.asEditor.post(`${path}/fix`);
    const press = () => people.asEditor.post(`${path}/publish`);
    const statuses = (await Promise.all([press(), press(), press()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409]);
  });
});

describe('a questionnaire made from an earlier one', () => {
  it('names it, in the list too, until it is told to forget it', async () => {
    const reply = await create({ madeFrom: round.id, fiscalYear: 2022 });
    expect(reply.status, reply.text).toBe(201);
    expect(reply.body).toMatchObject({ madeFrom: round.id });
    const path = `/api/questionnaires/${(reply.body as { id: string }).id}`;
    const list = (await people.asViewer.get('/api/questionnaires')).body as { questionnaires: unknown[] };
    expect(list.questionnaires[0]).toMatchObject({ madeFrom: round.id });
    const renamed = await people.asEditor.patch(path, { title: { ja: '別の題' } });
    expect(renamed.body).toMatchObject({ madeFrom: round.id });
    const forgotten = await people.asEditor.patch(path, { madeFrom: null });
    expect(forgotten.body).not.toHaveProperty('madeFrom');
  });

  it('comes from one that was issued: not from nothing, and not from a draft', async () => {
    const { questionnaire: draft } = await draftRound(people.asEditor);
    for (const madeFrom of ['nothing-here', draft.id]) {
      const errors = expectProblem(await create({ madeFrom }), 422, 'invalid-fields');
      expect(written(errors)).toEqual(['/madeFrom unknown-questionnaire']);
      const changed = await people.asEditor.patch(`/api/questionnaires/${draft.id}`, { madeFrom });
      expect(written(expectProblem(changed, 422, 'invalid-fields'))).toEqual([
        '/madeFrom unknown-questionnaire',
      ]);
    }
    expect((await create({ madeFrom: '' })).status).toBe(422);
  });

  it('keeps its origin from issue on', async () => {
    const next = await issuedRound(people.asEditor, { madeFrom: round.id });
    expect(next.questionnaire.madeFrom).toBe(round.id);
    for (const madeFrom of [null, next.id]) {
      const reply = await people.asEditor.patch(`/api/questionnaires/${next.id}`, { madeFrom });
      expect(written(expectProblem(reply, 409, 'state-conflict'))).toEqual(['/madeFrom frozen-at-issue']);
    }
  });
});

describe('the headings of sections', () => {
  const HEADING = { ja: '１　制度の趣旨（～＜確認＞）', en: 'Part 1' };
  const questions = [
    singleChoice({ code: 'q1', section: HEADING }),
    singleChoice({ code: 'q2' }),
    singleChoice({ code: 'q4', section: text('２　御意見') }),
  ];

  it('come back as they were given, to staff and to respondents', async () => {
    const sectioned = await issuedRound(people.asEditor, { questions });
    expect(sectioned.questionnaire.questions).toEqual(questions);
    const { body } = await people.asStranger.get(`/api/answers/${sectioned.codes[0]}`);
    expect(body).toMatchObject({ questionnaire: { questions } });
  });

  it('are frozen with the questions at issue, and bounded like a line', async () => {
    const sectioned = await issuedRound(people.asEditor, { questions });
    const moved = [questions[1], questions[0], questions[2]];
    const reply = await people.asEditor.patch(`/api/questionnaires/${sectioned.id}`, { questions: moved });
    expect(written(expectProblem(reply, 409, 'state-conflict'))).toEqual(['/questions frozen-at-issue']);
    const long = [singleChoice({ section: text('あ'.repeat(201)) })];
    const refused = expectProblem(await create({ questions: long, measures: [] }), 422, 'invalid-fields');
    expect(written(refused)).toEqual(['/questions/0/section/ja too-long']);
  });
});
