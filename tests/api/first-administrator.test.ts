import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount } from '../../server/accounts/create-account.ts';
import { prepareFirstAdministrator } from '../../server/accounts/set-up-first-administrator.ts';
import { signInReply } from '../../shared/api/account-api.ts';
import { groupedLinkCode } from '../../shared/domain/link-code.ts';
import { type Client, clientOf } from '../support/api-client.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import { auditEntries, contentsOfAllTables } from '../support/api-tables.ts';
import { PASSWORD, signIn } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

const EMAIL = 'first@hakaru.example.jp';

async function freshService(environment: Readonly<Record<string, string>> = {}) {
  const service = await startService({ environment });
  return { service, stranger: clientOf(service.url) };
}

function setUp(
  stranger: Client,
  code: string | undefined,
  overrides: Readonly<Record<string, unknown>> = {},
) {
  return stranger.post('/api/setup', { code, email: EMAIL, name: '山', password: PASSWORD, ...overrides });
}

describe('POST /api/setup', () => {
  let service: Service;
  let stranger: Client;
  let [replaced, code]: (string | undefined)[] = [];

  beforeAll(async () => {
    ({ service, stranger } = await freshService());
    replaced = await prepareFirstAdministrator(service.dependencies);
    code = await prepareFirstAdministrator(service.dependencies);
  });
  afterAll(() => service.close());

  it('refuses a code that a later start has replaced, and codes that were never given', async () => {
    for (const dead of [replaced, 'A'.repeat(26), 'x', '../..']) {
      expectProblem(await setUp(stranger, dead), 410, 'link-used');
    }
  });

  it('refuses weak passwords and mistyped addresses without using up the code', async () => {
    for (const password of ['password', '12345678', 'aaaaaaaaaaaa', EMAIL]) {
      expect(written(expectProblem(await setUp(stranger, code, { password }), 422, 'weak-password'))).toEqual(
        ['/password weak-password'],
      );
    }
    service.clock.advance(60_001);
    expect(
      written(expectProblem(await setUp(stranger, code, { email: 'x' }), 422, 'invalid-fields')),
    ).toEqual(['/email invalid']);
    expect(
      written(expectProblem(await setUp(stranger, code, { role: 'admin' }), 422, 'invalid-fields')),
    ).toEqual(['/role unknown-field']);
  });

  it('stores no code, and logs the making of the link', async () => {
    expect(contentsOfAllTables(service)).not.toContain(code);
    expect((await auditEntries(service)).map(({ action }) => action)).toEqual([
      'make-setup-link',
      'make-setup-link',
    ]);
  });

  it('creates the administrator once: of five at once one wins, and the code is dead', async () => {
    const typed = groupedLinkCode(code ?? '').toLowerCase();
    const tries = Array.from({ length: 5 }, (_, index) =>
      setUp(stranger, typed, { email: `first-${index}@hakaru.example.jp` }),
    );
    const replies = await Promise.all(tries);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 410, 410, 410, 410]);
    const winner = replies.find(({ status }) => status === 201);
    expect(winner?.body).toMatchObject({ token: expect.any(String), account: { role: 'admin', name: '山' } });
    expect(winner?.headers.get('set-cookie')).toMatch(/^session=.*HttpOnly.*SameSite=Strict/);
    const { token } = signInReply.parse(winner?.body);
    const accounts = await stranger.get('/api/accounts', { authorization: `Bearer ${token}` });
    expect((accounts.body as { accounts: unknown[] }).accounts).toHaveLength(1);
    service.clock.advance(60_001);
    expectProblem(await setUp(stranger, code), 410, 'link-used');
  });

  it('is not offered by a start that finds accounts', async () => {
    expect(await prepareFirstAdministrator(service.dependencies)).toBeUndefined();
  });
});

describe('a link that nobody used', () => {
  it('is dead after a day', async () => {
    const { service, stranger } = await freshService();
    const code = await prepareFirstAdministrator(service.dependencies);
    service.clock.advance(24 * 3_600_000);
    expectProblem(await setUp(stranger, code), 410, 'link-used');
    await service.close();
  });

  it('is dead once an administrator has come another way', async () => {
    const { service, stranger } = await freshService();
    const code = await prepareFirstAdministrator(service.dependencies);
    const account = {
      email: 'cli@hakaru.example.jp',
      name: '山',
      role: 'admin' as const,
      password: PASSWORD,
    };
    await createAccount(service.dependencies, account, { kind: 'service' });
    expectProblem(await setUp(stranger, code), 410, 'link-used');
    await service.close();
  });
});

describe('an administrator named in the environment', () => {
  it('is created at the first start, without a link, and can sign in', async () => {
    const environment = { ADMIN_EMAIL: EMAIL, ADMIN_PASSWORD: PASSWORD };
    const { service } = await freshService(environment);
    expect(await prepareFirstAdministrator(service.dependencies)).toBeUndefined();
    expect(await signIn(service, EMAIL)).toMatch(/\./);
    await service.close();
  });
});
