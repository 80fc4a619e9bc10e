import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ISSUE_DAY } from '../support/api-clock.ts';
import { expectProblem } from '../support/api-problems.ts';
import { emailOf, PASSWORD, type People, peopleOf, signIn } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
});
afterAll(() => service.close());
beforeEach(() => service.clock.set(ISSUE_DAY));

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const session = (headers: Readonly<Record<string, string>>) => people.asStranger.get('/api/session', headers);

describe('POST /api/session', () => {
  it('answers with a token, the account and a cookie that scripts and other sites cannot use', async () => {
    const reply = await people.asStranger.post('/api/session', {
      email: emailOf('editor'),
      password: PASSWORD,
    });
    expect(reply.status).toBe(201);
    const { token, account } = reply.body as { token: string; account: unknown };
    expect(account).toEqual({
      id: expect.any(String),
      email: emailOf('editor'),
      name: 'editor',
      role: 'editor',
    });
    const cookie = reply.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(new RegExp(`^session=${token}; `));
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag);
    expect(cookie).not.toContain('Secure');
    expect(cookie).not.toContain('Domain');
    for (const headers of [bearer(token), { cookie: `session=${token}` }]) {
      expect((await session(headers)).body).toMatchObject({ account });
    }
  });

  it('forgives case and width in the e-mail, never in the password', async () => {
    const post = (email: string, password: string) =>
      people.asStranger.post('/api/session', { email, password });
    expect((await post(' EDITOR@hakaru.example.jp', PASSWORD)).status).toBe(201);
    expect((await post('ｅｄｉｔｏｒ@hakaru.example.jp', PASSWORD)).status).toBe(201);
    for (const wrong of [PASSWORD.toUpperCase(), `${PASSWORD} `, PASSWORD.slice(1), `${PASSWORD}\0`, '']) {
      expectProblem(await post(emailOf('editor'), wrong), 401, 'wrong-credentials');
    }
  });

  it('answers an unknown e-mail and a wrong password with the same words', async () => {
    service.clock.advance(120_000);
    const post = async (email: string) => {
      const reply = await people.asStranger.post('/api/session', { email, password: 'not this one' });
      expectProblem(reply, 401, 'wrong-credentials');
      return { ...(reply.body as object), instance: '' };
    };
    const known = await post(emailOf('admin'));
    for (const unknown of ['nobody@hakaru.example.jp', 'x', "' OR 1=1 --", '']) {
      expect(await post(unknown)).toEqual(known);
    }
  });

  it('refuses strange forms: missing, mistyped and endless members', async () => {
    const post = (body: unknown) => people.asStranger.post('/api/session', body);
    expect((await post({ email: emailOf('editor') })).status).toBe(400);
    expect((await post({ email: emailOf('editor'), password: ['x'] })).status).toBe(400);
    expect((await post({ email: emailOf('editor'), password: 'x'.repeat(257) })).status).toBe(422);
    expect((await post({ email: emailOf('editor'), password: PASSWORD, role: 'admin' })).status).toBe(422);
    expect((await post({ email: emailOf('editor'), password: 'x'.repeat(1_000_000) })).status).toBe(413);
  });

  it('gives every sign-in a session of its own', async () => {
    const [one, other] = [await signIn(service, emailOf('viewer')), await signIn(service, emailOf('viewer'))];
    await people.asStranger.send('DELETE', '/api/session', { headers: bearer(one) });
    expect((await session(bearer(other))).status).toBe(200);
  });
});

describe('DELETE /api/session', () => {
  it('kills the token at once, as bearer and as cookie, and clears the cookie', async () => {
    const token = await signIn(service, emailOf('viewer'));
    const reply = await people.asStranger.send('DELETE', '/api/session', { headers: bearer(token) });
    expect([reply.status, reply.text]).toEqual([204, '']);
    expect(reply.headers.get('set-cookie')).toMatch(/^session=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
    expectProblem(await session(bearer(token)), 401, 'not-signed-in');
    expectProblem(await session({ cookie: `session=${token}` }), 401, 'not-signed-in');
    expectProblem(await people.asStranger.get('/api/plans', bearer(token)), 401, 'not-signed-in');
  });
});

describe('a session', () => {
  it('ends after twelve hours, whatever the token says', async () => {
    const token = await signIn(service, emailOf('viewer'));
    service.clock.advance(12 * 3_600_000 - 1);
    const renewed = (await session(bearer(token))).body as { token?: string };
    service.clock.advance(1);
    expectProblem(await session(bearer(token)), 401, 'not-signed-in');
    expectProblem(await session(bearer(renewed.token ?? token)), 401, 'not-signed-in');
  });

  it('follows the service’s clock: a token not renewed for ten minutes is dead', async () => {
    const token = await signIn(service, emailOf('viewer'));
    service.clock.advance(599_000);
    expect((await session(bearer(token))).status).toBe(200);
    service.clock.advance(2_000);
    expectProblem(await session(bearer(token)), 401, 'not-signed-in');
  });

  it('is renewed by use: a cookie two minutes old is given anew', async () => {
    const token = await signIn(service, emailOf('viewer'));
    const cookie = { cookie: `session=${token}` };
    expect((await session(cookie)).headers.get('set-cookie')).toBeNull();
    service.clock.advance(121_000);
    const renewed = (await session(cookie)).headers.get('set-cookie') ?? '';
    expect(renewed).toMatch(/^session=[\w.-]+; .*HttpOnly.*SameSite=Strict/);
    service.clock.advance(500_000);
    expect((await session({ cookie: renewed.split(';')[0] ?? '' })).status).toBe(200);
  });
});

describe('behind https', () => {
  it('marks the cookie Secure, whether or not the proxy is trusted to say so', async () => {
    const secure = await startService({ environment: { PUBLIC_URL: 'https://survey.example.jp' } });
    const { asStranger } = await peopleOf(secure);
    const reply = await asStranger.post('/api/session', { email: emailOf('viewer'), password: PASSWORD });
    expect(reply.headers.get('set-cookie')).toContain('Secure');
    expect(reply.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    await secure.close();
  });
});
