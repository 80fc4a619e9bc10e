import type { PlanReply, TargetBody } from '../../shared/api/plan-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Target } from '../../shared/domain/plan.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { targetReplyOf } from '../replies/plan-replies.ts';
import { refuseOtherVersion } from './based-on.ts';
import { getIndicator, indicatorReplyFor } from './indicator-in-plan.ts';
import { keepJudgements } from './judged-sentences.ts';

/**
 * Sets the target of a year. Questionnaires issued earlier keep the target they were issued with: it was frozen.
 * Throws `changed-meanwhile` when it is based on a version that is no longer the current one. Judgements of the year stay
 * with their sentences.
 */
export async function setTarget(
  { store, clock }: Dependencies,
  given: {
    readonly indicatorId: string;
    readonly fiscalYear: number;
    readonly target: TargetBody;
    readonly actor: Actor;
  },
): Promise<PlanReply['items'][number]['indicators'][number]> {
  const at = clock();
  const { indicatorId, fiscalYear, actor } = given;
  const target: Target =
    'milestones' in given.target
      ? { kind: 'milestones', milestones: given.target.milestones }
      : {
          kind: 'ratio',
          ratio: { numerator: given.target.numerator, denominator: given.target.denominator },
        };
  return store.write(async (writes) => {
    const place = await getIndicator(writes, indicatorId, fiscalYear);
    if ((place.indicator.kind === 'milestone') !== (target.kind === 'milestones')) {
      throw new Problem('invalid-fields', { errors: [{ pointer: '', code: 'target-of-other-kind' }] });
    }
    await refuseOtherVersion(writes, place, { fiscalYear, of: 'targets', basedOn: given.target.basedOn });
    const givesUp = 'milestones' in given.target ? given.target.givesUp : undefined;
    const change = { fiscalYear, target, givesUp, pointer: '/milestones' };
    const givenUp = await keepJudgements(writes, place, change, at);
    await writes.plans.setTarget(indicatorId, fiscalYear, target, at);
    await writes.audit.append({
      at,
      actor,
      action: 'set-target',
      subject: `indicator/${indicatorId}`,
      details: {
        ...{ fiscalYear, target: JSON.stringify(targetReplyOf(target)) },
        ...(givenUp > 0 ? { judgementsGivenUp: givenUp } : {}),
      },
    });
    return indicatorReplyFor(writes, place);
  });
}
