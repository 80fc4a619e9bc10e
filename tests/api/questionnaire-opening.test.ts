import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../support/api-client.ts';
import { DUE_AT, ISSUE_DAY } from '../support/api-clock.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import {
  type DraftRound,
  draftRound,
  type IssuedRound,
  issuedRound,
  questionnaireBody,
  responsePath,
  tallyFor,
  YES_TO_ALL,
} from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

const OPENS_ON = '2022-03-01';
/** The first millisecond of `OPENS_ON` in Tokyo. */
const OPENS_AT = '2022-02-28T15:00:00.000Z';
const JUST_BEFORE = '2022-02-28T14:59:59.999Z';

let service: Service;
let people: People;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
});
afterAll(() => service.close());
beforeEach(() => service.clock.set(ISSUE_DAY));

describe('the opening of a draft', () => {
  let round: DraftRound;
  beforeAll(async () => {
    round = await draftRound(people.asEditor);
  });

  const path = () => `/api/questionnaires/${round.questionnaire.id}`;
  async function create(overrides: Readonly<Record<string, unknown>>): Promise<Reply> {
    const ids = { planId: round.plan.id, rosterId: round.rosterId };
    return people.asEditor.post('/api/questionnaires', await questionnaireBody(ids, overrides));
  }
  const openingIn = ({ body }: Reply) => (body as { opensAt?: string }).opensAt;

  it('is the start of a day in Tokyo, or an instant', async () => {
    expect(openingIn(await create({ opensOn: OPENS_ON }))).toBe(OPENS_AT);
    const opensAt = '2022-03-01T09:30:00+09:00';
    expect(openingIn(await create({ opensAt }))).toBe('2022-03-01T00:30:00.000Z');
  });

  it('is left out where answers are taken from issue on', async () => {
    for (const none of [{}, { opensOn: null }, { opensAt: null }])
      expect((await create(none)).body).not.toHaveProperty('opensAt');
  });

  it('is given once: as a day or as an instant, not as both', async () => {
    const both = [
      { opensOn: OPENS_ON, opensAt: OPENS_AT },
      { opensOn: null, opensAt: OPENS_AT },
      { opensOn: OPENS_ON, opensAt: null },
    ];
    for (const given of both) {
      expect(written(expectProblem(await create(given), 422, 'invalid-fields'))).toEqual([
        '/opensAt two-openings',
      ]);
      expect(
        written(expectProblem(await people.asEditor.patch(path(), given), 422, 'invalid-fields')),
      ).toEqual(['/opensAt two-openings']);
    }
  });

  it('is told beside two deadlines: both mistakes at once', async () => {
    const reply = await create({ opensOn: OPENS_ON, opensAt: OPENS_AT, dueAt: DUE_AT });
    expect(written(expectProblem(reply, 422, 'invalid-fields'))).toEqual([
      '/dueAt two-deadlines',
      '/opensAt two-openings',
    ]);
  });

  it.each(['2022-02-29', '2022-3-1', '２０２２-03-01', ''])(
    'is not on %j, which is no day',
    async (opensOn) => {
      const errors = expectProblem(await create({ opensOn }), 422, 'invalid-fields');
      expect(errors.map(({ pointer }) => pointer)).toEqual(['/opensOn']);
    },
  );

  it('changes, stays when something else does, and is cleared by null', async () => {
    const patch = (body: unknown) => people.asEditor.patch(path(), body);
    expect(openingIn(await patch({ opensOn: OPENS_ON }))).toBe(OPENS_AT);
    expect(openingIn(await patch({ title: { ja: '別の題' } }))).toBe(OPENS_AT);
    expect(openingIn(await patch({ opensAt: '2022-03-02T01:00:00Z' }))).toBe('2022-03-02T01:00:00.000Z');
    expect(openingIn(await patch({ opensOn: null }))).toBeUndefined();
    expect(openingIn(await patch({ opensOn: OPENS_ON }))).toBe(OPENS_AT);
    expect(openingIn(await patch({ opensAt: null }))).toBeUndefined();
    expect(openingIn(await people.asEditor.get(path()))).toBeUndefined();
  });

  it('stops issuing when it is not before the deadline, and says where', async () => {
    await people.asEditor.patch(path(), { opensOn: '2022-03-12' });
    const reply = await people.asEditor.post(`${path()}/issue`);
    const expected = ['/opensOn opens-after-deadline'];
    expect(written(expectProblem(reply, 422, 'not-issuable'))).toEqual(expected);
    const { problems } = (await people.asEditor.get(`${path()}/stops`)).body as {
      problems: Parameters<typeof written>[0];
    };
    expect(written(problems)).toEqual(expected);
    await people.asEditor.patch(path(), { opensOn: '2022-03-11' });
    expect((await people.asEditor.post(`${path()}/issue`)).status).toBe(200);
  });
});

describe('an issued questionnaire before its opening', () => {
  let round: IssuedRound;
  beforeAll(async () => {
    round = await issuedRound(people.asEditor, { opensOn: OPENS_ON });
  });
  beforeEach(() => service.clock.set(JUST_BEFORE));

  const one = () => `/api/questionnaires/${round.id}`;
  const page = () => people.asStranger.get(`/api/answers/${round.codes[0]}`);
  const keep = () => people.asStranger.put(`/api/answers/${round.codes[0]}/draft`, { answers: YES_TO_ALL });
  const submit = (index: number) =>
    people.asStranger.post(responsePath(round.codes[index]), { answers: YES_TO_ALL });
  const enter = (index: number) =>
    people.asEditor.post(`/api/invitations/${round.invitations[index]?.id}/proxy-response`, {
      answers: YES_TO_ALL,
      source: '紙',
    });

  it('says from when answers are taken, in the list too', async () => {
    expect(round.questionnaire).toMatchObject({ status: 'open', opensAt: OPENS_AT });
    const list = (await people.asViewer.get('/api/questionnaires')).body as { questionnaires: unknown[] };
    expect(list.questionnaires).toContainEqual(expect.objectContaining({ id: round.id, opensAt: OPENS_AT }));
    expect((await page()).body).toMatchObject({ acceptsAnswers: false, opensAt: OPENS_AT, state: 'issued' });
  });

  it('takes no draft, no response and none by proxy, and keeps no trace of any', async () => {
    // Signed in before the tables are compared: signing in is recorded.
    await people.asEditor.get(one());
    const before = contentsOfAllTables(service);
    for (const attempt of [keep, () => submit(0), () => enter(0)]) {
      const reply = await attempt();
      expect(reply.status).toBe(409);
      expect(reply.body).toMatchObject({ code: 'questionnaire-not-open', opensAt: OPENS_AT });
    }
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('has its opening frozen, whichever way it is named and even to clear it', async () => {
    const before = (await people.asEditor.get(one())).body;
    for (const body of [
      { opensOn: '2022-03-02' },
      { opensAt: OPENS_AT },
      { opensOn: null },
      { opensAt: null },
    ]) {
      const errors = expectProblem(await people.asEditor.patch(one(), body), 409, 'state-conflict');
      expect(written(errors)).toEqual([`/${Object.keys(body)[0]} frozen-at-issue`]);
    }
    expect((await people.asEditor.get(one())).body).toEqual(before);
  });

  it('takes them all at the very millisecond of its opening', async () => {
    service.clock.set(OPENS_AT);
    expect((await page()).body).toMatchObject({ acceptsAnswers: true, opensAt: OPENS_AT });
    expect((await keep()).status).toBe(200);
    expect((await submit(0)).status).toBe(201);
    expect((await enter(1)).status).toBe(201);
    expect(await tallyFor(people.asViewer, round.id)).toMatchObject({ responded: 2, outstanding: 22 });
  });
});
