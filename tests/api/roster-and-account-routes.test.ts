import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExampleDocuments } from '../../server/example/example-documents.ts';
import type { RosterReply } from '../../shared/api/roster-api.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import { emailOf, PASSWORD, type People, peopleOf, signIn } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
});
afterAll(() => service.close());

const create = (roster: unknown) => people.asEditor.post('/api/rosters', roster);
const member = (code: string, name = '区') => ({ code, name: { ja: name }, title: { ja: `${name}長` } });
const rosterOf = (...members: readonly unknown[]) => ({
  name: { ja: '名簿' },
  unit: { ja: '区長' },
  members,
});

describe('POST /api/rosters', () => {
  it('keeps the official order, never an alphabetical one, and gives every member an id', async () => {
    const { roster } = await readExampleDocuments();
    const reply = await create(roster);
    expect(reply.status).toBe(201);
    const { id, members } = reply.body as RosterReply;
    expect(members.map(({ code }) => code)).toEqual(roster.members.map(({ code }) => code));
    expect(new Set(members.map((one) => one.id)).size).toBe(24);
    expect((await people.asEditor.get(`/api/rosters/${id}`)).body).toEqual(reply.body);
    const reversed = { ...roster, members: roster.members.toReversed() };
    const other = (await create(reversed)).body as RosterReply;
    expect(other.members[0]?.name.ja).toBe('西成区');
  });

  it('lists rosters with the number of their members', async () => {
    const { rosters } = (await people.asViewer.get('/api/rosters')).body as { rosters: unknown[] };
    expect(rosters[0]).toEqual({
      id: expect.any(String),
      name: expect.anything(),
      unit: { ja: '区長', en: expect.any(String) },
      memberCount: 24,
      questionnaireCount: 0,
    });
  });

  it('keeps names exactly as entered, whatever stands in them', async () => {
    const name = `＜北区＞～（"1"）\r\n=1+1 \u202e'; DROP TABLE members;--`;
    const { members } = (await create(rosterOf(member('1', name)))).body as RosterReply;
    expect(members[0]?.name.ja).toBe(name);
  });

  it('says every mistake with its place', async () => {
    const reply = await create(
      rosterOf(
        member('1'),
        member('1'),
        member('a b'),
        { ...member('4'), email: 'x' },
        { ...member('5'), role: 'admin' },
      ),
    );
    expect(written(expectProblem(reply, 422, 'invalid-fields'))).toEqual([
      '/members/2/code invalid',
      '/members/3/email invalid',
      '/members/4/role unknown-field',
      '/members/1/code duplicate-code',
    ]);
    const twice = await create(rosterOf(member('1'), member('2'), member('1')));
    expect(written(expectProblem(twice, 422, 'invalid-fields'))).toEqual(['/members/2/code duplicate-code']);
    const empty = await create(rosterOf(member('1', '　')));
    expect(expectProblem(empty, 422, 'invalid-fields')[0]?.pointer).toBe('/members/0/name/ja');
    const long = await create(rosterOf(member('1', 'あ'.repeat(201))));
    expect(expectProblem(long, 422, 'invalid-fields')[0]?.code).toBe('too-long');
  });

  it('answers for a thousand mistakes in bounded words', async () => {
    const reply = await create(rosterOf(...Array.from({ length: 1000 }, () => member('a b'))));
    expect(reply.status).toBe(422);
    expect(reply.text.length).toBeLessThan(20_000);
  });
});

describe('POST /api/accounts', () => {
  const account = { email: 'new@hakaru.example.jp', name: '新しい人', role: 'viewer', password: PASSWORD };
  const add = (overrides: Readonly<Record<string, unknown>> = {}) =>
    people.asAdmin.post('/api/accounts', { ...account, ...overrides });

  it('creates an account that can sign in, and gives back no password', async () => {
    const reply = await add();
    expect(reply.status).toBe(201);
    const { password, ...rest } = account;
    expect(reply.body).toEqual({ ...rest, id: expect.any(String) });
    expect(await signIn(service, account.email, password)).toMatch(/\./);
  });

  it('takes an e-mail once, however it is written', async () => {
    expectProblem(await add({ email: 'NEW@hakaru.example.jp' }), 409, 'already-exists');
    expectProblem(await add({ email: emailOf('admin') }), 409, 'already-exists');
  });

  it.each<[Readonly<Record<string, unknown>>, string]>([
    [{ email: 'x' }, '/email invalid'],
    [{ email: 'a@b.example\r\nBcc: c@d.example' }, '/email invalid'],
    [{ name: ' ' }, '/name invalid'],
    [{ role: 'root' }, '/role unknown-value'],
    [{ password: 'short' }, '/password too-short'],
    [{ password: 'x'.repeat(257) }, '/password too-long'],
    [{ id: 'x' }, '/id unknown-field'],
    [{ passwordHash: 'x', disabledAt: null }, '/passwordHash unknown-field'],
  ])('refuses %j', async (overrides, error) => {
    expect(
      written(
        expectProblem(await add({ email: 'b@hakaru.example.jp', ...overrides }), 422, 'invalid-fields'),
      ),
    ).toContain(error);
  });

  it.each(['password', 'PASSWORD1', 'aaaabbbb', 'c@hakaru.example.jp'])(
    'refuses the password %s',
    async (password) => {
      const reply = await add({ email: 'c@hakaru.example.jp', password });
      expect(written(expectProblem(reply, 422, 'weak-password'))).toEqual(['/password weak-password']);
    },
  );

  it('takes passwords of 64 emoji and of 256 characters exactly', async () => {
    for (const [index, password] of [`${'🙂'.repeat(60)}abcd`, `${'x'.repeat(250)}abcdef`].entries()) {
      const email = `long-${index}@hakaru.example.jp`;
      expect((await add({ email, password })).status).toBe(201);
      expect(await signIn(service, email, password)).toMatch(/\./);
      const wrong = await people.asStranger.post('/api/session', { email, password: password.slice(0, -1) });
      expectProblem(wrong, 401, 'wrong-credentials');
    }
  });
});
