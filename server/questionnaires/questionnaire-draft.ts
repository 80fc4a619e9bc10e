import type { FieldError } from '../../shared/api/problems.ts';
import type { CreateQuestionnaireBody } from '../../shared/api/questionnaire-api.ts';
import type { Questionnaire, QuestionnaireContent } from '../../shared/domain/questionnaire.ts';
import { contradictionsIn } from '../../shared/domain/questionnaire-problems.ts';
import { endOfTokyoDay, parseDay } from '../../shared/domain/tokyo-day.ts';
import { Problem } from '../problem.ts';
import type { ReadStore } from '../store/store.ts';

/** What a draft holds, from the body that asked for it. */
export type QuestionnaireDraft = Pick<
  Questionnaire,
  'planId' | 'rosterId' | 'fiscalYear' | 'content' | 'dueAt'
>;

/** Throws `contradictory-questionnaire` with everything that contradicts, `invalid-fields` for unknown ids. */
export async function draftFrom(
  reads: ReadStore,
  body: Omit<CreateQuestionnaireBody, 'dueOn' | 'dueAt'>,
  dueAt: Date | undefined,
): Promise<QuestionnaireDraft> {
  const content: QuestionnaireContent = {
    title: body.title,
    introduction: body.introduction,
    questions: body.questions,
    measures: body.measures,
    nonResponse: body.nonResponse,
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
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
  return { planId: body.planId, rosterId: body.rosterId, fiscalYear: body.fiscalYear, content, dueAt };
}

/** The deadline in a body: an instant, or the end of a day in Tokyo; undefined when neither is given. */
export function dueAtFrom(body: {
  readonly dueOn?: string | undefined;
  readonly dueAt?: string | undefined;
}): Date | undefined {
  if (body.dueAt !== undefined) return new Date(body.dueAt);
  const day = body.dueOn === undefined ? undefined : parseDay(body.dueOn);
  if (body.dueOn !== undefined && !day) {
    throw new Problem('invalid-fields', { errors: [{ pointer: '/dueOn', code: 'not-a-day' }] });
  }
  return day && endOfTokyoDay(day);
}
