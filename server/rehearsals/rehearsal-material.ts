import type { PlanDocument } from '../../shared/api/plan-api.ts';
import type { CreateQuestionnaireBody } from '../../shared/api/questionnaire-api.ts';
import type { RosterDocument } from '../../shared/api/roster-api.ts';
import type { Plan, PlanItem } from '../../shared/domain/plan.ts';
import type { Questionnaire, QuestionnaireContent } from '../../shared/domain/questionnaire.ts';
import type { Ratio } from '../../shared/domain/ratio.ts';
import { MOST_ROBOTS } from '../../shared/domain/rehearsal/robot-tasks.ts';
import type { Roster } from '../../shared/domain/roster.ts';
import { questionnaireReplyOf } from '../replies/questionnaire-replies.ts';

/**
 * What the copy is made of: plain data, all of it fit for the service's own API. Of the plan only what is measured, of the
 * roster only the first people with name and title (no e-mail address, so that there is nobody to write to), nothing of
 * what was answered in other years.
 */
export interface RehearsalMaterial {
  /** When the round is issued; the clock of the copy goes on from there by itself. */
  readonly now: string;
  readonly plan: PlanDocument;
  readonly roster: RosterDocument;
  readonly questionnaire: Omit<CreateQuestionnaireBody, 'planId' | 'rosterId'>;
  /** The same as the rules of the domain read it. */
  readonly content: QuestionnaireContent;
  /** The target of each measure in its order. */
  readonly targets: readonly (Ratio | undefined)[];
}

export function materialOf(
  questionnaire: Questionnaire,
  { plan, roster, now }: { readonly plan: Plan; readonly roster: Roster; readonly now: Date },
): RehearsalMaterial {
  const { fiscalYear, opensAt, dueAt, content } = questionnaire;
  const { title, introduction, nonResponse, questions, measures } = questionnaireReplyOf(questionnaire);
  const indicators = content.measures.map(({ itemNumber, indicatorKey }) =>
    plan.items
      .find(({ number }) => number === itemNumber)
      ?.indicators.find(({ key }) => key === indicatorKey),
  );
  const targets = indicators.map((indicator) => {
    const target = indicator?.targets[fiscalYear];
    return target?.kind === 'ratio' ? target.ratio : undefined;
  });
  return {
    now: now.toISOString(),
    plan: {
      title: plan.title,
      firstFiscalYear: Math.min(plan.firstFiscalYear, fiscalYear),
      lastFiscalYear: Math.max(plan.lastFiscalYear, fiscalYear),
      items: plan.items.map((item) => itemOf(item, questionnaire)),
    },
    roster: {
      name: roster.name,
      unit: roster.unit,
      members: roster.members
        .slice(0, MOST_ROBOTS)
        .map(({ code, name, title: post, body }) => ({ code, name, title: post, ...(body ? { body } : {}) })),
    },
    questionnaire: {
      ...{ fiscalYear, title, introduction, nonResponse, questions, measures },
      ...(content.quiz ? { quiz: content.quiz } : {}),
      ...(opensAt ? { opensAt: opensAt.toISOString() } : {}),
      ...(dueAt ? { dueAt: dueAt.toISOString() } : {}),
    },
    // Whom to ask is left out: it may name an e-mail address, and robots ask nobody.
    content: { ...content, contact: undefined },
    targets,
  };
}

function itemOf(
  { number, pillar, title, goalState, indicators }: PlanItem,
  { fiscalYear, content }: Questionnaire,
): PlanDocument['items'][number] {
  const measured = indicators.filter(({ key }) =>
    content.measures.some(({ itemNumber, indicatorKey }) => itemNumber === number && indicatorKey === key),
  );
  return {
    ...{ number, pillar, title, goalState },
    indicators: measured.map(({ key, displayCode, kind, unit, text, targets }) => {
      const target = targets[fiscalYear];
      return {
        ...{ key, displayCode, kind, text },
        ...(unit ? { unit } : {}),
        ...(target?.kind === 'ratio' ? { targets: { [fiscalYear]: target.ratio } } : {}),
      };
    }),
  };
}
