import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ReadStore,
  type Store,
  StoreBusy,
  StoreUnavailable,
  type WriteStore,
} from '../../server/store/store.ts';
import type { Reply } from '../support/api-client.ts';
import { expectProblem, expectSecurityHeaders } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let failure: Error | undefined;

/** The store, until `failure` is set: then both doors fail with it. */
function failingStore(store: Store): Store {
  const orFail = <S, T>(
    door: (work: (reads: S) => Promise<T>) => Promise<T>,
    work: (reads: S) => Promise<T>,
  ) => (failure ? Promise.reject(failure) : door(work));
  return {
    ...store,
    read: <T>(work: (reads: ReadStore) => Promise<T>) => orFail(store.read<T>, work),
    write: <T>(work: (writes: WriteStore) => Promise<T>) => orFail(store.write<T>, work),
    checkHealth: () => (failure ? Promise.reject(failure) : store.checkHealth()),
  };
}

beforeAll(async () => {
  service = await startService({ throughStore: failingStore });
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
});
afterAll(() => service.close());

async function failingWith(error: Error, request: () => Promise<Reply>): Promise<Reply> {
  failure = error;
  try {
    return await request();
  } finally {
    failure = undefined;
  }
}

const SECRET = 'SQLITE_ERROR: no such column: secret in SELECT * FROM accounts at /srv/hakaru/store.ts:12';

describe('a failure inside', () => {
  const requests: readonly (readonly [string, () => Promise<Reply>])[] = [
    ['data', () => people.asStranger.get(`/api/answers/${round.codes[0]}`)],
    ['a submission', () => people.asStranger.post(responsePath(round.codes[0]), { answers: YES_TO_ALL })],
    ['a staff route', () => people.asEditor.get('/api/plans')],
    ['signing in', () => people.asStranger.post('/api/session', { email: 'a@b.example', password: 'x' })],
  ];

  it.each(requests)('in %s: a general 500 without stack, SQL or path', async (_name, request) => {
    await people.asEditor.get('/api/session');
    const reply = await failingWith(new Error(SECRET), request);
    expectProblem(reply, 500, 'internal-error');
    expect(reply.text).not.toMatch(/SQLITE|SELECT|\.ts|\/srv|secret|node_modules|Error:/);
    expectSecurityHeaders(reply);
  });

  it('in a page: a page that says so, without stack, SQL or path', async () => {
    const reply = await failingWith(new Error(SECRET), () => people.asStranger.get(`/a/${round.codes[0]}`));
    expect(reply.status).toBe(500);
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
    expect(reply.text).not.toMatch(/SQLITE|SELECT|\.ts\b|\/srv|secret/);
    expectSecurityHeaders(reply);
  });

  it('of a full queue or a failed disk: 503 with Retry-After', async () => {
    const submit = () => people.asStranger.post(responsePath(round.codes[0]), { answers: YES_TO_ALL });
    const busy = await failingWith(new StoreBusy('x'), submit);
    expectProblem(busy, 503, 'store-busy');
    expect(busy.headers.get('retry-after')).toMatch(/^\d+$/);
    expectProblem(await failingWith(new StoreUnavailable('x'), submit), 503, 'store-unavailable');
    expectProblem(
      await failingWith(new Error('x'), () => people.asStranger.get('/readyz')),
      503,
      'store-unavailable',
    );
    expect((await failingWith(new Error('x'), () => people.asStranger.get('/healthz'))).status).toBe(200);
    expect((await people.asStranger.get('/readyz')).body).toMatchObject({ status: 'ready' });
  });
});
