import { describe, expect, it } from 'vitest';
import { type Store, UniqueConflict, type WriteStore } from '../../server/store/store.ts';
import type { Member } from '../../shared/domain/roster.ts';
import { text, wards } from '../support/builders.ts';
import type { OpenEmpty } from './store-contract.ts';
import { auditRecord, hashOf, ISSUED_AT, QUESTIONNAIRE, storeIssuedRound, submit } from './stored-round.ts';

/** Enough to be at it for many turns of the event loop on any machine. */
const MANY = 8_000;

const many = (prefix: string): readonly Member[] =>
  Array.from({ length: MANY }, (_, index) => ({
    id: `${prefix}-${index}`,
    code: `c${index}`,
    name: text(`第${index}課`),
    title: text('課長'),
  }));
const placed = (members: readonly Member[]) =>
  members.map((member, index) => ({ position: index + 1, member }));

const { id, name, unit } = wards();

/** What everybody else saw, one look a turn of the event loop, while something was written. */
async function seenDuring<T>(writing: Promise<unknown>, look: () => Promise<T>): Promise<readonly T[]> {
  const seen: T[] = [];
  let isDone = false;
  const done = writing.finally(() => {
    isDone = true;
  });
  done.catch(() => undefined);
  while (!isDone) {
    seen.push(await look());
    await new Promise(setImmediate);
  }
  await done;
  return seen;
}

const roster = async (store: Store) => {
  const members = await store.read((read) => read.rosters.members(id, 0, MANY));
  return { count: members.length, first: members[0]?.member.id };
};

export function longWritesKeep(open: OpenEmpty): void {
  describe('a work that writes many rows', () => {
    const before = { count: 24, first: wards().members[0]?.id };
    const replace = async (write: WriteStore, members = many('new')) => {
      const goneIds = wards().members.map((member) => member.id);
      await write.rosters.change(id, 1, { name, unit, goneIds, placed: placed(members) });
      await write.audit.append(auditRecord('import-roster'));
    };

    it('leaves others their turn, who see all of it or nothing', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const seen = await seenDuring(store.write(replace), () => roster(store));
      const during = seen.filter(({ count }) => count === before.count);
      expect(during.length).toBeGreaterThan(3);
      for (const one of during) expect(one).toEqual(before);
      for (const { count } of seen) expect([24, MANY]).toContain(count);
      expect(await roster(store)).toEqual({ count: MANY, first: 'new-0' });
      expect(await store.read((read) => read.audit.page(0, 9))).toHaveLength(1);
    });

    it('leaves others their turn when people are asked, and when a roster is removed', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const asked = many('asked').map(({ id, code, name, title }, index) => ({
        id,
        questionnaireId: QUESTIONNAIRE,
        position: 100 + index,
        respondent: { code, name, title },
        codeHash: hashOf(id),
      }));
      const pages = () => store.read((read) => read.invitations.page(QUESTIONNAIRE, 24, 1));
      const asking = store.write((write) => write.invitations.add(asked));
      const seen = await seenDuring(asking, pages);
      expect(seen.filter((page) => page.length === 0).length).toBeGreaterThan(3);
      expect(await pages()).toHaveLength(1);
      await store.write((write) =>
        write.rosters.add({ id: 'other', name, unit, members: many('other') }, ISSUED_AT),
      );
      const there = () => store.read((read) => read.rosters.members('other', 0, MANY));
      const removing = store.write((write) => write.rosters.remove('other'));
      const counts = (await seenDuring(removing, there)).map((page) => page.length);
      expect(counts.filter((count) => count === MANY).length).toBeGreaterThan(1);
      for (const count of counts) expect([0, MANY]).toContain(count);
      expect(await there()).toEqual([]);
    });

    it('keeps the answers that come in meanwhile, each after it', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      let position = 0;
      const answers: Promise<unknown>[] = [];
      await seenDuring(store.write(replace), async () => {
        position++;
        if (position > 24) return;
        const invitationId = `invitation-${position}`;
        answers.push(store.write((write) => submit(write, invitationId)));
      });
      await Promise.all(answers);
      expect(answers.length).toBeGreaterThan(3);
      await store.read(async (read) => {
        expect((await read.tallies.counters(QUESTIONNAIRE)).get('responded')).toBe(answers.length);
        expect((await read.audit.page(0, 99)).map(({ action }) => action)[0]).toBe('import-roster');
      });
    });

    it('leaves no trace when its last row is refused, and harms nobody who waited', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const [first, ...others] = many('new');
      const twice = [...others, { ...others[0], id: 'twice' } as Member, ...(first ? [first] : [])];
      const refused = store.write((write) => replace(write, twice));
      const answer = store.write((write) => submit(write, 'invitation-1'));
      await expect(refused).rejects.toBeInstanceOf(UniqueConflict);
      await answer;
      expect(await roster(store)).toEqual(before);
      expect((await store.read((read) => read.rosters.findHead(id)))?.revision).toBe(1);
      expect(await store.read((read) => read.audit.page(0, 9))).toHaveLength(1);
    });

    it('writes nothing more once it has ended without waiting for its rows', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      let rows: Promise<unknown> = Promise.resolve();
      const careless = store.write(async (write) => {
        rows = write.rosters.add({ id: 'other', name, unit, members: many('other') }, ISSUED_AT);
        rows.catch(() => undefined);
        throw new RangeError('refused');
      });
      const next = store.write((write) => replace(write));
      await expect(careless).rejects.toThrow('refused');
      await next;
      await expect(rows).rejects.toThrow('the work has ended');
      expect(await store.read((read) => read.rosters.find('other'))).toBeUndefined();
      expect(await store.read((read) => read.rosters.members('other', 0, 9))).toEqual([]);
      expect(await roster(store)).toEqual({ count: MANY, first: 'new-0' });
    });
  });
}
