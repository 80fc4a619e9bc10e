import type { FieldError } from '../../shared/api/problems.ts';
import { type Plan, type PlanPeriod, yearsCutOff } from '../../shared/domain/plan.ts';
import { Problem } from '../problem.ts';
import type { ReadStore } from '../store/store.ts';

/**
 * Throws `invalid-fields` for a period that ends before it begins, `plan-years-in-use` where something stands in a year
 * that would be cut off: at the field how far it can be shortened, beside it what stands there, by years.
 */
export async function refusePeriod(reads: ReadStore, plan: Plan, period: PlanPeriod): Promise<void> {
  const { firstFiscalYear, lastFiscalYear } = period;
  if (lastFiscalYear < firstFiscalYear) {
    const errors = [{ pointer: '/lastFiscalYear', code: 'ends-before-it-begins' }];
    throw new Problem('invalid-fields', { errors });
  }
  const cutOff = yearsCutOff(plan, period);
  if (cutOff.length === 0) return;
  const standing = await whatStandsIn(reads, plan, new Set(cutOff));
  const years = inOrder(Object.values(standing).flat());
  if (years.length === 0) return;
  const earliest = years.find((year) => year < firstFiscalYear);
  const latest = years.findLast((year) => year > lastFiscalYear);
  const errors: FieldError[] = [];
  if (earliest !== undefined) {
    errors.push({ pointer: '/firstFiscalYear', code: 'begins-too-late', params: { year: earliest } });
  }
  if (latest !== undefined) {
    errors.push({ pointer: '/lastFiscalYear', code: 'ends-too-early', params: { year: latest } });
  }
  for (const [code, found] of Object.entries(standing)) {
    if (found.length === 0) continue;
    errors.push({ pointer: '', code, params: { years: inOrder(found).join(', '), count: found.length } });
  }
  throw new Problem('plan-years-in-use', { errors });
}

/**
 * The years of everything there is, each as often as there is something. Targets and results count that stand now: what
 * was taken away stays readable in its history, whatever the period. What was published is checked year by year.
 */
async function whatStandsIn(
  reads: ReadStore,
  { id, items }: Plan,
  years: ReadonlySet<number>,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const indicators = items.flatMap((item) => item.indicators);
  const itemIds = new Set(items.map((item) => item.id));
  const ofYears = (all: readonly number[]) => all.filter((year) => years.has(year));
  const registers: number[] = [];
  const published: number[] = [];
  for (const year of years) {
    for (const itemId of itemIds) {
      if ((await reads.cases.register(itemId, year)).revision > 0) registers.push(year);
    }
    for (const { fiscalYear } of await reads.publications.heads(id, year)) published.push(fiscalYear);
  }
  const questionnaires = (await reads.questionnaires.list()).filter(({ planId }) => planId === id);
  const sheets = (await reads.sheets.keys()).filter(({ itemId }) => itemIds.has(itemId));
  return {
    'years-have-targets': ofYears(indicators.flatMap(({ targets }) => Object.keys(targets).map(Number))),
    'years-have-results': ofYears(indicators.flatMap(({ results }) => Object.keys(results).map(Number))),
    'years-have-questionnaires': ofYears(questionnaires.map(({ fiscalYear }) => fiscalYear)),
    'years-have-sheets': ofYears(sheets.map(({ fiscalYear }) => fiscalYear)),
    'years-have-cases': registers,
    'years-have-publications': published,
  };
}

function inOrder(years: readonly number[]): readonly number[] {
  return [...new Set(years)].sort((left, right) => left - right);
}
