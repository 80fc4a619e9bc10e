import { type IssuingCaution, issuingCautions } from '../../shared/domain/issuing-cautions.ts';
import { type QuestionnaireProblem, whatStopsIssuing } from '../../shared/domain/questionnaire-problems.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';

interface Stops {
  readonly problems: readonly QuestionnaireProblem[];
  readonly cautions: readonly IssuingCaution[];
}

/** What still stops a draft from being issued, and what to look at before. Throws `state-conflict` for others. */
export async function findStops(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  id: string,
): Promise<Stops> {
  return store.read(async (reads) => {
    const questionnaire = found(await reads.questionnaires.find(id));
    const { status, planId, rosterId, fiscalYear } = questionnaire;
    if (status !== 'draft') throw new Problem('state-conflict', { questionnaireStatus: status });
    const plan = found(await reads.plans.find(planId));
    const roster = found(await reads.rosters.find(rosterId));
    const others = await reads.questionnaires.issuedFor(planId, fiscalYear);
    const measuredElsewhere = new Set(
      others.flatMap(({ frozenMeasures }) => frozenMeasures.map(({ indicatorId }) => indicatorId)),
    );
    const now = clock();
    return {
      problems: whatStopsIssuing(questionnaire, { plan, roster, now }),
      cautions: issuingCautions(questionnaire, { plan, measuredElsewhere, now }),
    };
  });
}
