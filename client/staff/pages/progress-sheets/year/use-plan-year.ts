import { useLocation } from 'preact-iso/router';
import { api } from '../../../addresses.ts';
import type { PlanReply, PlansReply, QuestionnairesReply } from '../../../requests/replies.ts';
import { type Resource, useResource } from '../../../requests/use-resource.ts';
import { chosenYear } from '../../overview/chosen-year.ts';

export interface PlanYear {
  readonly plans: Resource<PlansReply>;
  readonly plan: PlansReply['plans'][number] | undefined;
  /** Undefined until it is known what the plan has. */
  readonly year: number | undefined;
}

/** The plan and year in the address; without them the plan and year of the overview. */
export function usePlanYear(): PlanYear {
  const { query } = useLocation();
  const plans = useResource<PlansReply>(api.plans);
  const questionnaires = useResource<QuestionnairesReply>(api.questionnaires);
  const plan = plans.data?.plans.find(({ id }) => id === query.plan) ?? plans.data?.plans[0];
  const whole = useResource<PlanReply>(plan && api.plan(plan.id));
  const running = questionnaires.data?.questionnaires ?? (questionnaires.failure ? [] : undefined);
  const year = whole.data && running && chosenYear(query.year, whole.data, running, new Date());
  return { plans, plan, year };
}
