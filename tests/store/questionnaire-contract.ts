import { describe, expect, it } from 'vitest';
import { draftQuestionnaire, openQuestionnaire, plan, text, wards } from '../support/builders.ts';
import type { OpenEmpty } from './store-contract.ts';
import { ISSUED_AT, QUESTIONNAIRE, storeIssuedRound, storePlanAndRoster } from './stored-round.ts';

const EDIT = { by: 'account-1', at: new Date('2022-02-15T10:00:00+09:00') };

export function questionnairesKeep(open: OpenEmpty): void {
  describe('questionnaires', () => {
    it('come back as they were added, as drafts and once issued with the frozen measures', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      const find = () => store.read((read) => read.questionnaires.find(QUESTIONNAIRE));
      expect(await find()).toBeUndefined();
      await store.write((write) => write.questionnaires.add(draftQuestionnaire()));
      expect(await find()).toEqual(draftQuestionnaire());
      const { frozenMeasures } = openQuestionnaire();
      await store.write((write) => write.questionnaires.markIssued(QUESTIONNAIRE, frozenMeasures, ISSUED_AT));
      expect(await find()).toEqual(openQuestionnaire({ issuedAt: ISSUED_AT }));
    });

    it('can be rewritten as long as they are drafts', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      await store.write(async (write) => {
        await write.plans.add(plan({ id: 'other-plan', items: [] }), ISSUED_AT);
        await write.rosters.add({ ...wards(), id: 'other-roster', members: [] }, ISSUED_AT);
        await write.questionnaires.add(draftQuestionnaire());
      });
      const draft = {
        planId: 'other-plan',
        rosterId: 'other-roster',
        fiscalYear: 2022,
        content: { ...draftQuestionnaire().content, title: text('書き直した') },
        madeFrom: undefined,
        opensAt: new Date('2022-02-28T00:00:00+09:00'),
        dueAt: undefined,
      };
      await store.write((write) => write.questionnaires.saveDraft(QUESTIONNAIRE, draft, EDIT));
      const found = await store.read((read) => read.questionnaires.find(QUESTIONNAIRE));
      expect(found).toEqual(
        draftQuestionnaire({ ...draft, revision: 2, editedBy: EDIT.by, editedAt: EDIT.at }),
      );
    });

    it('are frozen once issued: neither rewritten, nor issued again, nor removed', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const { planId, rosterId, fiscalYear, madeFrom, opensAt, dueAt, content } = draftQuestionnaire();
      const draft = { planId, rosterId, fiscalYear, madeFrom, opensAt, dueAt, content };
      const changes = [
        store.write((write) => write.questionnaires.saveDraft(QUESTIONNAIRE, draft, EDIT)),
        store.write((write) => write.questionnaires.markIssued(QUESTIONNAIRE, [], ISSUED_AT)),
        store.write((write) => write.questionnaires.remove(QUESTIONNAIRE)),
      ];
      for (const { status } of await Promise.allSettled(changes)) expect(status).toBe('rejected');
      const found = await store.read((read) => read.questionnaires.find(QUESTIONNAIRE));
      expect(found).toEqual(openQuestionnaire({ issuedAt: ISSUED_AT }));
    });

    it('can be removed as drafts', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      await store.write((write) => write.questionnaires.add(draftQuestionnaire()));
      await store.write((write) => write.questionnaires.remove(QUESTIONNAIRE));
      expect(await store.read((read) => read.questionnaires.list())).toEqual([]);
    });

    it('note when they were closed and fixed, and forget the closing when reopened', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const at = (hour: number) => new Date(Date.UTC(2022, 2, 12, hour));
      const become = async (status: 'open' | 'closed' | 'fixed' | 'published', hour: number) => {
        await store.write((write) => write.questionnaires.setStatus(QUESTIONNAIRE, status, at(hour)));
        return store.read((read) => read.questionnaires.find(QUESTIONNAIRE));
      };
      expect(await become('closed', 1)).toMatchObject({
        status: 'closed',
        closedAt: at(1),
        fixedAt: undefined,
      });
      expect(await become('open', 2)).toMatchObject({ status: 'open', closedAt: undefined });
      expect(await become('closed', 3)).toMatchObject({ status: 'closed', closedAt: at(3) });
      expect(await become('fixed', 4)).toMatchObject({ status: 'fixed', closedAt: at(3), fixedAt: at(4) });
      expect(await become('published', 5)).toMatchObject({
        status: 'published',
        fixedAt: at(4),
        publishedAt: at(5),
      });
    });

    it('can be extended after issue', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const dueAt = new Date('2022-03-18T23:59:59.999+09:00');
      await store.write((write) => write.questionnaires.extend(QUESTIONNAIRE, dueAt));
      expect((await store.read((read) => read.questionnaires.find(QUESTIONNAIRE)))?.dueAt).toEqual(dueAt);
    });

    it('that are not there cannot be changed in silence', async () => {
      const { store } = await open();
      const extending = store.write((write) => write.questionnaires.extend('nobody', ISSUED_AT));
      await expect(extending).rejects.toThrow('no questionnaire nobody');
    });

    it('are listed newest first, and the issued ones of a plan and year oldest issue first', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      const at = (day: number) => new Date(Date.UTC(2022, 1, day));
      await store.write(async (write) => {
        await write.plans.add(plan({ id: 'other-plan', items: [] }), ISSUED_AT);
        const add = (id: string, createdOn: number, overrides = {}) =>
          write.questionnaires.add(draftQuestionnaire({ id, createdAt: at(createdOn), ...overrides }));
        await add('b', 1);
        await add('c', 3);
        await add('a', 2);
        await add('never-issued', 4);
        await add('next-year', 5, { fiscalYear: 2022 });
        await add('other', 6, { planId: 'other-plan' });
        for (const [id, day] of [
          ['a', 9],
          ['b', 8],
          ['c', 7],
          ['next-year', 7],
          ['other', 7],
        ] as const)
          await write.questionnaires.markIssued(id, [], at(day));
        await write.questionnaires.setStatus('b', 'closed', at(20));
      });
      const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
      const listed = await store.read((read) => read.questionnaires.list());
      expect(ids(listed)).toEqual(['other', 'next-year', 'never-issued', 'c', 'a', 'b']);
      const issued = await store.read((read) => read.questionnaires.issuedFor('plan-3.0', 2021));
      expect(ids(issued)).toEqual(['c', 'b', 'a']);
    });
  });
}
