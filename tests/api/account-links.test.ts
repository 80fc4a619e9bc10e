import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { groupedLinkCode } from '../../shared/domain/link-code.ts';
import { clientOf } from '../support/api-client.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import { rawExchange } from '../support/api-raw-http.ts';
import { auditEntries, contentsOfAllTables } from '../support/api-tables.ts';
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

async function idOf(email: string, own = people): Promise<string> {
  const { accounts } = (await own.asAdmin.get('/api/accounts')).body as {
    accounts: { id: string; email: string }[];
  };
  return accounts.find((account) => account.email === email)?.id ?? '';
}

async function linkFor(email: string): Promise<{ readonly code: string; readonly url: string }> {
  const reply = await people.asAdmin.post(`/api/accounts/${await idOf(email)}/reset-link`);
  const { url } = reply.body as { url: string };
  return { url, code: url.split('#')[1] ?? '' };
}

const reset = (code: string, password = NEXT) =>
  people.asStranger.post('/api/password-reset', { code, password });
const expectDead = async (code: string) => expectProblem(await reset(code), 410, 'link-used');
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function added(email: string): Promise<string> {
  await people.asAdmin.post('/api/accounts', { email, name: '人', role: 'viewer', password: PASSWORD });
  return email;
}

describe('POST /api/accounts/:accountId/reset-link', () => {
  it('gives an address for a day, whose code the store does not know', async () => {
    const reply = await people.asAdmin.post(`/api/accounts/${await idOf(emailOf('viewer'))}/reset-link`);
    expect(reply.status).toBe(201);
    const { url, expiresAt } = reply.body as { url: string; expiresAt: string };
    expect(url).toMatch(new RegExp(`^${service.url}/staff/reset#[0-9A-HJKMNP-TV-Z]{26}$`));
    expect(Date.parse(expiresAt) - service.clock.now().getTime()).toBe(86_400_000);
    const code = url.split('#')[1] ?? '?';
    expect(contentsOfAllTables(service)).not.toContain(code);
    expect(JSON.stringify(await auditEntries(service))).not.toContain(code);
  });

  it('takes the origin from the configuration, whatever host the request names', async () => {
    const own = await startService({ environment: { PUBLIC_URL: 'https://survey.example.jp' } });
    const ownPeople = await peopleOf(own);
    const path = `/api/accounts/${await idOf(emailOf('viewer'), ownPeople)}/reset-link`;
    const token = await signIn(own, emailOf('admin'));
    const request = [
      `POST ${path} HTTP/1.1`,
      'Host: evil.example',
      'X-Forwarded-Host: evil.example',
      `Authorization: Bearer ${token}`,
      'Content-Length: 0',
      'Connection: close',
    ];
    const answer = await rawExchange(own.url, `${request.join('\r\n')}\r\n\r\n`, /"expiresAt"/);
    expect(answer).toContain('https://survey.example.jp/staff/reset#');
    expect(answer).not.toContain('evil');
    await own.close();
  });

  it('is refused for a disabled account, and for one that is not there', async () => {
    const email = await added('off@hakaru.example.jp');
    const path = `/api/accounts/${await idOf(email)}`;
    await people.asAdmin.patch(path, { disabled: true });
    expectProblem(await people.asAdmin.post(`${path}/reset-link`), 409, 'state-conflict');
    expectProblem(await people.asAdmin.post('/api/accounts/nobody/reset-link'), 404, 'not-found');
  });
});

describe('POST /api/password-reset', () => {
  it('sets the password, signs in, and ends every session that was open', async () => {
    const email = await added('forgot@hakaru.example.jp');
    const before = await signIn(service, email);
    const { code } = await linkFor(email);
    expect((await people.asStranger.get('/api/session', bearer(before))).status).toBe(200);
    const reply = await reset(groupedLinkCode(code).toLowerCase());
    expect(reply.status).toBe(201);
    expect(reply.headers.get('set-cookie')).toMatch(/^session=.*HttpOnly.*SameSite=Strict/);
    const { token, account } = reply.body as { token: string; account: unknown };
    expect(account).toEqual({ id: expect.any(String), email, name: '人', role: 'viewer' });
    expectProblem(await people.asStranger.get('/api/session', bearer(before)), 401, 'not-signed-in');
    expect((await people.asStranger.get('/api/session', bearer(token))).status).toBe(200);
    const signInWith = (password: string) => people.asStranger.post('/api/session', { email, password });
    expectProblem(await signInWith(PASSWORD), 401, 'wrong-credentials');
    expect((await signInWith(NEXT)).status).toBe(201);
  });

  it('works once: of five at once one wins, and the code is dead', async () => {
    const { code } = await linkFor(await added('race@hakaru.example.jp'));
    const replies = await Promise.all(Array.from({ length: 5 }, () => reset(code)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 410, 410, 410, 410]);
    await expectDead(code);
  });

  it('takes the newest link only, and none after a day, after disabling or after the password was changed', async () => {
    const email = await added('links@hakaru.example.jp');
    const path = `/api/accounts/${await idOf(email)}`;
    const superseded = (await linkFor(email)).code;
    const late = (await linkFor(email)).code;
    await expectDead(superseded);
    service.clock.advance(86_400_000);
    await expectDead(late);
    const disabled = (await linkFor(email)).code;
    await people.asAdmin.patch(path, { disabled: true });
    await people.asAdmin.patch(path, { disabled: false });
    await expectDead(disabled);
    const changed = (await linkFor(email)).code;
    const headers = bearer(await signIn(service, email));
    const json = { current: PASSWORD, next: NEXT };
    await people.asStranger.send('PUT', '/api/account/password', { headers, json });
    await expectDead(changed);
  });

  it('gives unknown, malformed and foreign codes the same answer, and slows down who guesses', async () => {
    const answers = new Set<string>();
    for (const code of ['A'.repeat(26), 'x', '../..', "' OR 1=1 --"]) {
      const reply = await reset(code);
      expectProblem(reply, 410, 'link-used');
      answers.add(JSON.stringify({ ...(reply.body as object), instance: '' }));
    }
    expect(answers.size).toBe(1);
    for (let tries = 4; tries < 10; tries++) await expectDead('B'.repeat(26));
    expectProblem(await reset('B'.repeat(26)), 429, 'too-many-requests');
  });

  it('keeps the link when the password is too easy or out of bounds', async () => {
    const { code } = await linkFor(await added('easy@hakaru.example.jp'));
    for (const password of ['password1', 'easy@hakaru.example.jp'])
      expect(written(expectProblem(await reset(code, password), 422, 'weak-password'))).toEqual([
        '/password weak-password',
      ]);
    expectProblem(await reset(code, 'x'.repeat(257)), 422, 'invalid-fields');
    expect((await reset(code, 'x'.repeat(1_000_000))).status).toBe(413);
    const exact = `${'🙂'.repeat(60)}ab\0c`;
    expect((await reset(code, exact)).status).toBe(201);
    const signInWith = (password: string) =>
      people.asStranger.post('/api/session', { email: 'easy@hakaru.example.jp', password });
    expectProblem(await signInWith(exact.slice(0, -2)), 401, 'wrong-credentials');
    expect((await signInWith(exact)).status).toBe(201);
  });

  it('is not taken from another site', async () => {
    const { code } = await linkFor(emailOf('viewer'));
    const reply = await clientOf(service.url).post(
      '/api/password-reset',
      { code, password: NEXT },
      { origin: 'https://evil.example' },
    );
    expectProblem(reply, 403, 'foreign-origin');
  });

  it('is another door than that of the first administrator', async () => {
    const { code } = await linkFor(emailOf('viewer'));
    const body = { code, email: 'x@hakaru.example.jp', name: '山', password: NEXT };
    expectProblem(await people.asStranger.post('/api/setup', body), 410, 'link-used');
  });
});

describe('an account created without a password', () => {
  it('comes with a link, can do nothing before, and everything after', async () => {
    const email = 'invited@hakaru.example.jp';
    const reply = await people.asAdmin.post('/api/accounts', { email, name: '招', role: 'editor' });
    expect(reply.status).toBe(201);
    const { invitation } = reply.body as { invitation: { url: string; expiresAt: string } };
    for (const password of ['', 'undefined', PASSWORD]) {
      const tried = await people.asStranger.post('/api/session', { email, password });
      expectProblem(tried, 401, 'wrong-credentials');
    }
    const code = invitation.url.split('#')[1] ?? '';
    expect(contentsOfAllTables(service)).not.toContain(code);
    expect((await reset(code)).body).toMatchObject({ account: { email, role: 'editor' } });
    expect(await signIn(service, email, NEXT)).toMatch(/\./);
  });
});
