import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientOf, type RequestHeaders } from '../support/api-client.ts';
import { expectProblem } from '../support/api-problems.ts';
import { emailOf, PASSWORD, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service | undefined;
afterEach(() => service?.close());

async function serviceWith(environment: Readonly<Record<string, string>> = {}): Promise<Service> {
  service = await startService({ environment });
  await peopleOf(service);
  return service;
}

const attempt = ({ url }: Service, password = 'wrong words', headers: RequestHeaders = {}) =>
  clientOf(url).post('/api/session', { email: emailOf('editor'), password }, headers);

async function statusesOf(times: number, one: (index: number) => ReturnType<typeof attempt>) {
  const statuses: number[] = [];
  for (let index = 0; index < times; index++) statuses.push((await one(index)).status);
  return statuses;
}

describe('twenty wrong passwords', () => {
  it('from one address: slowed down with 429 and Retry-After, and free again a minute later', async () => {
    const own = await serviceWith();
    const statuses = await statusesOf(20, () => attempt(own));
    expect(statuses).toEqual([...Array(10).fill(401), ...Array(10).fill(429)]);
    const refused = await attempt(own, PASSWORD);
    expectProblem(refused, 429, 'too-many-requests');
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    own.clock.advance(60_001);
    expect((await attempt(own, PASSWORD)).status).toBe(201);
  });

  it('for one account: a colleague behind the same address signs in meanwhile', async () => {
    const own = await serviceWith();
    await statusesOf(20, () => attempt(own));
    const colleague = { email: emailOf('viewer'), password: PASSWORD };
    expect((await clientOf(own.url).post('/api/session', colleague)).status).toBe(201);
  });

  it('for a hundred accounts from one address are slowed down all the same', async () => {
    const own = await serviceWith();
    const body = (index: number) => ({ email: `nobody-${index}@hakaru.example.jp`, password: 'wrong words' });
    const statuses = await statusesOf(101, (index) => clientOf(own.url).post('/api/session', body(index)));
    expect(statuses).toEqual([...Array(100).fill(401), 429]);
  });

  it('all at once: no more are tried than one after another', async () => {
    const own = await serviceWith();
    const replies = await Promise.all(Array.from({ length: 20 }, () => attempt(own)));
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(10);
  });

  it('with a forged address each: the header of somebody who is no trusted proxy counts for nothing', async () => {
    const own = await serviceWith();
    const forged = (index: number) => ({
      'x-forwarded-for': `203.0.113.${index}`,
      forwarded: `for=203.0.113.${index}`,
    });
    const statuses = await statusesOf(20, (index) => attempt(own, undefined, forged(index)));
    expect(statuses.slice(10)).toEqual(Array(10).fill(429));
  });
});

describe('behind a trusted proxy', () => {
  let own: Service;
  beforeEach(async () => {
    own = await serviceWith({ TRUST_PROXY: '127.0.0.1' });
  });

  it('one address is slowed down, and its neighbour signs in meanwhile', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    await statusesOf(11, () => attempt(own, undefined, from('203.0.113.1')));
    expect((await attempt(own, PASSWORD, from('203.0.113.1'))).status).toBe(429);
    expect((await attempt(own, PASSWORD, from('203.0.113.2'))).status).toBe(201);
  });

  it('an address in front of the proxy’s own entry is forged and counts for nothing', async () => {
    const statuses = await statusesOf(12, (index) =>
      attempt(own, undefined, { 'x-forwarded-for': `198.51.100.${index}, 203.0.113.1` }),
    );
    expect(statuses.slice(10)).toEqual([429, 429]);
  });
});

describe('right passwords', () => {
  it('never count, however many: an office behind one address is not locked out', async () => {
    const own = await serviceWith();
    expect(await statusesOf(15, () => attempt(own, PASSWORD))).toEqual(Array(15).fill(201));
  });
});
