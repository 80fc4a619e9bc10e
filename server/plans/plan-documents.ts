import type { PlanDocument } from '../../shared/api/plan-api.ts';
import {
  compareIndicatorKeys,
  type Indicator,
  type Plan,
  type PlanItem,
  type Target,
} from '../../shared/domain/plan.ts';
import { newId } from '../new-id.ts';
import { targetReplyOf } from '../replies/plan-replies.ts';

export type ItemDocument = PlanDocument['items'][number];
export type IndicatorDocument = ItemDocument['indicators'][number];
type TargetDocument = NonNullable<IndicatorDocument['targets']>[string];

export function itemFromDocument(
  { number, pillar, title, goalState, indicators }: ItemDocument,
  at: Date,
): PlanItem {
  return {
    id: newId(at),
    number,
    pillar,
    title,
    goalState,
    // By their numbers: ①－10 after ①－２, in whatever order the document has them.
    indicators: [...indicators]
      .sort((a, b) => compareIndicatorKeys(a.key, b.key))
      .map((indicator) => indicatorFromDocument(indicator, at)),
  };
}

export function indicatorFromDocument(indicator: IndicatorDocument, at: Date): Indicator {
  const { key, displayCode, kind, unit, text, judgedBy, targets } = indicator;
  const entries = Object.entries(targets ?? {}).map(([year, target]) => [year, targetFrom(target)]);
  return {
    id: newId(at),
    key,
    displayCode,
    kind,
    unit,
    text,
    judgedBy,
    targets: Object.fromEntries(entries),
    results: {},
  };
}

function targetFrom(target: TargetDocument): Target {
  return Array.isArray(target)
    ? { kind: 'milestones', milestones: target }
    : { kind: 'ratio', ratio: target };
}

/**
 * The document that makes this plan again. Results are not part of it: they belong to the years that were lived
 * through, not to the plan.
 */
export function documentOf({ title, firstFiscalYear, lastFiscalYear, ownerBody, items }: Plan): PlanDocument {
  return {
    title,
    firstFiscalYear,
    lastFiscalYear,
    ...(ownerBody ? { ownerBody } : {}),
    items: items.map(({ number, pillar, title, goalState, indicators }) => ({
      number,
      pillar,
      title,
      goalState,
      indicators: indicators.map(indicatorDocumentOf),
    })),
  };
}

function indicatorDocumentOf(indicator: Indicator): IndicatorDocument {
  const { key, displayCode, kind, unit, text, judgedBy, targets } = indicator;
  const entries = Object.entries(targets).map(([year, target]) => [year, targetReplyOf(target)]);
  return {
    key,
    displayCode,
    kind,
    ...(unit ? { unit } : {}),
    text,
    ...(judgedBy ? { judgedBy: [...judgedBy] } : {}),
    ...(entries.length > 0 ? { targets: Object.fromEntries(entries) } : {}),
  };
}
