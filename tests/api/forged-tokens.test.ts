import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '../support/api-client.ts';
import { expectProblem } from '../support/api-problems.ts';
import { emailOf, peopleOf, signIn } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let genuine: { readonly header: object; readonly content: Record<string, unknown> };

beforeAll(async () => {
  service = await startService();
  await peopleOf(service);
  const [header = '', content = ''] = (await signIn(service, emailOf('admin'))).split('.');
  genuine = { header: decoded(header), content: decoded(content) };
});
afterAll(() => service.close());

function decoded(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;
}

function token(header: object, content: object, key: string | undefined): string {
  const [head, body] = [header, content].map((one) => Buffer.from(JSON.stringify(one)).toString('base64url'));
  const hash = 'alg' in header && header.alg === 'HS512' ? 'sha512' : 'sha256';
  const signature =
    key === undefined ? '' : createHmac(hash, key).update(`${head}.${body}`).digest('base64url');
  return `${head}.${body}.${signature}`;
}

const HS256 = { alg: 'HS256', typ: 'JWT' };
const ownKey = () => service.dependencies.secrets.sessionKey;
const use = (forged: string) =>
  clientOf(service.url).get('/api/accounts', { authorization: `Bearer ${forged}` });

describe('a session token', () => {
  it('is HS256 with issuer, audience and ten minutes to live, and no word about the person but ids', () => {
    expect(genuine.header).toEqual({ alg: 'HS256', typ: 'JWT' });
    const { iat, exp, ...rest } = genuine.content;
    expect(Number(exp) - Number(iat)).toBe(600);
    expect(Object.keys(rest).toSorted()).toEqual(['aud', 'iss', 'sid', 'sub']);
  });

  it('opens when it is what the service would have signed itself', async () => {
    expect((await use(token(HS256, genuine.content, ownKey()))).status).toBe(200);
  });

  it.each<[string, () => string]>([
    ['unsigned, alg none', () => token({ alg: 'none', typ: 'JWT' }, genuine.content, undefined)],
    ['unsigned, alg None', () => token({ alg: 'None' }, genuine.content, undefined)],
    ['unsigned, alg HS256', () => token(HS256, genuine.content, undefined)],
    ['signed with an empty key', () => token(HS256, genuine.content, '')],
    ['signed with a foreign key', () => token(HS256, genuine.content, 'a'.repeat(64))],
    ['signed with HS512', () => token({ alg: 'HS512', typ: 'JWT' }, genuine.content, ownKey())],
    ['naming a key file', () => token({ ...HS256, kid: '/dev/null' }, genuine.content, '')],
    ['naming a key by path', () => token({ ...HS256, kid: '../../../../dev/null' }, genuine.content, '\0')],
    ['naming a key by SQL', () => token({ ...HS256, kid: "' UNION SELECT 'a" }, genuine.content, 'a')],
    ['bringing its own key', () => token({ ...HS256, jwk: { kty: 'oct', k: 'YQ' } }, genuine.content, 'a')],
    ['with a key by address', () => token({ ...HS256, jku: 'http://127.0.0.1/k' }, genuine.content, 'a')],
    ['of a wrong audience', () => token(HS256, { ...genuine.content, aud: 'other' }, ownKey())],
    ['of a wrong issuer', () => token(HS256, { ...genuine.content, iss: 'other' }, ownKey())],
    ['without audience', () => token(HS256, { ...genuine.content, aud: undefined }, ownKey())],
    ['without issuer', () => token(HS256, { ...genuine.content, iss: undefined }, ownKey())],
    ['expired', () => token(HS256, { ...genuine.content, iat: 1, exp: 601 }, ownKey())],
    ['without expiry', () => token(HS256, { ...genuine.content, exp: undefined }, ownKey())],
    ['of an unknown session', () => token(HS256, { ...genuine.content, sid: 'x' }, ownKey())],
    ['of another account', () => token(HS256, { ...genuine.content, sub: 'x' }, ownKey())],
    ['without a session', () => token(HS256, { ...genuine.content, sid: undefined }, ownKey())],
    ['with a session that is no text', () => token(HS256, { ...genuine.content, sid: { $ne: 1 } }, ownKey())],
    ['cut short', () => token(HS256, genuine.content, ownKey()).slice(0, -2)],
    ['with its content altered', () => token(HS256, genuine.content, ownKey()).replace(/\.(.)/, '.f')],
    ['of four parts', () => `${token(HS256, genuine.content, ownKey())}.x`],
    ['that is no token', () => 'x'],
    ['that is long', () => 'x'.repeat(8_000)],
  ])('%s: 401', async (_name, forged) => {
    expectProblem(await use(forged()), 401, 'not-signed-in');
  });

  it.each(['Basic YTpi', 'Bearer', 'Bearer ', 'Token x', 'Bearer a b', ''])(
    'in the form %j: 401',
    async (authorization) => {
      expectProblem(
        await clientOf(service.url).get('/api/accounts', { authorization }),
        401,
        'not-signed-in',
      );
    },
  );

  it('is not taken from the address', async () => {
    const valid = token(HS256, genuine.content, ownKey());
    expect((await clientOf(service.url).get(`/api/accounts?token=${valid}`)).status).toBe(401);
    expect((await clientOf(service.url).get(`/api/accounts?access_token=${valid}`)).status).toBe(401);
  });
});
