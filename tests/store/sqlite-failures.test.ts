import { describe, expect, it } from 'vitest';
import { groupCommit } from '../../server/store/sqlite/group-commit.ts';
import { type Store, StoreBusy, StoreUnavailable, type WriteStore } from '../../server/store/store.ts';
import { plan, text } from '../support/builders.ts';
import { canExchangeFiles, exchangeWal, storeAndWriter } from './database-file.ts';
import { auditRecord, ISSUED_AT } from './stored-round.ts';

const planOf = (id: string, size = 1) => plan({ id, items: [], ownerBody: text('部'.repeat(size)) });
const add = (id: string, size?: number) => async (write: WriteStore) => {
  await write.plans.add(planOf(id, size), ISSUED_AT);
  await write.tallies.change('q', new Map([['responded', 1]]));
  await write.audit.append(auditRecord(`create-${id}`));
};
const planIds = async (store: Store) =>
  (await store.read((read) => read.plans.list())).map(({ id }) => id).sort();

/** Counters and audit tell of exactly the plans that are there. */
async function expectKept(store: Store, ids: readonly string[]): Promise<void> {
  expect(await planIds(store)).toEqual(ids);
  await store.read(async (read) => {
    expect((await read.tallies.counters('q')).get('responded') ?? 0).toBe(ids.length);
    const entries = await read.audit.page(0, 99);
    expect(entries.map(({ action }) => action).sort()).toEqual(ids.map((id) => `create-${id}`));
    expect(entries.map(({ sequence }) => sequence)).toEqual(ids.map((_, index) => index + 1));
  });
}

describe('a full disk', () => {
  it('refuses the works that do not fit, keeps nothing of them, and takes writes again once there is room', async () => {
    const { store, writer } = storeAndWriter();
    await store.write(add('a'));
    const pages = writer.sqlite.pragma('page_count', { simple: true });
    writer.sqlite.pragma(`max_page_count = ${Number(pages) + 2}`);
    const outcomes = await Promise.allSettled([
      store.write(add('b')),
      store.write(add('large', 100_000)),
      store.write(add('c')),
    ]);
    expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
    const fitting = ['b', 'c'].filter((_, index) => outcomes[index * 2]?.status === 'fulfilled');
    await expectKept(store, ['a', ...fitting]);
    expect(await store.checkHealth()).toMatchObject({ writable: true });
    writer.sqlite.pragma('max_page_count = 1000000');
    await store.write(add('large', 100_000));
    await expectKept(store, ['a', ...fitting, 'large']);
  });

  it('cannot be written past by a work that does not look at what went wrong', async () => {
    const { store, writer } = storeAndWriter();
    const pages = writer.sqlite.pragma('page_count', { simple: true });
    writer.sqlite.pragma(`max_page_count = ${pages}`);
    const careless = store.write(async (write) => {
      await write.plans.add(planOf('large', 100_000), ISSUED_AT).catch(() => undefined);
      await add('small')(write).catch(() => undefined);
    });
    await Promise.allSettled([careless]);
    writer.sqlite.pragma('max_page_count = 1000000');
    await store.write(add('a'));
    await expectKept(store, ['a']);
  });

  it.runIf(canExchangeFiles)(
    'at the commit rejects every work of the group, whatever became of it, and recovers',
    async () => {
      const { store, writer } = storeAndWriter();
      await store.write(add('a'));
      const putBack = exchangeWal(writer, '/dev/full');
      const outcomes = await Promise.allSettled([
        store.write(add('b')),
        store.write(() => Promise.reject(new RangeError('refused on what was never committed'))),
        store.write(add('c')),
      ]);
      for (const outcome of outcomes)
        expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
      putBack();
      await store.write(add('d'));
      await expectKept(store, ['a', 'd']);
      expect(await store.checkHealth()).toMatchObject({ writable: true });
    },
  );
});

describe('a sync that fails', () => {
  it.runIf(canExchangeFiles)(
    'latches the store read-only: what was told stays told, nothing more is promised',
    async () => {
      const { store, writer } = storeAndWriter();
      await store.write(add('a'));
      const putBack = exchangeWal(writer, '/dev/null');
      const lost = [store.write(add('b')), store.write(add('c'))];
      for (const { status } of await Promise.allSettled(lost)) expect(status).toBe('rejected');
      putBack();
      await expect(store.write(add('d'))).rejects.toBeInstanceOf(StoreUnavailable);
      expect(await store.checkHealth()).toMatchObject({ writable: false });
      await expectKept(store, ['a']);
    },
  );

  it.runIf(canExchangeFiles)('rejects the works that waited behind it', async () => {
    const { store, writer } = storeAndWriter({ queue: { groupLimit: 1 } });
    exchangeWal(writer, '/dev/null');
    const works = ['a', 'b', 'c'].map((id) => store.write(add(id)));
    for (const outcome of await Promise.allSettled(works))
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
  });
});

describe('the queue', () => {
  it('refuses with StoreBusy what comes when 4,096 works wait, and does all of those', async () => {
    const { store } = storeAndWriter();
    const works = Array.from({ length: 4097 }, (_, index) => store.write(async () => index));
    await expect(works[4096]).rejects.toBeInstanceOf(StoreBusy);
    expect(await Promise.all(works.slice(0, 4096))).toHaveLength(4096);
    expect(await store.write(async () => 'again')).toBe('again');
  });

  it('commits once for everybody who waits, up to the size of a group', async () => {
    const { store, writer } = storeAndWriter();
    let commits = 0;
    const onCommit = () => {
      commits++;
    };
    const door = groupCommit(writer, { queueLimit: 99, groupLimit: 4, stallLimit: 1000, onCommit });
    const ids = Array.from({ length: 10 }, (_, index) => `p${index}`);
    await Promise.all(ids.map((id) => door.write(add(id))));
    expect(commits).toBe(3);
    await expectKept(store, ids);
  });
});

describe('a work that awaits something other than the store', () => {
  it('is given up without a trace, and those behind it go on', async () => {
    const { store } = storeAndWriter({ queue: { stallLimit: 5 } });
    const stuck = store.write(async (write) => {
      await add('stuck')(write);
      await new Promise(() => {});
    });
    const next = store.write(add('next'));
    await expect(stuck).rejects.toThrow('something other than the store');
    await next;
    await expectKept(store, ['next']);
  });

  it('is not taken for one that writes many rows, however long these take', async () => {
    const { store } = storeAndWriter({ queue: { stallLimit: 1 } });
    const members = Array.from({ length: 20_000 }, (_, index) => ({
      ...{ id: `m${index}`, code: `c${index}`, name: text(`第${index}課`), title: text('課長') },
    }));
    await store.write((write) =>
      write.rosters.add({ id: 'many', name: text('名簿'), unit: text('人'), members }, ISSUED_AT),
    );
    expect(await store.read((read) => read.rosters.members('many', 19_990, 99))).toHaveLength(10);
  });

  it('writes nothing when it wakes up after having been given up', async () => {
    const { store } = storeAndWriter({ queue: { stallLimit: 5 } });
    let wake = () => {};
    let wokenUp: Promise<void> | undefined;
    const stuck = store.write((write) => {
      const sleep = new Promise<void>((resolve) => {
        wake = resolve;
      });
      wokenUp = sleep.then(() => add('late')(write));
      return wokenUp;
    });
    await expect(stuck).rejects.toThrow('something other than the store');
    await store.write(async (write) => {
      wake();
      await expect(wokenUp).rejects.toThrow('after the work had ended');
      await add('next')(write);
    });
    await expectKept(store, ['next']);
  });

  it('does not keep its snapshot for ever when it reads', async () => {
    const { store } = storeAndWriter({ snapshotLimit: 5 });
    const stuck = store.read(async (read) => {
      await read.plans.list();
      for (;;) {
        await new Promise(setImmediate);
        await read.plans.list();
      }
    });
    await expect(stuck).rejects.toThrow('after the work had ended');
    await store.write(add('a'));
    expect(await planIds(store)).toEqual(['a']);
  });

  it('does not keep the store from closing when it reads', async () => {
    const { store } = storeAndWriter({ queue: { stallLimit: 5 } });
    let wake = () => {};
    const stuck = store.read(async (read) => {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      return read.plans.list();
    });
    await store.close();
    wake();
    await expect(stuck).rejects.toThrow('after the work had ended');
  });
});
