import type { QuestionnaireSummary } from '../../requests/replies.ts';

export interface ThingToDo<Q> {
  readonly questionnaire: Q;
  readonly kind: 'overdue' | 'running' | 'to-fix' | 'to-issue';
}

type Questionnaire = Pick<QuestionnaireSummary, 'status' | 'dueAt'>;

const URGENCY = ['overdue', 'running', 'to-fix', 'to-issue'] as const;

/** What is open or unfinished, the most pressing first. Who only reads sees what is running. */
export function thingsToDo<Q extends Questionnaire>(
  questionnaires: readonly Q[],
  mayRun: boolean,
  now: Date,
): readonly ThingToDo<Q>[] {
  const things = questionnaires.flatMap((questionnaire) => {
    const kind = kindOf(questionnaire, mayRun, now);
    return kind ? [{ questionnaire, kind }] : [];
  });
  return things.sort((left, right) => URGENCY.indexOf(left.kind) - URGENCY.indexOf(right.kind));
}

function kindOf(
  { status, dueAt }: Questionnaire,
  mayRun: boolean,
  now: Date,
): ThingToDo<never>['kind'] | undefined {
  if (status === 'open') {
    const overdue = dueAt !== undefined && new Date(dueAt).getTime() < now.getTime();
    return overdue && mayRun ? 'overdue' : 'running';
  }
  if (!mayRun) return undefined;
  if (status === 'closed') return 'to-fix';
  return status === 'draft' ? 'to-issue' : undefined;
}
