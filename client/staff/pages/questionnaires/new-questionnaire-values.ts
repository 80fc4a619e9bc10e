import { fiscalYearOf } from '../../../../shared/domain/fiscal-year.ts';
import { endOfTokyoDay, parseDay } from '../../../../shared/domain/tokyo-day.ts';
import type {
  PlansReply,
  QuestionnaireReply,
  QuestionnaireSummary,
  RostersReply,
} from '../../requests/replies.ts';
import { textsForYear } from './earlier-texts.ts';
import type { Entered } from './questionnaire-document.ts';

type Plan = Pick<PlansReply['plans'][number], 'id' | 'firstFiscalYear' | 'lastFiscalYear'>;

/** What the form of a new questionnaire holds. */
export type NewQuestionnaireValues = Readonly<
  Record<keyof Omit<Entered, 'introduction'> | 'introduction' | 'source' | 'carried', string>
>;

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
    introduction: '',
    opensOn: '',
    dueOn: '',
  };
}

type ProposedTexts = Pick<NewQuestionnaireValues, 'carried' | 'title' | 'introduction'>;

/** What an earlier questionnaire proposes for the next: its content, its plan and roster, and the year after. */
export function proposedFrom(
  earlier: QuestionnaireReply,
  plans: readonly Plan[],
): ProposedTexts & Pick<NewQuestionnaireValues, 'planId' | 'rosterId' | 'fiscalYear'> {
  const { planId, rosterId, fiscalYear } = earlier;
  const year = nearestYear(
    plans.find(({ id }) => id === planId),
    fiscalYear + 1,
  );
  return { planId, rosterId, fiscalYear: String(year), ...proposedTexts(earlier, year) };
}

/** Its texts for a year; what names its own year in title and introduction names that one. */
export function proposedTexts(earlier: QuestionnaireReply, year: number): ProposedTexts {
  const { contact, nonResponse, questions, measures, quiz } = earlier;
  const texts = textsForYear(earlier, year);
  return {
    carried: JSON.stringify({ ...texts, contact, nonResponse, questions, measures, quiz }, undefined, 2),
    title: texts.title.ja,
    introduction: texts.introduction?.ja ?? '',
  };
}

/** Those texts that follow when another year is chosen: what somebody has changed stays as it is. */
export function followingTexts(
  values: ProposedTexts & Pick<NewQuestionnaireValues, 'fiscalYear'>,
  earlier: QuestionnaireReply,
  year: number,
): Partial<ProposedTexts> {
  const before = proposedTexts(earlier, Number(values.fiscalYear));
  const names = ['carried', 'title', 'introduction'] as const;
  const after = Object.entries(proposedTexts(earlier, year));
  return Object.fromEntries(
    after.filter(([name]) => names.some((one) => one === name && values[one] === before[one])),
  );
}

/** A deadline that is over, or that comes before the opening, is told before a draft is made of it. */
export function momentMistake(
  { opensOn = '', dueOn }: { readonly opensOn?: string; readonly dueOn: string },
  now: Date,
): 'deadline-past' | 'opens-after-deadline' | undefined {
  const day = parseDay(dueOn);
  if (!day) return undefined;
  if (endOfTokyoDay(day) <= now) return 'deadline-past';
  return opensOn > dueOn ? 'opens-after-deadline' : undefined;
}

/** The year itself where the plan has it, its first or last otherwise. */
export function nearestYear(plan: Plan | undefined, year: number): number {
  return plan ? Math.min(Math.max(year, plan.firstFiscalYear), plan.lastFiscalYear) : year;
}
