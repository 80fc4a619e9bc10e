import { fiscalYearOf } from '../../../../shared/domain/fiscal-year.ts';
import type {
  PlansReply,
  QuestionnaireReply,
  QuestionnaireSummary,
  RostersReply,
} from '../../requests/replies.ts';
import type { Entered } from './questionnaire-document.ts';

type Plan = Pick<PlansReply['plans'][number], 'id' | 'firstFiscalYear' | 'lastFiscalYear'>;

/** What the form of a new questionnaire holds. */
export type NewQuestionnaireValues = Readonly<Record<keyof Entered | 'source' | 'carried', string>>;

/** Those that can be made from: whoever was asked can be shown what they answered. Newest first, as they are listed. */
export function earlierOnes<Q extends Pick<QuestionnaireSummary, 'status'>>(
  questionnaires: readonly Q[],
): readonly Q[] {
  return questionnaires.filter(({ status }) => status !== 'draft');
}

export function initialValues(
  plans: readonly Plan[],
  rosters: readonly Pick<RostersReply['rosters'][number], 'id'>[],
  earlier: readonly Pick<QuestionnaireSummary, 'id'>[],
  now: Date,
): NewQuestionnaireValues {
  const [plan] = plans;
  return {
    source: earlier.length > 0 ? 'earlier' : 'blank',
    document: '',
    madeFrom: earlier[0]?.id ?? '',
    carried: '',
    planId: plan?.id ?? '',
    rosterId: rosters[0]?.id ?? '',
    fiscalYear: String(nearestYear(plan, fiscalYearOf(now))),
    title: '',
    opensOn: '',
    dueOn: '',
  };
}

/** What an earlier questionnaire proposes for the next: its content, its plan and roster, and the year after. */
export function proposedFrom(
  earlier: QuestionnaireReply,
  plans: readonly Plan[],
): Pick<NewQuestionnaireValues, 'carried' | 'planId' | 'rosterId' | 'fiscalYear' | 'title'> {
  const { title, introduction, nonResponse, questions, measures, planId, rosterId, fiscalYear } = earlier;
  const plan = plans.find(({ id }) => id === planId);
  return {
    carried: JSON.stringify({ title, introduction, nonResponse, questions, measures }, undefined, 2),
    planId,
    rosterId,
    fiscalYear: String(nearestYear(plan, fiscalYear + 1)),
    title: title.ja,
  };
}

/** The year itself where the plan has it, its first or last otherwise. */
export function nearestYear(plan: Plan | undefined, year: number): number {
  return plan ? Math.min(Math.max(year, plan.firstFiscalYear), plan.lastFiscalYear) : year;
}
