import { describe, expect, it } from 'vitest';
import { type KeptPublication, type Store, UniqueConflict } from '../../server/store/store.ts';
import type { ResultOrigin } from '../../shared/domain/plan.ts';
import { plan, ratio } from '../support/builders.ts';
import { publishedDocument } from '../support/published-documents.ts';
import type { OpenEmpty } from './store-contract.ts';
import { ISSUED_AT, SUBMITTED_AT, storeIssuedRound } from './stored-round.ts';

const publication = (overrides: Partial<KeptPublication> = {}): KeptPublication => ({
  planId: 'plan-3.0',
  fiscalYear: 2021,
  version: 1,
  cause: 'publish',
  digest: 'ab'.repeat(32),
  publishedAt: SUBMITTED_AT,
  accountId: 'publisher',
  takenBack: undefined,
  document: publishedDocument(),
  ...overrides,
});

async function storePublisher(store: Store): Promise<void> {
  await storeIssuedRound(store);
  await store.write((write) =>
    write.accounts.add({
      ...{ id: 'publisher', email: 'p@city.example.jp', emailKey: 'p@city.example.jp', name: '担当' },
      ...{ role: 'editor', passwordHash: undefined, disabledAt: undefined, createdAt: ISSUED_AT },
    }),
  );
}

const add = (store: Store, overrides: Partial<KeptPublication> = {}) =>
  store.write((write) => write.publications.add(publication(overrides)));

export function publicationsKeep(open: OpenEmpty): void {
  describe('publications', () => {
    it('come back as they were added, each version and the newest', async () => {
      const { store } = await open();
      await storePublisher(store);
      await add(store);
      const second = publication({ version: 2, cause: 'correction', digest: 'cd'.repeat(32) });
      await add(store, second);
      await store.read(async ({ publications }) => {
        expect(await publications.find('plan-3.0', 2021, 1)).toEqual(publication());
        expect(await publications.newest('plan-3.0', 2021)).toEqual(second);
        const { document: _, ...head } = publication();
        expect((await publications.heads('plan-3.0', 2021))[0]).toEqual(head);
        expect(await publications.find('plan-3.0', 2021, 3)).toBeUndefined();
        expect(await publications.newest('plan-3.0', 2020)).toBeUndefined();
        expect(await publications.heads('another', 2021)).toEqual([]);
      });
    });

    it('have each version once', async () => {
      const { store } = await open();
      await storePublisher(store);
      await add(store);
      await expect(add(store)).rejects.toThrow(UniqueConflict);
    });

    it('are taken back as a whole year, and stay what they were', async () => {
      const { store } = await open();
      await storePublisher(store);
      await add(store);
      await add(store, { version: 2 });
      await add(store, { fiscalYear: 2020 });
      const takenBack = { at: new Date('2022-06-01T00:00:00Z'), reason: '確認のため' };
      await store.write((write) => write.publications.takeBack('plan-3.0', 2021, takenBack));
      await store.read(async ({ publications }) => {
        expect((await publications.heads('plan-3.0', 2021)).map((head) => head.takenBack)).toEqual([
          takenBack,
          takenBack,
        ]);
        expect((await publications.newest('plan-3.0', 2020))?.takenBack).toBeUndefined();
        expect(await publications.find('plan-3.0', 2021, 1)).toEqual(publication({ takenBack }));
      });
      const again = store.write((write) => write.publications.takeBack('plan-3.0', 2021, takenBack));
      await expect(again).rejects.toThrow('no published year');
    });

    it('are listed by year with their newest version, what was taken back left out', async () => {
      const { store } = await open();
      await storePublisher(store);
      const { items: _, ...other } = plan({ id: 'plan-4.0' });
      await store.write((write) => write.plans.add({ ...other, items: [] }, ISSUED_AT));
      await add(store);
      await add(store, { version: 2 });
      await add(store, { fiscalYear: 2020, publishedAt: new Date('2023-01-01T00:00:00Z') });
      await add(store, { planId: 'plan-4.0', publishedAt: new Date('2022-04-01T00:00:00Z') });
      await add(store, { planId: 'plan-4.0', fiscalYear: 2022 });
      const takenBack = { at: SUBMITTED_AT, reason: '誤り' };
      await store.write((write) => write.publications.takeBack('plan-4.0', 2022, takenBack));
      const years = await store.read((read) => read.publications.publicYears());
      expect(years.map(({ planId, fiscalYear, version }) => [planId, fiscalYear, version])).toEqual([
        ['plan-3.0', 2021, 2],
        ['plan-3.0', 2020, 1],
        ['plan-4.0', 2021, 1],
      ]);
      expect(years[0]?.planTitle).toEqual(publishedDocument().plan.title);
    });
  });

  describe('a corrected result', () => {
    it('is a version with its reason, beside those before', async () => {
      const { store } = await open();
      await storePublisher(store);
      const set = (result: string, origin: ResultOrigin) =>
        store.write(({ plans }) =>
          plans.setResult(
            'indicator-1-1',
            2021,
            { kind: 'ratio', ratio: ratio(result) },
            origin,
            SUBMITTED_AT,
          ),
        );
      await set('24/24', { kind: 'entered', source: '資料' });
      await set('22/24', { kind: 'correction', reason: '転記の誤り' });
      const { results } = await store.read((read) => read.plans.versions('plan-3.0'));
      expect(results.map(({ origin }) => origin)).toEqual([
        { kind: 'entered', source: '資料' },
        { kind: 'correction', reason: '転記の誤り' },
      ]);
    });
  });
}
