import { fiscalYearOf } from './fiscal-year.ts';
import type { LocalizedText } from './localized-text.ts';
import { type NamedYear, namedYears } from './named-year.ts';
import type { Plan } from './plan.ts';
import { contactIn, type Questionnaire, type QuestionnaireContent } from './questionnaire.ts';
import { tokyoDaysBetween } from './tokyo-day.ts';

/**
 * What does not stop issuing, but is seldom meant and cannot be mended afterwards, at a JSON pointer into the
 * questionnaire.
 */
export type IssuingCaution =
  /** Indicators with a target in the year, and nothing that measures them or says their result. */
  | { readonly code: 'not-measured'; readonly pointer: string; readonly displayCodes: readonly string[] }
  /** An indicator that is measured and has no target to be compared with. */
  | { readonly code: 'no-target'; readonly pointer: string; readonly displayCodes: readonly string[] }
  /** A text that names another fiscal year and not the questionnaire's own; `words` as written. */
  | { readonly code: 'names-other-year'; readonly pointer: string; readonly words: string }
  | { readonly code: 'year-not-begun'; readonly pointer: string }
  /** Respondents are told of nobody whom they can ask. */
  | { readonly code: 'no-contact'; readonly pointer: string }
  /** `days` from now to the deadline. */
  | { readonly code: 'deadline-far'; readonly pointer: string; readonly days: number };

/** Weeks are usual; three months are more often a wrong year. */
export const FAR_DEADLINE_DAYS = 90;

export interface CautionedBy {
  readonly plan: Plan;
  /** Ids of the indicators that other issued questionnaires of the year measure. */
  readonly measuredElsewhere: ReadonlySet<string>;
  /** The server's time. */
  readonly now: Date;
}

type Cautioned = Pick<Questionnaire, 'content' | 'fiscalYear' | 'dueAt'>;

/** Everything to be looked at before issuing. Committee reviews and e-learning measure nothing: a caution is no stop. */
export function issuingCautions(
  questionnaire: Cautioned,
  { plan, measuredElsewhere, now }: CautionedBy,
): readonly IssuingCaution[] {
  const { content, fiscalYear, dueAt } = questionnaire;
  const cautions = [...targetCautions(questionnaire, plan, measuredElsewhere)];
  for (const [pointer, text] of textsIn(content)) {
    const other = otherYearIn(text, fiscalYear);
    if (other) cautions.push({ pointer, code: 'names-other-year', words: other.words });
  }
  if (fiscalYearOf(now) < fiscalYear) cautions.push({ pointer: '/fiscalYear', code: 'year-not-begun' });
  const days = dueAt ? tokyoDaysBetween(now, dueAt) : 0;
  if (days > FAR_DEADLINE_DAYS) cautions.push({ pointer: '/dueOn', code: 'deadline-far', days });
  if (!contactIn(content)) cautions.push({ pointer: '/contact', code: 'no-contact' });
  return cautions;
}

/**
 * Where nothing at all is measured, every ratio with a target is named; else those beside the measured ones, of the
 * same items: a large plan has its other items measured by other questionnaires.
 */
function targetCautions(
  { content, fiscalYear }: Cautioned,
  plan: Plan,
  measuredElsewhere: ReadonlySet<string>,
): readonly IssuingCaution[] {
  const { measures } = content;
  const ratios = plan.items.flatMap(({ number, indicators }) =>
    indicators
      .filter(({ kind }) => kind === 'ratio')
      .map((indicator) => ({
        indicator,
        hasTarget: indicator.targets[fiscalYear] !== undefined,
        hasResult: indicator.results[fiscalYear] !== undefined || measuredElsewhere.has(indicator.id),
        at: measures.findIndex(
          ({ itemNumber, indicatorKey }) => itemNumber === number && indicatorKey === indicator.key,
        ),
        isBeside: measures.length === 0 || measures.some(({ itemNumber }) => itemNumber === number),
      })),
  );
  const left = ratios.filter(
    ({ at, hasTarget, hasResult, isBeside }) => at < 0 && hasTarget && !hasResult && isBeside,
  );
  const cautions: IssuingCaution[] = [];
  if (left.length > 0) {
    const displayCodes = left.map(({ indicator }) => indicator.displayCode);
    cautions.push({ pointer: '/measures', code: 'not-measured', displayCodes });
  }
  for (const { indicator, hasTarget, at } of ratios) {
    if (at < 0 || hasTarget) continue;
    const pointer = `/measures/${at}/indicatorKey`;
    cautions.push({ pointer, code: 'no-target', displayCodes: [indicator.displayCode] });
  }
  return cautions;
}

/** Every text that respondents read, in its languages. */
function textsIn(content: QuestionnaireContent): readonly (readonly [string, LocalizedText])[] {
  return [
    ['/title', content.title],
    ...(content.introduction ? [['/introduction', content.introduction] as const] : []),
    ...(content.contact ? [['/contact', content.contact] as const] : []),
    ...content.questions.flatMap(({ section, text, help }, at) =>
      Object.entries({ section, text, help }).flatMap(([part, words]) =>
        words ? [[`/questions/${at}/${part}`, words] as const] : [],
      ),
    ),
  ];
}

function otherYearIn({ ja, en = '' }: LocalizedText, fiscalYear: number): NamedYear | undefined {
  for (const text of [ja, en]) {
    const named = namedYears(text);
    if (named.length > 0 && !named.some((one) => one.fiscalYear === fiscalYear)) return named[0];
  }
  return undefined;
}
