import type { PlanReply } from '../../shared/api/plan-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Dependencies } from '../dependencies.ts';
import { found } from '../problem.ts';
import { refuseOtherVersion } from './based-on.ts';
import { getIndicator, indicatorReplyFor } from './indicator-in-plan.ts';
import { keepJudgements } from './judged-sentences.ts';

/** Takes the target of a year away by a version that says so; earlier versions stay readable. */
export async function removeTarget(
  { store, clock }: Dependencies,
  given: {
    readonly indicatorId: string;
    readonly fiscalYear: number;
    readonly basedOn: number | undefined;
    /** How many judgements of its sentences are given up with it. */
    readonly givesUp: number | undefined;
    readonly actor: Actor;
  },
): Promise<PlanReply['items'][number]['indicators'][number]> {
  const at = clock();
  const { indicatorId, fiscalYear, basedOn, givesUp, actor } = given;
  return store.write(async (writes) => {
    const place = await getIndicator(writes, indicatorId, fiscalYear);
    await refuseOtherVersion(writes, place, { fiscalYear, of: 'targets', basedOn });
    found(place.indicator.targets[fiscalYear]);
    const change = { fiscalYear, target: undefined, givesUp, pointer: '/milestones' };
    const givenUp = await keepJudgements(writes, place, change, at);
    await writes.plans.setTarget(indicatorId, fiscalYear, undefined, at);
    await writes.audit.append({
      at,
      actor,
      action: 'remove-target',
      subject: `indicator/${indicatorId}`,
      details: { fiscalYear, ...(givenUp > 0 ? { judgementsGivenUp: givenUp } : {}) },
    });
    return indicatorReplyFor(writes, place);
  });
}
