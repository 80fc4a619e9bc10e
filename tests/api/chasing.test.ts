import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BoardReply, boardReply, lettersReply, personReply } from '../../shared/api/chasing-api.ts';
import { FIRST_LETTERS } from '../../shared/domain/letter.ts';
import { expectProblem, problemIn, written } from '../support/api-problems.ts';
import {
  type IssuedRound,
  issuedRound,
  NO_TO_Q2,
  responsePath,
  tallyFor,
  YES_TO_ALL,
} from '../support/api-rounds.ts';
import { auditedBy } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { respondentWith } from '../support/respondent.ts';
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

const idAt = (index: number) => round.invitations[index]?.id ?? '';
const ofRound = (name: string) => `/api/questionnaires/${round.id}/${name}`;
const ofPerson = (index: number, name: string) => `/api/invitations/${idAt(index)}/${name}`;
const answer = (index: number) =>
  people.asStranger.post(responsePath(round.codes[index]), { answers: YES_TO_ALL });
const begin = (index: number) =>
  people.asStranger.put(`/api/answers/${round.codes[index]}/draft`, { answers: { q1: { option: '1' } } });

async function board(query = ''): Promise<BoardReply> {
  const reply = await people.asEditor.get(ofRound(`invitations${query}`));
  expect(reply.status, reply.text).toBe(200);
  return boardReply.parse(reply.body);
}
const names = ({ invitations }: BoardReply) => invitations.map(({ respondent }) => respondent.name.ja);

describe('GET /api/questionnaires/:id/invitations', () => {
  it('counts who stands in which state, by the same rule by which each is shown', async () => {
    await Promise.all([answer(0), answer(1), answer(2)]);
    await Promise.all([begin(3), begin(4), begin(0)]);
    await people.asEditor.post(ofPerson(4, 'revoke'));
    await people.asEditor.post(ofPerson(2, 'revoke'));
    await people.asEditor.post(ofPerson(5, 'excuse'), { reason: '欠員' });
    await people.asEditor.post(ofPerson(6, 'excuse'), { reason: '欠員' });
    await people.asEditor.post(ofPerson(6, 'revoke'));
    const { totals, links, invitations } = await board();
    const counted = { issued: 0, draft: 0, answered: 0, excused: 0, revoked: 0 };
    for (const { state } of invitations) counted[state]++;
    expect(totals).toEqual(counted);
    expect(totals).toEqual({ issued: 17, draft: 1, answered: 2, excused: 2, revoked: 2 });
    expect(links).toBe(invitations.filter(({ url }) => url !== null).length);
    for (const index of [2, 4, 6]) await people.asEditor.post(ofPerson(index, 'reissue'));
    for (const index of [5, 6]) await people.asEditor.post(ofPerson(index, 'reinstate'));
    expect((await board('?limit=1')).totals).toEqual({
      issued: 19,
      draft: 2,
      answered: 3,
      excused: 0,
      revoked: 0,
    });
  });

  it('narrows to everybody who is waited for, drafts included, by the count that the figures show', async () => {
    const { invitations } = await board('?state=outstanding');
    expect(new Set(invitations.map(({ state }) => state))).toEqual(new Set(['issued', 'draft']));
    expect(invitations).toHaveLength((await tallyFor(people.asViewer, round.id)).outstanding);
    const searched = await board('?state=outstanding&search=区');
    expect(searched.invitations).toEqual(invitations);
  });

  it('gives pages in roster order that together are everybody', async () => {
    const everybody = names(await board());
    expect(everybody).toHaveLength(24);
    const first = await board('?limit=10');
    expect(first.next).toBe(10);
    const second = await board(`?limit=10&after=${first.next}`);
    const third = await board(`?limit=10&after=${second.next}`);
    expect(third.next).toBeUndefined();
    expect([first, second, third].flatMap(names)).toEqual(everybody);
    expect((await board('?limit=24')).next).toBeUndefined();
  });

  it('filters by state, and pages within it', async () => {
    expect(names(await board('?state=answered'))).toEqual(['北区', '都島区', '福島区']);
    const first = await board('?state=answered&limit=2');
    expect(names(first)).toEqual(['北区', '都島区']);
    expect(names(await board(`?state=answered&limit=2&after=${first.next}`))).toEqual(['福島区']);
    expect(names(await board('?state=revoked'))).toEqual([]);
  });

  it('searches name, title and code, whatever their width and case, together with the state', async () => {
    expect(names(await board('?search=天王寺'))).toEqual(['天王寺区']);
    const code = round.invitations[23]?.respondent.code ?? '';
    const wide = code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(names(await board(`?search=${encodeURIComponent(wide)}`))).toEqual([
      round.invitations[23]?.respondent.name.ja,
    ]);
    expect(names(await board('?search=TENNOJI'))).toEqual(['天王寺区']);
    const found = await board('?search=区長&limit=5&state=answered');
    expect(found.found).toBe(24);
    expect(names(found)).toHaveLength(3);
    expect(found.next).toBeUndefined();
  });

  it('takes wildcards and everything else in a search for text, and refuses what is too long', async () => {
    for (const text of ['%', '_', '北_', "' OR 1=1 --", '\\', '(.*)+$']) {
      expect(names(await board(`?search=${encodeURIComponent(text)}`)), text).toEqual([]);
    }
    const long = await people.asEditor.get(ofRound(`invitations?search=${'a'.repeat(101)}`));
    expect(written(expectProblem(long, 422, 'invalid-fields'))).toEqual(['/search too-long']);
    for (const query of ['after=-1', 'limit=0', 'limit=501', 'limit=1e2', 'state=gone', 'sort=name']) {
      expect((await people.asEditor.get(ofRound(`invitations?${query}`))).status, query).toBe(422);
    }
  });

  it('says that an office has handed over a draft, and nothing of its words', async () => {
    await people.asStranger.postForm(`/a/${round.codes[7]}/preparing`, { action: 'hand-out' });
    const page = await people.asStranger.get(`/a/${round.codes[7]}/preparing`);
    const code = [...page.text.matchAll(/\/a\/([0-9A-Z]{26})/g)].find(
      ([, one]) => one !== round.codes[7],
    )?.[1];
    const office = respondentWith(people.asStranger, code ?? '');
    const words = { q1: '1', q2: '1', q3: 'この言葉は見えない' };
    await office.press(await office.press(await office.open(), 'check', words), 'hand-over');
    const reply = await people.asEditor.get(ofRound('invitations?limit=24'));
    const { invitations } = boardReply.parse(reply.body);
    expect(invitations[7]).toMatchObject({ state: 'draft', prepared: true });
    expect(invitations[3]).toMatchObject({ state: 'draft' });
    expect(invitations[3]).not.toHaveProperty('prepared');
    expect(reply.text).not.toContain('この言葉は見えない');
    const person = await people.asEditor.get(`/api/invitations/${idAt(7)}`);
    expect(personReply.parse(person.body)).toMatchObject({
      draft: { link: 'preparing' },
      preparingUrl: expect.stringMatching(new RegExp(`/a/${code}$`)),
    });
    expect(person.text).not.toContain('この言葉は見えない');
  });
});

describe('POST /api/questionnaires/:id/remind', () => {
  const remind = (...ids: readonly string[]) =>
    people.asEditor.post(ofRound('remind'), { invitationIds: ids });

  it('counts a reminder for exactly these people, each once', async () => {
    const entries = await auditedBy(service, async () => {
      const reply = await remind(idAt(10), idAt(3), idAt(10));
      expect(reply.status, reply.text).toBe(200);
    });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      action: 'remind-respondents',
      subject: `questionnaire/${round.id}`,
      details: { count: 2, invitationIds: `${idAt(10)} ${idAt(3)}` },
    });
    const { invitations } = await board();
    const reminded = invitations.filter(({ remindedCount }) => remindedCount > 0);
    expect(reminded.map(({ id, remindedCount }) => [id, remindedCount])).toEqual([
      [idAt(3), 1],
      [idAt(10), 1],
    ]);
    expect(reminded[0]?.lastRemindedAt).toBe(service.clock.now().toISOString());
  });

  it('refuses all of it, saying whom, where one has answered, is excused, or was never asked', async () => {
    await people.asEditor.post(ofPerson(11, 'excuse'), { reason: '欠員' });
    const refused = await remind(idAt(12), idAt(0), idAt(11), 'nobody');
    const problem = problemIn(refused);
    expect([problem.status, problem.code]).toEqual([409, 'not-outstanding']);
    expect(problem.errors?.map(({ pointer, params }) => [pointer, params?.state])).toEqual([
      ['/invitationIds/1', 'answered'],
      ['/invitationIds/2', 'excused'],
      ['/invitationIds/3', 'unknown'],
    ]);
    expect((await board()).invitations[12]?.remindedCount).toBe(0);
    await people.asEditor.post(ofPerson(11, 'reinstate'));
  });

  it('reminds nobody of another questionnaire, and not without naming anybody', async () => {
    const other = await issuedRound(people.asEditor);
    expect(problemIn(await remind(other.invitations[0]?.id ?? '')).code).toBe('not-outstanding');
    expectProblem(await remind(), 422, 'invalid-fields');
  });
});

describe('GET /api/invitations/:id', () => {
  it('shows what came when, by whom and from what, and none of its words', async () => {
    const opinion = 'この意見は誰にも見えない';
    await people.asEditor.post(ofPerson(13, 'proxy-response'), { answers: NO_TO_Q2, source: '用紙' });
    const answers = { ...YES_TO_ALL, q3: { text: opinion } };
    await people.asStranger.post(responsePath(round.codes[13]), { answers, basedOn: 1 });
    const reply = await people.asEditor.get(`/api/invitations/${idAt(13)}`);
    const person = personReply.parse(reply.body);
    expect(person.versions).toMatchObject([
      { version: 1, by: 'proxy', source: '用紙', enteredBy: 'editor' },
      { version: 2, by: 'self' },
    ]);
    expect(person.preparingUrl).toBeUndefined();
    expect(person.qr?.modules).toBeGreaterThan(20);
    expect(reply.text).not.toContain(opinion);
    expect(reply.text).not.toContain('option');
    expectProblem(await people.asEditor.get('/api/invitations/x'), 404, 'not-found');
  });
});

describe('the letters', () => {
  it('are worded for the office until it words them, and kept exactly as entered', async () => {
    expect(lettersReply.parse((await people.asEditor.get(ofRound('letters'))).body)).toEqual(FIRST_LETTERS);
    const own = { ja: '　{宛名} 御中～＜再依頼＞\r\n{期限}\u202e', en: 'Dear {addressee} {unknown}' };
    const letters = { request: own, reminder: FIRST_LETTERS.reminder };
    expect((await people.asEditor.put(ofRound('letters'), letters)).body).toEqual(letters);
    expect((await people.asEditor.get(ofRound('letters'))).body).toEqual(letters);
  });

  it('are refused when empty, too long or of another shape', async () => {
    const refused = async (request: unknown) =>
      (await people.asEditor.put(ofRound('letters'), { ...FIRST_LETTERS, request })).status;
    expect(await refused({ ja: ' ', en: 'x' })).toBe(422);
    expect(await refused({ ja: 'x'.repeat(4_001), en: 'x' })).toBe(422);
    expect(await refused({ ja: 'x' })).toBe(400);
    expectProblem(await people.asEditor.get('/api/questionnaires/x/letters'), 404, 'not-found');
  });
});
