import { proposedTarget, type TargetStep, targetStep } from '../../../../shared/domain/next-year-targets.ts';
import type { Target } from '../../../../shared/domain/plan.ts';
import type { FieldMistake } from '../../forms/field-mistakes.ts';
import type { Values } from '../../forms/use-form.ts';
import type { PlanReply, PlanYearsReply } from '../../requests/replies.ts';
import type { Indicator, Item, Year } from './plan-parts.ts';
import { targetRequest, targetValues } from './target-values.ts';

/** One indicator as it was and as it will be. */
export interface NewYearRow {
  readonly item: Item;
  readonly indicator: Indicator;
  readonly lastYear: Year;
  readonly newYear: Year;
}

/** What is going to be written of one indicator, if anything. */
export interface NewYearDraft {
  readonly writes: boolean;
  readonly values: Values;
  /** The version that the writer has seen. */
  readonly seen: number;
  readonly mistake?: { readonly name: string; readonly mistake: FieldMistake } | undefined;
}

export type WrittenTarget = Year['target'];

/** Every indicator in the order of the plan. */
export function newYearRows(
  plan: PlanReply,
  { indicators }: PlanYearsReply,
  fiscalYear: number,
): readonly NewYearRow[] {
  const yearOf = (id: string, wanted: number) =>
    indicators.find((one) => one.id === id)?.years.find((year) => year.fiscalYear === wanted);
  return plan.items.flatMap((item) =>
    item.indicators.flatMap((indicator) => {
      const [lastYear, newYear] = [yearOf(indicator.id, fiscalYear - 1), yearOf(indicator.id, fiscalYear)];
      return lastYear && newYear ? [{ item, indicator, lastYear, newYear }] : [];
    }),
  );
}

/** What the page begins with: last year's target where the new year has none. */
export function firstDraft({ indicator, lastYear, newYear }: NewYearRow): NewYearDraft {
  const proposed = proposedTarget({
    lastYear: domainTarget(lastYear.target),
    standing: domainTarget(newYear.target),
  });
  return {
    writes: newYear.target === null,
    values: targetValues(indicator, proposed ? lastYear : newYear),
    seen: newYear.targetVersion,
  };
}

/** The values that a target has in the fields. */
export function valuesOfTarget({ indicator, newYear }: NewYearRow, target: WrittenTarget): Values {
  return targetValues(indicator, { ...newYear, target });
}

/** Somebody else has written a target since: reading again brings newer versions, never older ones. */
export function isContested({ newYear }: NewYearRow, { writes, seen }: NewYearDraft): boolean {
  return writes && newYear.targetVersion > seen;
}

export type DraftRead =
  | { readonly kind: 'target'; readonly target: NonNullable<WrittenTarget> }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly name: string; readonly mistake: FieldMistake };

/** What the fields say. Emptied, a new target is none; one that stands is not taken away here, but in the plan's table. */
export function readDraft({ newYear }: NewYearRow, { values }: NewYearDraft): DraftRead {
  const request = targetRequest(values, 0);
  if ('refused' in request) return { kind: 'refused', name: request.refused, mistake: request.mistake };
  if (request.method === 'DELETE') {
    if (newYear.target === null) return { kind: 'empty' };
    return { kind: 'refused', name: Object.keys(values)[0] ?? '', mistake: { code: 'missing' } };
  }
  const { milestones, numerator, denominator } = request.body;
  if (Array.isArray(milestones)) return { kind: 'target', target: milestones };
  const ratio = { numerator: Number(numerator), denominator: Number(denominator) };
  if (ratio.denominator === 0) return refusedRatio('denominator', 'denominator-zero');
  if (ratio.numerator > ratio.denominator) return refusedRatio('numerator', 'above-one');
  return { kind: 'target', target: ratio };
}

function refusedRatio(name: string, code: string): DraftRead {
  return { kind: 'refused', name, mistake: { code } };
}

/** How the new year differs from the one before, by what is typed at the moment. */
export function stepOf(row: NewYearRow, draft: NewYearDraft): TargetStep | 'unclear' {
  const before = domainTarget(row.lastYear.target);
  if (!draft.writes) return targetStep(before, domainTarget(row.newYear.target));
  const read = readDraft(row, draft);
  if (read.kind === 'refused') return 'unclear';
  return targetStep(before, read.kind === 'target' ? domainTarget(read.target) : undefined);
}

function domainTarget(target: WrittenTarget): Target | undefined {
  if (target === null) return undefined;
  return Array.isArray(target)
    ? { kind: 'milestones', milestones: target }
    : { kind: 'ratio', ratio: target };
}

/** The first year in which an indicator has no target yet; the last one where all have. Undefined without a choice. */
export function yearToPrepare(
  { indicators }: PlanYearsReply,
  choices: readonly number[],
): number | undefined {
  const isIncomplete = (wanted: number) =>
    indicators.some(({ years }) => years.find((year) => year.fiscalYear === wanted)?.target === null);
  return choices.find(isIncomplete) ?? choices.at(-1);
}
