import { describe, expect, it } from 'vitest';
import type { RosterChange, Store } from '../../server/store/store.ts';
import { UniqueConflict } from '../../server/store/store.ts';
import type { Member } from '../../shared/domain/roster.ts';
import { draftQuestionnaire, wards } from '../support/builders.ts';
import type { OpenEmpty } from './store-contract.ts';
import { storePlanAndRoster } from './stored-round.ts';

const { id, name, unit, members } = wards();
const [first, second, third] = [wardAt(0), wardAt(1), wardAt(2)];

function wardAt(index: number): Member {
  const ward = members[index];
  if (!ward) throw new Error(`there is no ward ${index}`);
  return ward;
}

const change = (store: Store, basedOn: number, given: Partial<RosterChange>) =>
  store.write((write) =>
    write.rosters.change(id, basedOn, { name, unit, goneIds: [], placed: [], ...given }),
  );
const found = (store: Store) => store.read((read) => read.rosters.find(id));

export function rostersKeepChanges(open: OpenEmpty): void {
  describe('changed rosters', () => {
    it('count one revision more for each change, and keep the order of the places', async () => {
      const { store, reopen } = await open();
      await storePlanAndRoster(store);
      const renamed = { ...first, name: { ja: '北区（新）' }, kana: undefined, email: undefined };
      const made = await change(store, 1, {
        unit: { ja: '名' },
        goneIds: [first.id, second.id],
        placed: [
          { position: 1, member: second },
          { position: 2, member: renamed },
        ],
      });
      expect(made).toBe(true);
      const expected = {
        id,
        name,
        unit: { ja: '名' },
        revision: 2,
        members: [second, renamed, ...members.slice(2)],
      };
      expect(await found(store)).toEqual(expected);
      const again = await reopen();
      expect(await again.read((read) => read.rosters.findHead(id))).toEqual({
        id,
        name,
        unit: { ja: '名' },
        revision: 2,
      });
    });

    it('are left alone by whoever saw an earlier revision', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      expect(await change(store, 1, { name: { ja: '一' } })).toBe(true);
      expect(await change(store, 1, { name: { ja: '二' }, goneIds: [first.id] })).toBe(false);
      expect(await found(store)).toMatchObject({ name: { ja: '一' }, revision: 2 });
      expect((await found(store))?.members).toHaveLength(24);
      expect(
        await store.write((write) =>
          write.rosters.change('nobody', 1, { name, unit, goneIds: [], placed: [] }),
        ),
      ).toBe(false);
    });

    it('keep nothing of a change that puts a code or a place twice, or takes out who is not there', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      const twice = { position: 99, member: { ...third, id: 'another', code: first.code } };
      await expect(change(store, 1, { placed: [twice] })).rejects.toBeInstanceOf(UniqueConflict);
      const taken = { position: 1, member: { ...third, id: 'another', code: 'new' } };
      await expect(change(store, 1, { placed: [taken] })).rejects.toBeInstanceOf(UniqueConflict);
      await expect(change(store, 1, { goneIds: ['nobody'] })).rejects.toThrow('There is no member nobody');
      expect(await found(store)).toEqual({ ...wards(), revision: 1 });
    });

    it('are read in pages', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      const page = await store.read((read) => read.rosters.members(id, 2, 3));
      expect(page).toEqual(members.slice(2, 5).map((member, index) => ({ position: index + 3, member })));
      expect(await store.read((read) => read.rosters.members(id, 24, 3))).toEqual([]);
    });

    it('know how many questionnaires ask them, and go only where none does', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      await store.write((write) => write.questionnaires.add(draftQuestionnaire()));
      expect(await store.read((read) => read.rosters.questionnaireCount(id))).toBe(1);
      const [listed] = await store.read((read) => read.rosters.list());
      expect(listed).toMatchObject({ memberCount: 24, questionnaireCount: 1 });
      await expect(store.write((write) => write.rosters.remove(id))).rejects.toThrow();
      expect((await found(store))?.members).toHaveLength(24);
      await store.write((write) => write.questionnaires.remove(draftQuestionnaire().id));
      await store.write((write) => write.rosters.remove(id));
      expect(await found(store)).toBeUndefined();
      expect(await store.read((read) => read.rosters.members(id, 0, 3))).toEqual([]);
    });
  });
}
