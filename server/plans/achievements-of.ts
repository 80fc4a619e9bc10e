import type { AchievementsReply } from '../../shared/api/plan-api.ts';
import { found } from '../problem.ts';
import { achievementReplyOf, measuredYears } from '../replies/achievement-replies.ts';
import { correctionsOfYear } from '../store/corrections-of-year.ts';
import type { ReadStore } from '../store/store.ts';

/** Every indicator of a plan in one fiscal year, with the years of the plan beside it. Throws `not-found`. */
export async function achievementsOf(
  reads: ReadStore,
  planId: string,
  fiscalYear: number,
): Promise<AchievementsReply> {
  const plan = found(await reads.plans.find(planId));
  const measured = await measuredYears(reads, plan, fiscalYear);
  const corrections = await correctionsOfYear(reads, planId, fiscalYear);
  return {
    fiscalYear,
    items: plan.items.map(({ id, number, pillar, title, indicators }) => ({
      ...{ id, number, pillar, title },
      indicators: indicators.map((one) =>
        achievementReplyOf(one, { plan, fiscalYear, measured, corrections }),
      ),
    })),
  };
}
