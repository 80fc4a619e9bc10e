import { describe, expect, it } from 'vitest';
import { UniqueConflict } from '../../server/store/store.ts';
import type { Plan, PlanItem } from '../../shared/domain/plan.ts';
import { draftQuestionnaire, plan, ratio, wards } from '../support/builders.ts';
import type { OpenEmpty } from './store-contract.ts';
import { ISSUED_AT, QUESTIONNAIRE, storePlanAndRoster } from './stored-round.ts';

function firstIndicator(found: Plan | undefined) {
  const indicator = found?.items[0]?.indicators[0];
  if (!indicator) throw new Error('the plan has no indicator');
  return indicator;
}

export function plansAndRostersKeep(open: OpenEmpty): void {
  describe('plans', () => {
    it('come back as they were added', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      expect(await store.read((read) => read.plans.find('plan-3.0'))).toEqual(plan());
      expect(await store.read((read) => read.plans.find('plan-4.0'))).toBeUndefined();
    });

    it('keep the order of their indicators and sort items by number, as numbers', async () => {
      const { store } = await open();
      const [item] = plan().items;
      if (!item) throw new Error('the plan has no item');
      const odd = ['1-10', '1-2', '1-1'].map((key) => ({
        ...firstIndicator(plan()),
        id: `odd/${key}`,
        key,
        displayCode: key,
      }));
      const items = [10, 9, 1].map((number) => {
        return { ...item, id: `odd-${number}`, number, indicators: number === 1 ? odd : [] };
      });
      await store.write((write) => write.plans.add(plan({ id: 'odd', items }), ISSUED_AT));
      const found = await store.read((read) => read.plans.find('odd'));
      expect(found?.items.map(({ number }) => number)).toEqual([1, 9, 10]);
      expect(found?.items[0]?.indicators.map(({ key }) => key)).toEqual(['1-10', '1-2', '1-1']);
    });

    it('are listed newest first', async () => {
      const { store } = await open();
      const years = ['b-2012', 'a-2016', 'c-2020'];
      for (const id of years)
        await store.write((write) =>
          write.plans.add(plan({ id, items: [] }), new Date(`${id.slice(2)}-04-01`)),
        );
      const listed = await store.read((read) => read.plans.list());
      expect(listed.map(({ id }) => id)).toEqual(['c-2020', 'a-2016', 'b-2012']);
      const { title, firstFiscalYear, lastFiscalYear } = plan();
      expect(listed[0]).toEqual({ id: 'c-2020', title, firstFiscalYear, lastFiscalYear });
    });

    it('refuse the same indicator key twice in one item', async () => {
      const { store } = await open();
      const [item] = plan().items;
      if (!item) throw new Error('the plan has no item');
      const twice = [firstIndicator(plan()), { ...firstIndicator(plan()), id: 'another' }];
      const adding = store.write((write) =>
        write.plans.add(plan({ items: [{ ...item, indicators: twice }] }), ISSUED_AT),
      );
      await expect(adding).rejects.toBeInstanceOf(UniqueConflict);
      expect(await store.read((read) => read.plans.list())).toEqual([]);
    });

    it('know the plan of an indicator', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      const { id } = firstIndicator(plan());
      expect(await store.read((read) => read.plans.findPlanIdOfIndicator(id))).toBe('plan-3.0');
      expect(await store.read((read) => read.plans.findPlanIdOfIndicator('nobody'))).toBeUndefined();
    });

    it('take a target away by a version of its own, and keep what was there before', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      const { id, targets } = firstIndicator(plan());
      await store.write((write) => write.plans.setTarget(id, 2021, undefined, ISSUED_AT));
      const { 2021: before, ...others } = targets;
      const found = firstIndicator(await store.read((read) => read.plans.find('plan-3.0')));
      expect(found.targets).toEqual(others);
      const versions = (await store.read((read) => read.plans.versions('plan-3.0'))).targets;
      const own = versions.filter((one) => one.indicatorId === id && one.fiscalYear === 2021);
      expect(own.map(({ version, target }) => [version, target])).toEqual([
        [1, before],
        [2, undefined],
      ]);
      expect(own[1]?.at).toEqual(ISSUED_AT);
    });

    it('take an indicator in at its place, and change texts alone', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      const [item] = plan().items;
      const between = { ...firstIndicator(plan()), id: 'between', key: '1-1-1', targets: {}, results: {} };
      await store.write(async (write) => {
        await write.plans.addIndicator(item?.id ?? '', 1, between, ISSUED_AT);
        await write.plans.changeIndicator('between', {
          text: { ja: '文' },
          displayCode: '①',
          unit: undefined,
          judgedBy: undefined,
        });
        const period = { firstFiscalYear: 2019, lastFiscalYear: 2025 };
        await write.plans.change('plan-3.0', { title: { ja: '題' }, ownerBody: undefined, ...period });
      });
      const found = await store.read((read) => read.plans.find('plan-3.0'));
      expect(found).toMatchObject({ title: { ja: '題' }, firstFiscalYear: 2019, lastFiscalYear: 2025 });
      expect(found?.ownerBody).toBeUndefined();
      expect(found?.items[0]?.indicators.map(({ key }) => key).slice(0, 2)).toEqual(['1-1', '1-1-1']);
      const { unit: _, ...kept } = between;
      expect(found?.items[0]?.indicators[1]).toEqual({ ...kept, text: { ja: '文' }, displayCode: '①' });
      expect(await store.read((read) => read.plans.findPlanIdOfItem(item?.id ?? ''))).toBe('plan-3.0');
      const unknown = store.write((write) => write.plans.change('x', plan()));
      await expect(unknown).rejects.toThrow('plan');
    });

    it('count the changes of each part’s texts by itself', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      const [item] = plan().items;
      const { id, text, displayCode, unit, judgedBy } = firstIndicator(plan());
      await store.write(async (write) => {
        await write.plans.changeIndicator(id, { text, displayCode, unit, judgedBy });
        await write.plans.changeIndicator(id, { text, displayCode, unit, judgedBy });
        await write.plans.change('plan-3.0', plan());
      });
      const revisions = await store.read((read) => read.plans.revisions('plan-3.0'));
      expect([id, item?.id ?? '', 'plan-3.0'].map((part) => revisions.get(part))).toEqual([3, 1, 2]);
      expect(await store.read((read) => read.plans.revisions('nothing'))).toEqual(new Map());
    });

    it('let go of an indicator, and of an item with what is in it, without gaps in the order', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      const [item] = plan().items;
      const bare = (id: string, key: string) => ({
        ...firstIndicator(plan()),
        id,
        key,
        targets: {},
        results: {},
      });
      await store.write(async (write) => {
        await write.plans.addIndicator(item?.id ?? '', 1, bare('between', '1-1-1'), ISSUED_AT);
        await write.plans.removeIndicator('between');
        await write.plans.addIndicator(item?.id ?? '', 2, bare('last', '1-3'), ISSUED_AT);
        const other = { ...item, id: 'bare', number: 9, indicators: [bare('in-bare', '9')] } as PlanItem;
        await write.plans.addItem('plan-3.0', other, ISSUED_AT);
        await write.plans.removeItem('bare');
      });
      const found = await store.read((read) => read.plans.find('plan-3.0'));
      expect(found?.items[0]?.indicators.map(({ key }) => key)).toEqual(['1-1', '1-2', '1-3']);
      expect(found?.items).toHaveLength(plan().items.length);
      const inUse = store.write((write) => write.plans.removeIndicator(firstIndicator(plan()).id));
      await expect(inUse).rejects.toThrow();
    });

    it('show the newest version of a target and of a result, each year by itself', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      const { id, targets } = firstIndicator(plan());
      const revised = { kind: 'ratio', ratio: ratio('22/24') } as const;
      const wrong = { kind: 'ratio', ratio: ratio('22/24') } as const;
      const right = { kind: 'ratio', ratio: ratio('24/24') } as const;
      const origin = { kind: 'questionnaire', questionnaireId: QUESTIONNAIRE } as const;
      const entered = { kind: 'entered', source: '部会資料（令和３年６月）' } as const;
      await store.write(async (write) => {
        await write.questionnaires.add(draftQuestionnaire());
        await write.plans.setTarget(id, 2023, { kind: 'ratio', ratio: ratio('23/24') }, ISSUED_AT);
        await write.plans.setTarget(id, 2023, revised, ISSUED_AT);
        await write.plans.setResult(id, 2021, wrong, entered, ISSUED_AT);
        await write.plans.setResult(id, 2021, right, origin, ISSUED_AT);
        await write.plans.setResult(id, 2020, wrong, entered, ISSUED_AT);
      });
      const found = firstIndicator(await store.read((read) => read.plans.find('plan-3.0')));
      expect(found.targets).toEqual({ ...targets, 2023: revised });
      expect(found.results).toEqual({
        2020: { result: wrong, origin: entered },
        2021: { result: right, origin },
      });
    });
  });

  describe('rosters', () => {
    it('keep their members in the official order, whatever their names and codes', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      expect(await store.read((read) => read.rosters.find(wards().id))).toEqual({ ...wards(), revision: 1 });
      const reversed = { ...wards(), id: 'reversed', members: wards().members.toReversed() };
      const members = reversed.members.map((member) => ({ ...member, id: `r-${member.id}` }));
      await store.write((write) => write.rosters.add({ ...reversed, members }, ISSUED_AT));
      expect((await store.read((read) => read.rosters.find('reversed')))?.members).toEqual(members);
    });

    it('are listed newest first, with the number of their members', async () => {
      const { store } = await open();
      await storePlanAndRoster(store);
      const { id, name, unit } = wards();
      await store.write((write) => write.rosters.add({ id: 'empty', name, unit, members: [] }, ISSUED_AT));
      expect(await store.read((read) => read.rosters.list())).toEqual([
        { id: 'empty', name, unit, revision: 1, memberCount: 0, questionnaireCount: 0 },
        { id, name, unit, revision: 1, memberCount: 24, questionnaireCount: 0 },
      ]);
      expect(await store.read((read) => read.rosters.find('nobody'))).toBeUndefined();
    });

    it('refuse a member code that stands twice, and keep nothing of such a roster', async () => {
      const { store } = await open();
      const [first, second] = wards().members;
      if (!first || !second) throw new Error('there are two wards');
      const members = [first, { ...second, code: first.code }];
      const adding = store.write((write) => write.rosters.add({ ...wards(), members }, ISSUED_AT));
      await expect(adding).rejects.toBeInstanceOf(UniqueConflict);
      expect(await store.read((read) => read.rosters.list())).toEqual([]);
    });
  });
}
