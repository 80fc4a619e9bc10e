import type { PlanReply, TargetBody } from '../../shared/api/plan-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Target } from '../../shared/domain/plan.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { getIndicator, indicatorReplyFor } from './indicator-in-plan.ts';

/**
 * Sets the target of a year. Questionnaires issued earlier keep the target they were issued with: it was frozen.
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
      : { kind: 'ratio', ratio: given.target };
  return store.write(async (writes) => {
    const place = await getIndicator(writes, indicatorId, fiscalYear);
    if ((place.indicator.kind === 'milestone') !== (target.kind === 'milestones')) {
      throw new Problem('invalid-fields', { errors: [{ pointer: '', code: 'target-of-other-kind' }] });
    }
    await writes.plans.setTarget(indicatorId, fiscalYear, target, at);
    await writes.audit.append({
      at,
      actor,
      action: 'set-target',
      subject: `indicator/${indicatorId}`,
      details: { fiscalYear, target: JSON.stringify(given.target) },
    });
    return indicatorReplyFor(writes, place);
  });
}
