import { describe, expect, it } from 'vitest';
import { type Store, UniqueConflict } from '../../server/store/store.ts';
import type { Case } from '../../shared/domain/cases/case.ts';
import { caseNumbered } from '../domain/cases/real-cases.ts';
import type { OpenEmpty } from './store-contract.ts';
import { storePlanAndRoster } from './stored-round.ts';

const PLACE = { itemId: 'item-2', fiscalYear: 2021 };

const change = (
  store: Store,
  basedOn: number,
  made: {
    readonly added?: readonly Case[];
    readonly changed?: readonly Case[];
    readonly removedIds?: string[];
  },
) =>
  store.write((write) =>
    write.cases.change({ ...PLACE, basedOn }, { added: [], changed: [], removedIds: [], ...made }),
  );
const registerOf = (store: Store) => store.read((read) => read.cases.register('item-2', 2021));

export function casesKeep(open: OpenEmpty): void {
  describe('registers of cases', () => {
    it('hold their cases by number, character for character, also in a database opened again', async () => {
      const { store, reopen } = await open();
      await storePlanAndRoster(store);
      const full: Case = {
        ...caseNumbered(1, { examinedOn: '2021-07-20', outcome: 'revised', decidedOn: '2021-09-10' }),
        ...{ title: '　・～（）＜＞ \ud867\ude3d', notes: '一行目\r\n二行目' },
      };
      expect(await registerOf(store)).toEqual({ revision: 0, cases: [] });
      expect(await change(store, 0, { added: [caseNumbered(2), full] })).toBe(true);
      const again = await reopen();
      expect(await registerOf(again)).toEqual({ revision: 1, cases: [full, caseNumbered(2)] });
      expect(await again.read((read) => read.cases.find('case-1'))).toEqual(full);
      expect(await again.read((read) => read.cases.find('none'))).toBeUndefined();
      expect(await again.read((read) => read.cases.register('item-2', 2020))).toMatchObject({ revision: 0 });
      expect(await again.read((read) => read.cases.register('item-1', 2021))).toMatchObject({ revision: 0 });
    });

    it('count their changes up, and are changed by nobody who saw another state', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      await change(store, 0, { added: [caseNumbered(1)] });
      const changed = { ...caseNumbered(1, { examinedOn: '2021-07-20' }), revision: 2 };
      expect(await change(store, 0, { changed: [changed] })).toBe(false);
      expect(await change(store, 2, { removedIds: ['case-1'] })).toBe(false);
      expect(await registerOf(store)).toEqual({ revision: 1, cases: [caseNumbered(1)] });
      expect(await change(store, 1, { changed: [changed] })).toBe(true);
      expect(await registerOf(store)).toEqual({ revision: 2, cases: [changed] });
    });

    it('forget what is not known any more, and cases that are taken out', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      const dated = caseNumbered(1, { examinedOn: '2021-07-20' });
      await change(store, 0, { added: [dated, caseNumbered(2)] });
      await change(store, 1, { changed: [caseNumbered(1)], removedIds: ['case-2'] });
      expect(await registerOf(store)).toEqual({ revision: 2, cases: [caseNumbered(1)] });
      expect(await store.read((read) => read.cases.countRegisters('item-2'))).toBe(1);
      expect(await store.read((read) => read.cases.countRegisters('item-1'))).toBe(0);
    });

    it('have each number once: nothing of a change that breaks this is kept', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      await change(store, 0, { added: [caseNumbered(1)] });
      const twice = [caseNumbered(2), { ...caseNumbered(1), id: 'another' }];
      await expect(change(store, 1, { added: twice })).rejects.toThrow(UniqueConflict);
      expect(await registerOf(store)).toEqual({ revision: 1, cases: [caseNumbered(1)] });
    });
  });
}
