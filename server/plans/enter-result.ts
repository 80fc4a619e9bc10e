import type { PlanReply, ResultBody } from '../../shared/api/plan-api.ts';
import { type MilestoneJudgement, problemsOfJudgements } from '../../shared/domain/achievement.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Indicator, Result } from '../../shared/domain/plan.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { refuseOtherVersion } from './based-on.ts';
import { getIndicator, indicatorReplyFor } from './indicator-in-plan.ts';

/** A result entered by staff with its source. What a fixed questionnaire measured is not overwritten by hand. */
export async function enterResult(
  { store, clock }: Dependencies,
  given: {
    readonly indicatorId: string;
    readonly fiscalYear: number;
    readonly entered: ResultBody;
    readonly actor: Actor;
  },
): Promise<PlanReply['items'][number]['indicators'][number]> {
  const at = clock();
  const { indicatorId, fiscalYear, actor, entered } = given;
  const result: Result =
    'judgements' in entered
      ? { kind: 'judgements', judgements: entered.judgements }
      : { kind: 'ratio', ratio: { numerator: entered.numerator, denominator: entered.denominator } };
  return store.write(async (writes) => {
    const place = await getIndicator(writes, indicatorId, fiscalYear);
    if ((place.indicator.kind === 'milestone') !== (result.kind === 'judgements')) {
      throw new Problem('invalid-fields', { errors: [{ pointer: '', code: 'result-of-other-kind' }] });
    }
    if (result.kind === 'judgements') refuseWrongJudgements(place.indicator, fiscalYear, result.judgements);
    if (place.indicator.results[fiscalYear]?.origin.kind === 'questionnaire') {
      throw new Problem('result-measured');
    }
    await refuseOtherVersion(writes, place, { fiscalYear, of: 'results', basedOn: entered.basedOn });
    await writes.plans.setResult(
      indicatorId,
      fiscalYear,
      result,
      { kind: 'entered', source: entered.source },
      at,
    );
    await writes.audit.append({
      at,
      actor,
      action: 'enter-result',
      subject: `indicator/${indicatorId}`,
      details: { fiscalYear, result: JSON.stringify(result), source: entered.source },
    });
    return indicatorReplyFor(writes, place);
  });
}

function refuseWrongJudgements(
  indicator: Indicator,
  fiscalYear: number,
  judgements: readonly MilestoneJudgement[],
): void {
  const target = indicator.targets[fiscalYear];
  const problems = problemsOfJudgements({
    milestones: target?.kind === 'milestones' ? target.milestones.length : 0,
    bodies: (indicator.judgedBy ?? []).map(({ ja }) => ja),
    judgements,
  });
  if (problems.length === 0) return;
  throw new Problem('invalid-fields', {
    errors: problems.map(({ at, part, code }) => ({
      pointer: `/judgements/${at}${part ? `/${part}` : ''}`,
      code,
    })),
  });
}
