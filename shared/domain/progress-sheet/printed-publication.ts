/** An item as it was published: what the plan says today is not what the public page says. */
import type { IndicatorStanding, PlanItem, Result, Target } from '../plan.ts';
import type {
  PublishedDocument,
  PublishedIndicator,
  PublishedItem,
  PublishedResult,
  PublishedTarget,
} from '../publication/published-document.ts';
import { judgementsIn, milestonesIn, ratioIn } from '../publication/published-verdict.ts';
import type { PrintedIndicator } from './printed-targets.ts';

/** By its indicators, which keep their ids; an item without any by its number. Undefined where it was not published. */
export function publishedItemOf(
  { items }: Pick<PublishedDocument, 'items'>,
  { number, indicators }: Pick<PlanItem, 'number' | 'indicators'>,
): PublishedItem | undefined {
  const ids = new Set(indicators.map(({ id }) => id));
  return (
    items.find((item) => item.indicators.some(({ id }) => ids.has(id))) ??
    items.find((item) => item.number === number)
  );
}

/** What is printed of an indicator, and how it stands in the sheet's year. */
export interface StandingIndicator extends PrintedIndicator {
  readonly standing: IndicatorStanding;
}

/** With its texts, targets and result as published, corrections included. */
export function asPublished(indicator: PublishedIndicator): StandingIndicator {
  const { displayCode, kind, text, unit, years, status } = indicator;
  return {
    ...{ displayCode, kind, text, unit },
    years: years.map(({ fiscalYear, target }) => ({ fiscalYear, target: targetOf(target) })),
    standing: {
      target: targetOf(indicator.target),
      result: resultOf(indicator.result),
      status,
      provisional: false,
    },
  };
}

function targetOf(target: PublishedTarget | null): Target | undefined {
  const ratio = ratioIn(target);
  if (ratio) return { kind: 'ratio', ratio };
  return target ? { kind: 'milestones', milestones: milestonesIn(target) } : undefined;
}

function resultOf(result: PublishedResult | null): Result | undefined {
  const ratio = ratioIn(result);
  if (ratio) return { kind: 'ratio', ratio };
  return result ? { kind: 'judgements', judgements: judgementsIn(result) } : undefined;
}
