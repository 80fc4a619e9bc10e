import { describe, expect, it } from 'vitest';
import { type ReadStore, type Store, StoreUnavailable } from '../../server/store/store.ts';
import { plan, text, wards } from '../support/builders.ts';
import type { OpenEmpty } from './store-contract.ts';
import { auditRecord, ISSUED_AT, QUESTIONNAIRE } from './stored-round.ts';

const addPlan = (store: Store, id: string) =>
  store.write((write) => write.plans.add(plan({ id, items: [] }), ISSUED_AT));

async function planIds(read: ReadStore): Promise<readonly string[]> {
  return (await read.plans.list()).map(({ id }) => id).sort();
}

export function transactionsKeep(open: OpenEmpty): void {
  describe('a write', () => {
    it('is seen by every read that begins once it has resolved', async () => {
      const { store } = await open();
      for (const id of ['a', 'b', 'c']) {
        await addPlan(store, id);
        expect(await store.read(planIds)).toContain(id);
      }
    });

    it('is there after the store was closed and opened again', async () => {
      const { store, reopen } = await open();
      await addPlan(store, 'a');
      expect(await (await reopen()).read(planIds)).toEqual(['a']);
    });

    it('resolves to what the work returned', async () => {
      const { store } = await open();
      expect(await store.write(async (write) => (await write.plans.list()).length)).toBe(0);
    });

    it('sees what it has itself done, counters and audit included', async () => {
      const { store } = await open();
      await store.write((write) => write.tallies.change(QUESTIONNAIRE, new Map([['responded', 2]])));
      await store.write(async (write) => {
        await write.plans.add(plan({ id: 'a', items: [] }), ISSUED_AT);
        await write.tallies.change(QUESTIONNAIRE, new Map([['responded', 3]]));
        await write.audit.append(auditRecord('create-plan'));
        expect(await planIds(write)).toEqual(['a']);
        expect(await write.tallies.counters(QUESTIONNAIRE)).toEqual(new Map([['responded', 5]]));
        expect((await write.audit.page(0, 9)).map(({ action }) => action)).toEqual(['create-plan']);
      });
    });

    it('leaves no trace when the work rejects, even after awaiting the store in between', async () => {
      const { store, reopen } = await open();
      const failing = store.write(async (write) => {
        await write.plans.add(plan({ id: 'a', items: [] }), ISSUED_AT);
        await write.tallies.change(QUESTIONNAIRE, new Map([['responded', 1]]));
        await write.audit.append(auditRecord('create-plan'));
        await write.rosters.add(wards(), ISSUED_AT);
        throw new RangeError('refused by the rules');
      });
      await expect(failing).rejects.toThrow(new RangeError('refused by the rules'));
      const expectNoTrace = async (read: ReadStore) => {
        expect(await read.plans.list()).toEqual([]);
        expect(await read.rosters.list()).toEqual([]);
        expect(await read.tallies.counters(QUESTIONNAIRE)).toEqual(new Map());
        expect(await read.audit.page(0, 9)).toEqual([]);
      };
      await store.read(expectNoTrace);
      await (await reopen()).read(expectNoTrace);
    });

    it('rejects when the work throws before it has awaited anything', async () => {
      const { store } = await open();
      const failing = store.write(() => {
        throw new RangeError('at once');
      });
      await expect(failing).rejects.toThrow('at once');
    });

    it('may go on after a refusal that the work has understood', async () => {
      const { store } = await open();
      await addPlan(store, 'a');
      await store.write(async (write) => {
        await write.plans.add(plan({ id: 'a', items: [] }), ISSUED_AT).catch(() => undefined);
        await write.plans.add(plan({ id: 'b', items: [] }), ISSUED_AT);
      });
      expect(await store.read(planIds)).toEqual(['a', 'b']);
    });
  });

  describe('a read', () => {
    it('never sees half a work', async () => {
      const { store } = await open();
      const seen: number[] = [];
      const look = async () => seen.push((await store.read(planIds)).length);
      const writing = store.write(async (write) => {
        await write.plans.add(plan({ id: 'a', items: [] }), ISSUED_AT);
        await look();
        await write.plans.add(plan({ id: 'b', items: [] }), ISSUED_AT);
        await look();
      });
      await Promise.all([writing, look(), look()]);
      await look();
      expect(seen).toEqual([0, 0, 0, 0, 2]);
    });

    it('sees one snapshot from its first look to its last, whatever is committed meanwhile', async () => {
      const { store } = await open();
      await addPlan(store, 'a');
      await store.read(async (read) => {
        expect(await planIds(read)).toEqual(['a']);
        await addPlan(store, 'b');
        expect(await planIds(read)).toEqual(['a']);
        expect(await store.read(planIds)).toEqual(['a', 'b']);
        await addPlan(store, 'c');
        expect(await planIds(read)).toEqual(['a']);
        expect(await store.read(planIds)).toEqual(['a', 'b', 'c']);
      });
    });

    it('that begins once a write has resolved sees it, though an older read has begun and not ended', async () => {
      const { store } = await open();
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      let older: Promise<readonly string[]> | undefined;
      await store.write(async (write) => {
        await write.plans.add(plan({ id: 'a', items: [] }), ISSUED_AT);
        await new Promise<void>((resolve) => {
          older = store.read(async (read) => {
            await read.plans.list();
            resolve();
            await released;
            return planIds(read);
          });
        });
      });
      expect(await store.read(planIds)).toEqual(['a']);
      release();
      expect(await older).toEqual([]);
    });

    it('rejects with what the work rejects with, and the next read is none the worse', async () => {
      const { store } = await open();
      await expect(store.read(() => Promise.reject(new RangeError('no')))).rejects.toThrow('no');
      expect(await store.read(planIds)).toEqual([]);
    });
  });

  describe('close', () => {
    it('finishes the writes that wait, and refuses those that come later', async () => {
      const { store, reopen } = await open();
      const waiting = ['a', 'b', 'c'].map((id) => addPlan(store, id));
      const closing = store.close();
      await expect(addPlan(store, 'd')).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(store.read(planIds)).rejects.toBeInstanceOf(StoreUnavailable);
      await Promise.all([...waiting, closing]);
      await store.close();
      expect(await (await reopen()).read(planIds)).toEqual(['a', 'b', 'c']);
    });
  });

  describe('checkHealth', () => {
    it('says that the database answers and takes writes', async () => {
      const { store } = await open();
      expect(await store.checkHealth()).toMatchObject({ writable: true });
    });
  });

  it('returns texts character for character', async () => {
    const { store } = await open();
    const odd = 'a\u0000b 😀👨‍👩‍👧 \u202Etxt ～（）＜＞＝ ①－１ \r\n\t "\'\\ 葛󠄀 が\u3099';
    await store.write((write) =>
      write.plans.add(plan({ title: text(odd, odd), items: [], ownerBody: text(odd) }), ISSUED_AT),
    );
    expect(await store.read((read) => read.plans.find('plan-3.0'))).toMatchObject({
      title: { ja: odd, en: odd },
      ownerBody: { ja: odd },
    });
  });
}
