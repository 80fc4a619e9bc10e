import { describe, expect, it } from 'vitest';
import { type Store, UniqueConflict } from '../../server/store/store.ts';
import { whatDisagrees } from '../../server/store/what-disagrees.ts';
import type {
  Acknowledgement,
  ProgressSheet,
  SheetVersion,
} from '../../shared/domain/progress-sheet/progress-sheet.ts';
import { FINANCE, monthlySheet, quarterlySheet, WELFARE } from '../domain/real-sheets.ts';
import type { OpenEmpty } from './store-contract.ts';
import { SUBMITTED_AT, storePlanAndRoster } from './stored-round.ts';

const PLAN = 'plan-3.0';
const LATER = new Date(SUBMITTED_AT.getTime() + 60_000);

export const sheetOf = (overrides: Partial<ProgressSheet> = {}): ProgressSheet => ({
  itemId: 'item-1',
  fiscalYear: 2021,
  status: 'draft',
  revision: 1,
  content: quarterlySheet(),
  updatedAt: SUBMITTED_AT,
  updatedBy: 'writer',
  comment: undefined,
  ...overrides,
});

const noteOf = (overrides: Partial<Acknowledgement> = {}): Acknowledgement => ({
  committee: FINANCE,
  half: 'mid-year',
  on: '2021-10-08',
  note: undefined,
  accountId: 'writer',
  at: SUBMITTED_AT,
  ...overrides,
});

export async function storeWriter(store: Store): Promise<void> {
  await storePlanAndRoster(store);
  await store.write((write) =>
    write.accounts.add({
      id: 'writer',
      email: 'writer@city.example.jp',
      emailKey: 'writer@city.example.jp',
      name: '担当',
      role: 'editor',
      passwordHash: undefined,
      disabledAt: undefined,
      createdAt: SUBMITTED_AT,
    }),
  );
}

const save = (
  store: Store,
  sheet: ProgressSheet,
  made: Pick<SheetVersion, 'act' | 'comment'> = { act: 'save' },
) => store.write((write) => write.sheets.save(sheet, made));

export function progressSheetsKeep(open: OpenEmpty): void {
  describe('progress sheets', () => {
    it('stand as they were saved last, character for character, also in a database opened again', async () => {
      const { store, reopen } = await open();
      await storeWriter(store);
      await save(store, sheetOf({ content: quarterlySheet({ nextYearIssues: '' }) }));
      const second = sheetOf({
        ...{ revision: 2, updatedAt: LATER, comment: '課題を書いてください。' },
        content: quarterlySheet({ nextYearIssues: '　・～（）＜＞ＣＭ\r\n■ \ud867\ude3d' }),
      });
      await save(store, second);
      const again = await reopen();
      expect(await again.read((read) => read.sheets.find('item-1', 2021))).toEqual(second);
      expect(await again.read((read) => read.sheets.find('item-1', 2020))).toBeUndefined();
      expect(await again.read((read) => read.sheets.find('item-2', 2021))).toBeUndefined();
    });

    it('keep every version with its act, and what was said with it', async () => {
      const { store } = await open();
      await storeWriter(store);
      await save(store, sheetOf());
      await save(store, sheetOf({ revision: 2, status: 'in-review', updatedAt: LATER }), { act: 'submit' });
      const comment = '課題を書いてください。';
      await save(store, sheetOf({ revision: 3, comment, content: monthlySheet() }), {
        act: 'return',
        comment,
      });
      const heads = await store.read((read) => read.sheets.versions('item-1', 2021));
      expect(heads).toEqual([
        { version: 3, status: 'draft', act: 'return', comment, at: SUBMITTED_AT, accountId: 'writer' },
        { version: 2, status: 'in-review', act: 'submit', at: LATER, accountId: 'writer' },
        { version: 1, status: 'draft', act: 'save', at: SUBMITTED_AT, accountId: 'writer' },
      ]);
      const below = (before: number, limit: number) =>
        store.read((read) => read.sheets.versionsBelow('item-1', 2021, { before, limit }));
      expect(await below(4, 2)).toEqual(heads.slice(0, 2));
      expect(await below(2, 2)).toEqual(heads.slice(2));
      expect(await below(1, 2)).toEqual([]);
      const first = await store.read((read) => read.sheets.findVersion('item-1', 2021, 1));
      expect(first).toEqual({ ...heads[2], content: quarterlySheet() });
      expect(await store.read((read) => read.sheets.findVersion('item-1', 2021, 4))).toBeUndefined();
    });

    it('take no version but the next: of two writers one is told, and nothing of theirs is kept', async () => {
      const { store } = await open();
      await storeWriter(store);
      await save(store, sheetOf());
      const late = (revision: number) => save(store, sheetOf({ revision, content: monthlySheet() }));
      await expect(late(1)).rejects.toThrow(UniqueConflict);
      await expect(late(3)).rejects.toThrow(UniqueConflict);
      expect(await store.read((read) => read.sheets.find('item-1', 2021))).toEqual(sheetOf());
      expect(await store.read((read) => read.sheets.versions('item-1', 2021))).toHaveLength(1);
    });

    it('are not changed once fixed, until they are opened again', async () => {
      const { store } = await open();
      await storeWriter(store);
      await save(store, sheetOf({ status: 'fixed' }));
      await expect(
        save(store, sheetOf({ revision: 2, status: 'fixed', content: monthlySheet() })),
      ).rejects.toThrow('what was fixed is not changed');
      await save(store, sheetOf({ revision: 2, status: 'published' }), { act: 'publish' });
      await save(store, sheetOf({ revision: 3, status: 'fixed' }), { act: 'take-back' });
      await save(store, sheetOf({ revision: 4, status: 'in-review' }), { act: 'reopen' });
      await save(store, sheetOf({ revision: 5, status: 'in-review', content: monthlySheet() }));
      expect((await store.read((read) => read.sheets.find('item-1', 2021)))?.revision).toBe(5);
    });

    it('of a plan and year come in the order of its items', async () => {
      const { store } = await open();
      await storeWriter(store);
      for (const itemId of ['item-2', 'item-1']) await save(store, sheetOf({ itemId }));
      await save(store, sheetOf({ fiscalYear: 2022 }));
      const ids = async (planId: string, fiscalYear: number) =>
        (await store.read((read) => read.sheets.ofPlan(planId, fiscalYear))).map(({ itemId }) => itemId);
      expect(await ids(PLAN, 2021)).toEqual(['item-1', 'item-2']);
      expect(await ids(PLAN, 2022)).toEqual(['item-1']);
      expect(await ids('another', 2021)).toEqual([]);
      expect(await store.read((read) => read.sheets.keys())).toEqual([
        { itemId: 'item-1', fiscalYear: 2021 },
        { itemId: 'item-1', fiscalYear: 2022 },
        { itemId: 'item-2', fiscalYear: 2021 },
      ]);
    });

    it('agree with their versions', async () => {
      const { store } = await open();
      await storeWriter(store);
      await save(store, sheetOf());
      await save(store, sheetOf({ revision: 2, content: monthlySheet() }));
      expect(await whatDisagrees(store)).toEqual([]);
    });
  });

  describe('acknowledgements of a sheet', () => {
    it('are one for each committee and half, by day', async () => {
      const { store } = await open();
      await storeWriter(store);
      for (const itemId of ['item-1', 'item-2']) await save(store, sheetOf({ itemId }));
      const noted = [
        noteOf({ half: 'year-end', on: '2022-03-24', note: '' }),
        noteOf({ committee: WELFARE, on: '2021-10-01', note: '区長会議で把握した。' }),
        noteOf(),
      ];
      await store.write(async (write) => {
        for (const one of noted) await write.sheets.acknowledge('item-1', 2021, one);
        await write.sheets.acknowledge('item-2', 2021, noteOf());
      });
      const [yearEnd, welfare, finance] = noted;
      expect(await store.read((read) => read.sheets.acknowledgements('item-1', 2021))).toEqual([
        ...[welfare, finance, yearEnd],
      ]);
      expect(await store.read((read) => read.sheets.acknowledgementsOfPlan(PLAN, 2021))).toEqual([
        { itemId: 'item-1', ...welfare },
        { itemId: 'item-1', ...finance },
        { itemId: 'item-1', ...yearEnd },
        { itemId: 'item-2', ...noteOf() },
      ]);
      await expect(
        store.write((write) => write.sheets.acknowledge('item-1', 2021, noteOf({ on: '2021-10-09' }))),
      ).rejects.toThrow(UniqueConflict);
    });

    it('are gone when they are taken back, and need a sheet', async () => {
      const { store } = await open();
      await storeWriter(store);
      await expect(
        store.write((write) => write.sheets.acknowledge('item-1', 2021, noteOf())),
      ).rejects.toThrow();
      await save(store, sheetOf());
      await store.write((write) => write.sheets.acknowledge('item-1', 2021, noteOf()));
      const takeBack = () =>
        store.write((write) => write.sheets.takeBackAcknowledgement('item-1', 2021, FINANCE, 'mid-year'));
      expect([await takeBack(), await takeBack()]).toEqual([true, false]);
      expect(await store.read((read) => read.sheets.acknowledgements('item-1', 2021))).toEqual([]);
    });
  });
}
