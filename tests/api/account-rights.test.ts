import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, written } from '../support/api-problems.ts';
import { auditedBy } from '../support/api-tables.ts';
import { emailOf, PASSWORD, type People, peopleOf, signIn } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

interface Listed {
  readonly id: string;
  readonly email: string;
  readonly state: string;
  readonly sessions: number;
}

let service: Service;
let people: People;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
});
afterAll(() => service.close());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const list = async () =>
  ((await people.asAdmin.get('/api/accounts')).body as { accounts: Listed[] }).accounts;
const listed = async (email: string) => (await list()).find((account) => account.email === email);
const pathOf = async (email: string) => `/api/accounts/${(await listed(email))?.id}`;
const change = async (email: string, body: unknown) => people.asAdmin.patch(await pathOf(email), body);
const signInAs = (email: string) => people.asStranger.post('/api/session', { email, password: PASSWORD });

async function add(email: string, role: string): Promise<void> {
  await people.asAdmin.post('/api/accounts', { email, name: email, role, password: PASSWORD });
}

describe('GET /api/accounts', () => {
  it('says who can sign in and how often each is signed in, and nothing of passwords', async () => {
    await signIn(service, emailOf('viewer'));
    await people.asAdmin.post('/api/accounts', { email: 'i@hakaru.example.jp', name: '招', role: 'viewer' });
    expect(await listed(emailOf('viewer'))).toMatchObject({ state: 'active', sessions: 1 });
    expect(await listed('i@hakaru.example.jp')).toMatchObject({ state: 'invited', sessions: 0 });
    expect(JSON.stringify(await list())).not.toMatch(/argon|hash/i);
  });
});

describe('PATCH /api/accounts/:accountId', () => {
  it('gives a new role with the next request, upwards and downwards', async () => {
    await add('role@hakaru.example.jp', 'viewer');
    const headers = bearer(await signIn(service, 'role@hakaru.example.jp'));
    const asThem = () => people.asStranger.get('/api/accounts', headers);
    expectProblem(await asThem(), 403, 'not-permitted');
    expect((await change('role@hakaru.example.jp', { role: 'admin' })).status).toBe(204);
    expect((await asThem()).status).toBe(200);
    await change('role@hakaru.example.jp', { role: 'editor' });
    expectProblem(await asThem(), 403, 'not-permitted');
  });

  it('ends what a disabled account has open, at once, and refuses it like an unknown one', async () => {
    const email = 'leaver@hakaru.example.jp';
    await add(email, 'editor');
    const token = await signIn(service, email);
    expect((await change(email, { disabled: true })).status).toBe(204);
    for (const headers of [bearer(token), { cookie: `session=${token}` }])
      expectProblem(await people.asStranger.get('/api/plans', headers), 401, 'not-signed-in');
    const [disabled, unknown] = [await signInAs(email), await signInAs('nobody@hakaru.example.jp')];
    const told = expectProblem(disabled, 401, 'wrong-credentials');
    expect({ ...(disabled.body as object), instance: '' }).toEqual({
      ...(unknown.body as object),
      instance: '',
    });
    expect(told).toEqual([]);
    expect(await listed(email)).toMatchObject({ state: 'disabled', sessions: 0 });
    await change(email, { disabled: false });
    expectProblem(await people.asStranger.get('/api/plans', bearer(token)), 401, 'not-signed-in');
    expect((await signInAs(email)).status).toBe(201);
  });

  it('never leaves the service without an administrator who can sign in', async () => {
    const own = await startService();
    const { asAdmin } = await peopleOf(own);
    const { accounts } = (await asAdmin.get('/api/accounts')).body as { accounts: Listed[] };
    const last = `/api/accounts/${accounts.find(({ email }) => email === emailOf('admin'))?.id}`;
    // Invited, but without a password as yet: nobody who could manage anything.
    await asAdmin.post('/api/accounts', { email: 'next@hakaru.example.jp', name: '次', role: 'admin' });
    const entries = await auditedBy(own, async () => {
      expectProblem(await asAdmin.patch(last, { role: 'editor' }), 409, 'last-administrator');
      expectProblem(await asAdmin.patch(last, { disabled: true }), 409, 'own-account');
    });
    expect(entries).toEqual([]);
    expect((await asAdmin.get('/api/accounts')).status).toBe(200);
    await own.close();
  });

  it('lets nobody disable themselves, but step down when another administrator stays', async () => {
    await add('second@hakaru.example.jp', 'admin');
    const headers = bearer(await signIn(service, 'second@hakaru.example.jp'));
    const path = await pathOf('second@hakaru.example.jp');
    const patch = (json: unknown) => people.asStranger.send('PATCH', path, { json, headers });
    expectProblem(await patch({ disabled: true }), 409, 'own-account');
    expect((await patch({ role: 'viewer' })).status).toBe(204);
    expectProblem(await patch({ role: 'admin' }), 403, 'not-permitted');
  });

  it('lets two administrators who demote each other at once leave one', async () => {
    const own = await startService();
    const { asAdmin, asStranger } = await peopleOf(own);
    const email = 'rival@hakaru.example.jp';
    await asAdmin.post('/api/accounts', { email, name: '競', role: 'admin', password: PASSWORD });
    const rival = bearer(await signIn(own, email));
    const { accounts } = (await asAdmin.get('/api/accounts')).body as { accounts: Listed[] };
    const idOf = (wanted: string) => accounts.find((account) => account.email === wanted)?.id;
    const json = { role: 'viewer' };
    const replies = await Promise.all([
      asAdmin.patch(`/api/accounts/${idOf(email)}`, json),
      asStranger.send('PATCH', `/api/accounts/${idOf(emailOf('admin'))}`, { json, headers: rival }),
    ]);
    const left = await own.dependencies.store.read((reads) => reads.accounts.list());
    expect(left.filter(({ role }) => role === 'admin')).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 204)).toHaveLength(1);
    await own.close();
  });

  it.each<[unknown, string]>([
    [{ role: 'root' }, '/role unknown-value'],
    [{ name: ' ' }, '/name invalid'],
    [{ email: 'x@hakaru.example.jp' }, '/email unknown-field'],
    [{ passwordHash: 'x' }, '/passwordHash unknown-field'],
  ])('refuses %j', async (body, error) => {
    const reply = await change(emailOf('viewer'), body);
    expect(written(expectProblem(reply, 422, 'invalid-fields'))).toContain(error);
  });

  it('records the role before and after, but no name; and nothing where nothing changes', async () => {
    const entries = await auditedBy(service, async () => {
      await change(emailOf('viewer'), { name: '秘密の名', role: 'editor' });
      await change(emailOf('viewer'), { role: 'editor', disabled: false });
      await change(emailOf('viewer'), { role: 'viewer' });
    });
    expect(entries.map(({ details }) => details)).toEqual([
      { renamed: true, role: 'editor', roleBefore: 'viewer' },
      { role: 'viewer', roleBefore: 'editor' },
    ]);
    expect(JSON.stringify(entries)).not.toContain('秘密');
  });
});

describe('DELETE /api/accounts/:accountId/sessions', () => {
  it('signs an account out everywhere, says how often, and leaves the others alone', async () => {
    const email = 'everywhere@hakaru.example.jp';
    await add(email, 'viewer');
    const tokens = [await signIn(service, email), await signIn(service, email)];
    const path = `${await pathOf(email)}/sessions`;
    expect((await people.asAdmin.delete(path)).body).toEqual({ ended: 2 });
    for (const token of tokens)
      expectProblem(await people.asStranger.get('/api/session', bearer(token)), 401, 'not-signed-in');
    expect(await auditedBy(service, () => people.asAdmin.delete(path))).toEqual([]);
    expect((await signInAs(email)).status).toBe(201);
    expectProblem(await people.asAdmin.delete('/api/accounts/nobody/sessions'), 404, 'not-found');
  });
});
