import { Problem } from '../problem.ts';
import type { ReadStore } from '../store/store.ts';
import type { IndicatorInPlan } from './indicator-in-plan.ts';

export interface BasedOn {
  readonly fiscalYear: number;
  readonly of: 'targets' | 'results';
  /** The version that the writer saw, 0 for none; undefined asks for no comparison. */
  readonly basedOn: number | undefined;
}

/** Throws `changed-meanwhile`, with the current version, when the writer has not seen what is there now. */
export async function refuseOtherVersion(
  reads: ReadStore,
  { plan, indicator }: IndicatorInPlan,
  { fiscalYear, of, basedOn }: BasedOn,
): Promise<void> {
  if (basedOn === undefined) return;
  const versions = (await reads.plans.versions(plan.id))[of];
  const own = versions.filter((one) => one.indicatorId === indicator.id && one.fiscalYear === fiscalYear);
  const version = own.at(-1)?.version ?? 0;
  if (version !== basedOn) throw new Problem('changed-meanwhile', { version });
}
