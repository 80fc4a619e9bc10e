import { found, Problem } from '../problem.ts';
import type { KeptPublication, ReadStore } from '../store/store.ts';

/** What everybody can read of a year now; undefined before it was published and while it is taken back. */
export async function findCurrent(
  reads: ReadStore,
  planId: string,
  fiscalYear: number,
): Promise<KeptPublication | undefined> {
  const newest = await reads.publications.newest(planId, fiscalYear);
  return newest?.takenBack ? undefined : newest;
}

/** The same, or `not-published`; `not-found` where there is no such plan. */
export async function getCurrent(
  reads: ReadStore,
  planId: string,
  fiscalYear: number,
): Promise<KeptPublication> {
  const current = await findCurrent(reads, planId, fiscalYear);
  if (current) return current;
  found(await reads.plans.find(planId));
  throw new Problem('not-published');
}
