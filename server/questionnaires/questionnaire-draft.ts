import type { FieldError } from '../../shared/api/problems.ts';
import type { CreateQuestionnaireBody } from '../../shared/api/questionnaire-api.ts';
import type { Questionnaire, QuestionnaireContent } from '../../shared/domain/questionnaire.ts';
import { contradictionsIn } from '../../shared/domain/questionnaire-problems.ts';
import { endOfTokyoDay, parseDay, startOfTokyoDay } from '../../shared/domain/tokyo-day.ts';
import { Problem } from '../problem.ts';
import type { ReadStore } from '../store/store.ts';

/** What a draft holds, from the body that asked for it. */
export type QuestionnaireDraft = Pick<
  Questionnaire,
  'planId' | 'rosterId' | 'fiscalYear' | 'content' | 'madeFrom' | 'opensAt' | 'dueAt'
>;

/** When answers are taken, from and until. */
type Moments = Pick<Questionnaire, 'opensAt' | 'dueAt'>;

/** Throws `contradictory-questionnaire` with everything that contradicts, `invalid-fields` for unknown ids. */
export async function draftFrom(
  reads: ReadStore,
  body: Omit<CreateQuestionnaireBody, 'dueOn' | 'dueAt' | 'opensOn' | 'opensAt'>,
  { opensAt, dueAt }: Moments,
): Promise<QuestionnaireDraft> {
  const content: QuestionnaireContent = {
    title: body.title,
    introduction: body.introduction,
    contact: body.contact,
    questions: body.questions,
    measures: body.measures,
    nonResponse: body.nonResponse,
    quiz: body.quiz,
  };
  const contradictions = contradictionsIn(content);
  if (contradictions.length > 0) throw new Problem('contradictory-questionnaire', { errors: contradictions });
  const errors: FieldError[] = [];
  const [plan, roster] = [await reads.plans.find(body.planId), await reads.rosters.find(body.rosterId)];
  if (!plan) errors.push({ pointer: '/planId', code: 'unknown-plan' });
  else if (body.fiscalYear < plan.firstFiscalYear || body.fiscalYear > plan.lastFiscalYear) {
    const params = { first: plan.firstFiscalYear, last: plan.lastFiscalYear };
    errors.push({ pointer: '/fiscalYear', code: 'year-outside-plan', params });
  }
  if (!roster) errors.push({ pointer: '/rosterId', code: 'unknown-roster' });
  const madeFrom = body.madeFrom ?? undefined;
  const origin = madeFrom === undefined ? undefined : await reads.questionnaires.find(madeFrom);
  if (madeFrom !== undefined && (!origin || origin.status === 'draft')) {
    errors.push({ pointer: '/madeFrom', code: 'unknown-questionnaire' });
  }
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
  const { planId, rosterId, fiscalYear } = body;
  return { planId, rosterId, fiscalYear, content, madeFrom, opensAt, dueAt };
}

/** The opening in a body: an instant, or the start of a day in Tokyo; null for at once, undefined when not given. */
export function opensAtFrom(body: {
  readonly opensOn?: string | null | undefined;
  readonly opensAt?: string | null | undefined;
}): Date | null | undefined {
  const { opensOn, opensAt } = body;
  if (opensOn === null || opensAt === null) return null;
  if (opensAt !== undefined) return new Date(opensAt);
  if (opensOn === undefined) return undefined;
  const day = parseDay(opensOn);
  if (!day) throw new Problem('invalid-fields', { errors: [{ pointer: '/opensOn', code: 'not-a-day' }] });
  return startOfTokyoDay(day);
}

/** The deadline in a body: an instant, or the end of a day in Tokyo; null for none, undefined when neither is given. */
export function dueAtFrom(body: {
  readonly dueOn?: string | null | undefined;
  readonly dueAt?: string | null | undefined;
}): Date | null | undefined {
  const { dueOn, dueAt } = body;
  if (dueOn === null || dueAt === null) return null;
  if (dueAt !== undefined) return new Date(dueAt);
  if (dueOn === undefined) return undefined;
  const day = parseDay(dueOn);
  if (!day) throw new Problem('invalid-fields', { errors: [{ pointer: '/dueOn', code: 'not-a-day' }] });
  return endOfTokyoDay(day);
}
