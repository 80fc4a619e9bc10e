import { yearsOf } from '../../shared/domain/plan.ts';
import type { TwofoldTable } from '../csv/worded-table.ts';
import { found } from '../problem.ts';
import type { Store } from '../store/store.ts';
import { achievementsCsv } from './achievements-csv.ts';
import { achievementsOf } from './achievements-of.ts';

/** The table of one fiscal year or, where none is named, of every year of the plan. Throws `not-found`. */
export function achievementsTable(store: Store, planId: string, fiscalYear?: string): Promise<TwofoldTable> {
  return store.read(async (reads) => {
    const plan = found(await reads.plans.find(planId));
    const asked = fiscalYear === undefined ? yearsOf(plan) : [Number(fiscalYear)];
    const standings = [];
    for (const year of asked) standings.push(await achievementsOf(reads, planId, year));
    return achievementsCsv(plan.title.ja, standings);
  });
}
