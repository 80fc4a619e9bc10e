import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

const OPINION = 'この意見は北区長だけのもの';
const DRAFTED = 'この下書きは都島区長だけのもの';

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  const comment = { q1: { option: '4', comment: OPINION }, q2: { option: '4' }, q3: { text: OPINION } };
  await people.asStranger.post(responsePath(round.codes[0]), { answers: comment });
  await people.asStranger.put(`/api/answers/${round.codes[1]}/draft`, { answers: { q3: { text: DRAFTED } } });
  await people.asStranger.post(responsePath(round.codes[2]), { answers: YES_TO_ALL });
});
afterAll(() => service.close());

const q = (path: string) => `/api/questionnaires/${round.id}${path}`;

/** Every address that a viewer may read. */
const forViewers = () => [
  ...['/api/session', '/api/plans', '/api/rosters', '/api/questionnaires', `/api/plans/${round.plan.id}`],
  ...[q(''), q('/tally'), q('/tally.csv'), q('/tally.csv?encoding=cp932')],
  ...[
    `/api/plans/${round.plan.id}/achievements?fiscalYear=2021`,
    `/api/plans/${round.plan.id}/achievements.csv?fiscalYear=2021`,
  ],
];

describe('a viewer', () => {
  it('never learns who answered what, by whatever address', async () => {
    const { body } = await people.asStranger.get(`/api/answers/${round.codes[0]}`);
    const { receipt } = (body as { response: { receipt: string } }).response;
    for (const path of forViewers()) {
      const reply = await people.asViewer.get(path);
      expect(reply.status, path).toBe(200);
      for (const secret of [
        OPINION,
        DRAFTED,
        receipt,
        ...round.codes,
        round.invitations[0]?.id ?? '',
        '北区',
      ]) {
        expect(reply.text.includes(secret), `${path} ${secret}`).toBe(false);
      }
    }
  });

  it.each(['/responses', '/responses.csv', '/invitations', '/stops'])('is refused …%s', async (path) => {
    expectProblem(await people.asViewer.get(q(path)), 403, 'not-permitted');
  });

  it('sees neither members of rosters nor accounts', async () => {
    expectProblem(await people.asViewer.get(`/api/rosters/${round.rosterId}`), 403, 'not-permitted');
    expectProblem(await people.asViewer.get('/api/accounts'), 403, 'not-permitted');
    expectProblem(await people.asEditor.get('/api/accounts'), 403, 'not-permitted');
  });
});

describe('a link holder', () => {
  it('sees their own answers and draft, and nothing of anybody else or of the figures', async () => {
    const own = await people.asStranger.get(`/api/answers/${round.codes[1]}`);
    expect(own.text).toContain(DRAFTED);
    for (const path of [`/api/answers/${round.codes[1]}`, `/a/${round.codes[1]}`]) {
      const { text } = await people.asStranger.get(path);
      const foreign = [OPINION, '北区"', '福島区', '"measures"', '"target"', round.invitations[1]?.id ?? ''];
      for (const secret of foreign) expect(text.includes(secret), `${path} ${secret}`).toBe(false);
      for (const code of round.codes.filter((one) => one !== round.codes[1]))
        expect(text).not.toContain(code);
    }
  });

  it('is nobody elsewhere: the code is no session', async () => {
    const authorization = `Bearer ${round.codes[0]}`;
    for (const path of [q(''), q('/tally'), '/api/session', '/api/plans']) {
      expectProblem(await people.asStranger.get(path, { authorization }), 401, 'not-signed-in');
      expectProblem(
        await people.asStranger.get(path, { cookie: `session=${round.codes[0]}` }),
        401,
        'not-signed-in',
      );
    }
  });
});

describe('an editor', () => {
  it('sees every answer, but no draft that was not sent', async () => {
    const { text } = await people.asEditor.get(q('/responses'));
    expect(text).toContain(OPINION);
    expect(text).not.toContain(DRAFTED);
    expect((await people.asEditor.get(q('/responses.csv'))).text).not.toContain(DRAFTED);
  });

  it('never gets password hashes or session ids, and neither does an administrator', async () => {
    const { text, body } = await people.asAdmin.get('/api/accounts');
    expect(text).not.toMatch(/argon2|hash/i);
    const { accounts } = body as { accounts: object[] };
    for (const account of accounts)
      expect(Object.keys(account).toSorted()).toEqual(['email', 'id', 'name', 'role', 'sessions', 'state']);
  });
});
