import { asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Indicator, Plan, ResultOrigin } from '../../../shared/domain/plan.ts';
import type { PlanReads, PlanWrites } from '../store.ts';
import type { Connection } from './connection.ts';
import { indicators, planItems, plans, resultVersions, targetVersions } from './plan-rows.ts';
import { refusingDuplicates } from './sqlite-errors.ts';
import { given, insertOf } from './stored-columns.ts';

export function planReads({ query }: Connection): PlanReads {
  const { id, title, firstFiscalYear, lastFiscalYear } = plans;
  const all = query
    .select({ id, title, firstFiscalYear, lastFiscalYear })
    .from(plans)
    .orderBy(desc(plans.createdAt), desc(sql`rowid`))
    .prepare();
  const inPlan = eq(planItems.planId, sql.placeholder('planId'));
  const planById = query
    .select()
    .from(plans)
    .where(eq(id, sql.placeholder('planId')))
    .prepare();
  const itemsOf = query.select().from(planItems).where(inPlan).orderBy(asc(planItems.number)).prepare();
  const indicatorsOf = query
    .select(getTableColumns(indicators))
    .from(indicators)
    .innerJoin(planItems, eq(planItems.id, indicators.itemId))
    .where(inPlan)
    .orderBy(asc(indicators.position))
    .prepare();
  // Oldest version first: a later one then takes the place of an earlier one.
  const targetsOf = query
    .select(getTableColumns(targetVersions))
    .from(planItems)
    .innerJoin(indicators, eq(indicators.itemId, planItems.id))
    .innerJoin(targetVersions, eq(targetVersions.indicatorId, indicators.id))
    .where(inPlan)
    .orderBy(asc(targetVersions.version))
    .prepare();
  const resultsOf = query
    .select(getTableColumns(resultVersions))
    .from(planItems)
    .innerJoin(indicators, eq(indicators.itemId, planItems.id))
    .innerJoin(resultVersions, eq(resultVersions.indicatorId, indicators.id))
    .where(inPlan)
    .orderBy(asc(resultVersions.version))
    .prepare();
  const planIdOfIndicator = query
    .select({ planId: planItems.planId })
    .from(indicators)
    .innerJoin(planItems, eq(planItems.id, indicators.itemId))
    .where(eq(indicators.id, sql.placeholder('indicatorId')))
    .prepare();
  return {
    async list() {
      return all.all();
    },
    async find(planId) {
      const plan = planById.get({ planId });
      if (!plan) return undefined;
      const targets = targetsOf.all({ planId });
      const results = resultsOf.all({ planId });
      const indicatorRows = indicatorsOf.all({ planId });
      const items = itemsOf.all({ planId }).map((item) => ({
        id: item.id,
        number: item.number,
        pillar: item.pillar,
        title: item.title,
        goalState: item.goalState,
        indicators: indicatorRows
          .filter((row) => row.itemId === item.id)
          .map((row) => indicatorFrom(row, targets, results)),
      }));
      const { createdAt, ownerBody, ...fields } = plan;
      return { ...fields, ownerBody: ownerBody ?? undefined, items };
    },
    async findPlanIdOfIndicator(indicatorId) {
      return planIdOfIndicator.get({ indicatorId })?.planId;
    },
  };
}

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
      createdAt: given('at', resultVersions.createdAt),
    })
    .prepare();

  const setTarget: PlanWrites['setTarget'] = async (indicatorId, fiscalYear, target, at) => {
    insertTarget.run({ indicatorId, fiscalYear, target, at });
  };
  const setResult: PlanWrites['setResult'] = async (indicatorId, fiscalYear, result, origin, at) => {
    const questionnaireId = origin.kind === 'questionnaire' ? origin.questionnaireId : null;
    const source = origin.kind === 'entered' ? origin.source : null;
    insertResult.run({ indicatorId, fiscalYear, result, questionnaireId, source, at });
  };
  const addIndicator = async (itemId: string, position: number, indicator: Indicator, at: Date) => {
    const { unit = null, judgedBy = null, targets, results, ...fields } = indicator;
    refusingDuplicates(() => insertIndicator({ ...fields, itemId, position, unit, judgedBy }));
    for (const [year, target] of Object.entries(targets))
      await setTarget(indicator.id, Number(year), target, at);
    for (const [year, { result, origin }] of Object.entries(results))
      await setResult(indicator.id, Number(year), result, origin, at);
  };
  return {
    setTarget,
    setResult,
    async add({ items, ownerBody = null, ...plan }, createdAt) {
      refusingDuplicates(() => insertPlan({ ...plan, ownerBody, createdAt }));
      for (const { indicators, ...item } of items) {
        refusingDuplicates(() => insertItem({ ...item, planId: plan.id }));
        for (const [index, indicator] of indicators.entries())
          await addIndicator(item.id, index + 1, indicator, createdAt);
      }
    },
  };
}

function indicatorFrom(
  row: typeof indicators.$inferSelect,
  targets: readonly (typeof targetVersions.$inferSelect)[],
  results: readonly (typeof resultVersions.$inferSelect)[],
): Plan['items'][number]['indicators'][number] {
  const own = <R extends { readonly indicatorId: string }>(rows: readonly R[]) =>
    rows.filter(({ indicatorId }) => indicatorId === row.id);
  return {
    id: row.id,
    key: row.key,
    displayCode: row.displayCode,
    kind: row.kind,
    unit: row.unit ?? undefined,
    text: row.text,
    judgedBy: row.judgedBy ?? undefined,
    targets: Object.fromEntries(own(targets).map(({ fiscalYear, target }) => [fiscalYear, target])),
    results: Object.fromEntries(
      own(results).map((version) => [
        version.fiscalYear,
        { result: version.result, origin: originFrom(version) },
      ]),
    ),
  };
}

function originFrom(row: typeof resultVersions.$inferSelect): ResultOrigin {
  return row.questionnaireId === null
    ? { kind: 'entered', source: row.source ?? '' }
    : { kind: 'questionnaire', questionnaireId: row.questionnaireId };
}
