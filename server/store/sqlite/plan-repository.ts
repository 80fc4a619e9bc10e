import { asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Indicator, Result, ResultOrigin, Target } from '../../../shared/domain/plan.ts';
import type { PlanReads } from '../store.ts';
import type { Connection } from './connection.ts';
import { indicators, planItems, plans, resultVersions, targetVersions } from './plan-rows.ts';

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
  const planIdOfItem = query
    .select({ planId: planItems.planId })
    .from(planItems)
    .where(eq(planItems.id, sql.placeholder('itemId')))
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
      const { createdAt, revision, ownerBody, ...fields } = plan;
      return { ...fields, ownerBody: ownerBody ?? undefined, items };
    },
    async findPlanIdOfIndicator(indicatorId) {
      return planIdOfIndicator.get({ indicatorId })?.planId;
    },
    async findPlanIdOfItem(itemId) {
      return planIdOfItem.get({ itemId })?.planId;
    },
    async revisions(planId) {
      const parts = [planById.get({ planId }), ...itemsOf.all({ planId }), ...indicatorsOf.all({ planId })];
      return new Map(parts.flatMap((part) => (part ? [[part.id, part.revision] as const] : [])));
    },
    async versions(planId) {
      return {
        targets: targetsOf.all({ planId }).map(({ createdAt: at, target, ...version }) => {
          return { ...version, at, target: targetFrom(target) };
        }),
        results: resultsOf.all({ planId }).map((row) => {
          const { indicatorId, fiscalYear, version, result, createdAt: at } = row;
          return { indicatorId, fiscalYear, version, result, at, origin: originFrom(row) };
        }),
      };
    },
  };
}

function indicatorFrom(
  row: typeof indicators.$inferSelect,
  targets: readonly (typeof targetVersions.$inferSelect)[],
  results: readonly (typeof resultVersions.$inferSelect)[],
): Indicator {
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
    targets: targetsByYear(own(targets)),
    results: resultsByYear(own(results)),
  };
}

function originFrom(row: typeof resultVersions.$inferSelect): ResultOrigin {
  if (row.correctionReason !== null) return { kind: 'correction', reason: row.correctionReason };
  return row.questionnaireId === null
    ? { kind: 'entered', source: row.source ?? '' }
    : { kind: 'questionnaire', questionnaireId: row.questionnaireId };
}

function resultsByYear(versions: readonly (typeof resultVersions.$inferSelect)[]): Indicator['results'] {
  const current = new Map(versions.map((version) => [version.fiscalYear, version]));
  // A version without any judgement says that those before it were given up with their sentences.
  const isNone = ({ result }: { readonly result: Result }) =>
    result.kind === 'judgements' && result.judgements.length === 0;
  return Object.fromEntries(
    [...current].flatMap(([year, version]) =>
      isNone(version) ? [] : [[year, { result: version.result, origin: originFrom(version) }] as const],
    ),
  );
}

function targetsByYear(
  versions: readonly (typeof targetVersions.$inferSelect)[],
): Readonly<Record<string, Target>> {
  const current = new Map(versions.map(({ fiscalYear, target }) => [fiscalYear, targetFrom(target)]));
  return Object.fromEntries(
    [...current].flatMap(([year, target]) => (target ? [[year, target] as const] : [])),
  );
}

function targetFrom(kept: typeof targetVersions.$inferSelect.target): Target | undefined {
  return kept.kind === 'none' ? undefined : kept;
}
