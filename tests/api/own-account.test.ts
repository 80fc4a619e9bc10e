import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store, WriteStore } from '../../server/store/store.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import { auditedBy } from '../support/api-tables.ts';
import { emailOf, PASSWORD, type People, peopleOf, signIn } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

const NEXT = 'quite another phrase';

let service: Service;
let people: People;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
});
afterAll(() => service.close());
beforeEach(() => service.clock.advance(61_000));

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const as = (token: string, method: string, path: string, json?: unknown) =>
  people.asStranger.send(method, path, {
    headers: bearer(token),
    ...(json === undefined ? {} : { json }),
  });
const isAlive = async (token: string) => (await as(token, 'GET', '/api/session')).status === 200;

async function member(email: string): Promise<string> {
  await people.asAdmin.post('/api/accounts', { email, name: '人', role: 'viewer', password: PASSWORD });
  return email;
}

describe('PUT /api/account/password', () => {
  const put = (token: string, current: string, next: string) =>
    as(token, 'PUT', '/api/account/password', { current, next });

  it('changes it for who knows the present one; every other session is dead at once', async () => {
    const email = await member('own@hakaru.example.jp');
    const [mine, elsewhere] = [await signIn(service, email), await signIn(service, email)];
    expect((await put(mine, PASSWORD, NEXT)).status).toBe(204);
    expect([await isAlive(mine), await isAlive(elsewhere)]).toEqual([true, false]);
    const old = await people.asStranger.post('/api/session', { email, password: PASSWORD });
    expectProblem(old, 401, 'wrong-credentials');
    expect(await signIn(service, email, NEXT)).toMatch(/\./);
  });

  it('refuses a wrong present one and an easy next one by field, changing nothing', async () => {
    const token = await signIn(service, await member('typo@hakaru.example.jp'));
    const entries = await auditedBy(service, async () => {
      const wrong = await put(token, 'not this one', NEXT);
      expect(written(expectProblem(wrong, 422, 'invalid-fields'))).toEqual(['/current wrong-password']);
      for (const easy of ['typo@hakaru.example.jp', 'aaaaaaaaaaaa'])
        expect(written(expectProblem(await put(token, PASSWORD, easy), 422, 'weak-password'))).toEqual([
          '/next weak-password',
        ]);
    });
    expect(entries).toEqual([]);
    expect(await signIn(service, 'typo@hakaru.example.jp')).toMatch(/\./);
  });

  it('slows down who tries to guess it in a session that was stolen, and not the owner’s signing in', async () => {
    const token = await signIn(service, await member('stolen@hakaru.example.jp'));
    for (let tries = 0; tries < 10; tries++) await put(token, `wrong words ${tries}`, NEXT);
    expectProblem(await put(token, PASSWORD, NEXT), 429, 'too-many-requests');
    expect(await signIn(service, 'stolen@hakaru.example.jp')).toMatch(/\./);
  });

  it('of two changes at once takes one', async () => {
    const email = await member('twice@hakaru.example.jp');
    const token = await signIn(service, email);
    const replies = await Promise.all([put(token, PASSWORD, NEXT), put(token, PASSWORD, `${NEXT}!`)]);
    expect(replies.filter(({ status }) => status === 204)).toHaveLength(1);
  });
});

describe('a sign-in under way', () => {
  it.each<[string, (store: WriteStore, id: string) => Promise<void>]>([
    ['the password is changed', (store, id) => store.accounts.setPassword(id, '$argon2id$another')],
    [
      'the account is disabled',
      (store, id) => store.accounts.change({ id, name: '人', role: 'viewer', disabledAt: new Date(0) }),
    ],
  ])('leaves no session behind when meanwhile %s', async (_what, work) => {
    let meanwhile: ((store: Store) => Promise<void>) | undefined;
    const own = await startService({
      throughStore: (store) => ({
        ...store,
        async write(writing) {
          const first = meanwhile;
          meanwhile = undefined;
          await first?.(store);
          return store.write(writing);
        },
      }),
    });
    const { asStranger } = await peopleOf(own);
    const email = emailOf('viewer');
    const stored = await own.dependencies.store.read((reads) => reads.accounts.findByEmail(email));
    const id = stored?.id ?? '';
    meanwhile = (store) => store.write((writes) => work(writes, id));
    const reply = await asStranger.post('/api/session', { email, password: PASSWORD });
    expectProblem(reply, 401, 'wrong-credentials');
    const open = await own.dependencies.store.read((reads) =>
      reads.accounts.openSessions(id, own.clock.now()),
    );
    expect(open).toEqual([]);
    await own.close();
  });
});

describe('the own sessions', () => {
  it('are listed newest first without their ids, and end everywhere else', async () => {
    const email = await member('many@hakaru.example.jp');
    const older = await signIn(service, email);
    const olderAt = service.clock.now().toISOString();
    service.clock.advance(60_000);
    const mine = await signIn(service, email);
    const reply = await as(mine, 'GET', '/api/account/sessions');
    const expiresAt = expect.any(String);
    expect(reply.body).toEqual({
      sessions: [
        { startedAt: service.clock.now().toISOString(), expiresAt, current: true },
        { startedAt: olderAt, expiresAt, current: false },
      ],
    });
    expect((await as(mine, 'DELETE', '/api/account/sessions')).body).toEqual({ ended: 1 });
    expect([await isAlive(mine), await isAlive(older)]).toEqual([true, false]);
    expect((await as(mine, 'DELETE', '/api/account/sessions')).body).toEqual({ ended: 0 });
  });

  it('are one’s own: nobody else’s are touched', async () => {
    const other = await signIn(service, emailOf('viewer'));
    const mine = await signIn(service, await member('alone@hakaru.example.jp'));
    expect((await as(mine, 'DELETE', '/api/account/sessions')).body).toEqual({ ended: 0 });
    expect(await isAlive(other)).toBe(true);
  });
});

describe('PATCH /api/account', () => {
  it('changes the own name, and nothing else', async () => {
    const token = await signIn(service, await member('named@hakaru.example.jp'));
    const reply = await as(token, 'PATCH', '/api/account', { name: '改名 花子' });
    expect(reply.body).toMatchObject({ name: '改名 花子', role: 'viewer' });
    expect((await as(token, 'GET', '/api/session')).body).toMatchObject({ account: { name: '改名 花子' } });
    const climbing = await as(token, 'PATCH', '/api/account', { name: 'x', role: 'admin' });
    expect(written(expectProblem(climbing, 422, 'invalid-fields'))).toEqual(['/role unknown-field']);
  });
});
