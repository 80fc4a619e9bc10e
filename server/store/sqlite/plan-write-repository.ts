import { and, eq, gte, sql } from 'drizzle-orm';
import type { Indicator } from '../../../shared/domain/plan.ts';
import type { PlanWrites } from '../store.ts';
import type { Connection } from './connection.ts';
import { indicators, planItems, plans, resultVersions, targetVersions } from './plan-rows.ts';
import { refusingDuplicates } from './sqlite-errors.ts';
import { changing, given, insertOf } from './stored-columns.ts';

const FIRST_REVISION = 1;

export function planWrites({ query }: Connection): PlanWrites {
  const insertPlan = insertOf(query, plans);
  const insertItem = insertOf(query, planItems);
  const insertIndicator = insertOf(query, indicators);
  const nextVersion = (table: typeof targetVersions | typeof resultVersions) => sql<number>`(
    SELECT coalesce(max(version), 0) + 1 FROM ${table}
    WHERE indicator_id = ${sql.placeholder('indicatorId')} AND fiscal_year = ${sql.placeholder('fiscalYear')}
  )`;
  const keys = { indicatorId: sql.placeholder('indicatorId'), fiscalYear: sql.placeholder('fiscalYear') };
  const insertTarget = query
    .insert(targetVersions)
    .values({
      ...keys,
      version: nextVersion(targetVersions),
      target: given('target', targetVersions.target),
      createdAt: given('at', targetVersions.createdAt),
    })
    .prepare();
  const insertResult = query
    .insert(resultVersions)
    .values({
      ...keys,
      version: nextVersion(resultVersions),
      result: given('result', resultVersions.result),
      questionnaireId: sql.placeholder('questionnaireId'),
      source: sql.placeholder('source'),
      correctionReason: sql.placeholder('correctionReason'),
      createdAt: given('at', resultVersions.createdAt),
    })
    .prepare();

  const updatePlan = query
    .update(plans)
    .set({
      title: given('title', plans.title),
      ownerBody: given('ownerBody', plans.ownerBody),
      firstFiscalYear: given('firstFiscalYear', plans.firstFiscalYear),
      lastFiscalYear: given('lastFiscalYear', plans.lastFiscalYear),
      revision: sql`${plans.revision} + 1`,
    })
    .where(eq(plans.id, sql.placeholder('id')))
    .prepare();
  const updateItem = query
    .update(planItems)
    .set({
      pillar: given('pillar', planItems.pillar),
      title: given('title', planItems.title),
      goalState: given('goalState', planItems.goalState),
      revision: sql`${planItems.revision} + 1`,
    })
    .where(eq(planItems.id, sql.placeholder('id')))
    .prepare();
  const updateIndicator = query
    .update(indicators)
    .set({
      text: given('text', indicators.text),
      unit: given('unit', indicators.unit),
      displayCode: given('displayCode', indicators.displayCode),
      judgedBy: given('judgedBy', indicators.judgedBy),
      revision: sql`${indicators.revision} + 1`,
    })
    .where(eq(indicators.id, sql.placeholder('id')))
    .prepare();
  const makeRoom = query
    .update(indicators)
    .set({ position: sql`${indicators.position} + 1` })
    .where(
      and(
        eq(indicators.itemId, sql.placeholder('itemId')),
        gte(indicators.position, sql.placeholder('position')),
      ),
    )
    .prepare();

  const removed = sql`(SELECT item_id FROM ${indicators} WHERE id = ${sql.placeholder('id')})`;
  const closeGap = query
    .update(indicators)
    .set({ position: sql`${indicators.position} - 1` })
    .where(
      and(
        eq(indicators.itemId, removed),
        sql`${indicators.position} > (SELECT position FROM ${indicators} WHERE id = ${sql.placeholder('id')})`,
      ),
    )
    .prepare();
  const deleteIndicator = query
    .delete(indicators)
    .where(eq(indicators.id, sql.placeholder('id')))
    .prepare();
  const deleteIndicatorsOf = query
    .delete(indicators)
    .where(eq(indicators.itemId, sql.placeholder('id')))
    .prepare();
  const deleteItem = query
    .delete(planItems)
    .where(eq(planItems.id, sql.placeholder('id')))
    .prepare();

  const setTarget: PlanWrites['setTarget'] = async (indicatorId, fiscalYear, target, at) => {
    insertTarget.run({ indicatorId, fiscalYear, target: target ?? { kind: 'none' }, at });
  };
  const setResult: PlanWrites['setResult'] = async (indicatorId, fiscalYear, result, origin, at) => {
    const questionnaireId = origin.kind === 'questionnaire' ? origin.questionnaireId : null;
    const source = origin.kind === 'entered' ? origin.source : null;
    const correctionReason = origin.kind === 'correction' ? origin.reason : null;
    insertResult.run({ indicatorId, fiscalYear, result, questionnaireId, source, correctionReason, at });
  };
  const addIndicator = async (itemId: string, position: number, indicator: Indicator, at: Date) => {
    const { unit = null, judgedBy = null, targets, results, ...fields } = indicator;
    refusingDuplicates(() =>
      insertIndicator({ ...fields, itemId, position, unit, judgedBy, revision: FIRST_REVISION }),
    );
    for (const [year, target] of Object.entries(targets))
      await setTarget(indicator.id, Number(year), target, at);
    for (const [year, { result, origin }] of Object.entries(results))
      await setResult(indicator.id, Number(year), result, origin, at);
  };
  const addItem: PlanWrites['addItem'] = async (planId, { indicators, ...item }, at) => {
    refusingDuplicates(() => insertItem({ ...item, planId, revision: FIRST_REVISION }));
    for (const [index, indicator] of indicators.entries())
      await addIndicator(item.id, index + 1, indicator, at);
  };
  return {
    setTarget,
    setResult,
    addItem,
    async add({ items, ownerBody = null, ...plan }, createdAt) {
      refusingDuplicates(() => insertPlan({ ...plan, ownerBody, createdAt, revision: FIRST_REVISION }));
      for (const item of items) await addItem(plan.id, item, createdAt);
    },
    async addIndicator(itemId, place, indicator, at) {
      makeRoom.run({ itemId, position: place + 1 });
      await addIndicator(itemId, place + 1, indicator, at);
    },
    async change(id, { title, ownerBody = null, firstFiscalYear, lastFiscalYear }) {
      changing('plan', updatePlan.run({ id, title, ownerBody, firstFiscalYear, lastFiscalYear }));
    },
    async changeItem(id, texts) {
      changing('plan item', updateItem.run({ id, ...texts }));
    },
    async changeIndicator(id, { unit = null, judgedBy = null, ...texts }) {
      changing('indicator', updateIndicator.run({ id, unit, judgedBy, ...texts }));
    },
    async removeItem(id) {
      deleteIndicatorsOf.run({ id });
      changing('plan item', deleteItem.run({ id }));
    },
    async removeIndicator(id) {
      // The places stay without gaps: an indicator that is added later is put in by counting.
      closeGap.run({ id });
      changing('indicator', deleteIndicator.run({ id }));
    },
  };
}
