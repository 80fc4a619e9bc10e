import type { LocalizedText } from './localized-text.ts';
import type { Ratio } from './ratio.ts';

export type QuestionnaireStatus = 'draft' | 'open' | 'closed' | 'fixed' | 'published';

/** How silence is counted, said before the questionnaire is issued and frozen with it. */
export type NonResponsePolicy = 'counts-against' | 'leaves-base';

/** Holds when one of `options` is chosen in `question`. */
export interface Condition {
  readonly question: string;
  readonly options: readonly string[];
}

/** A condition of a measure. With `exactly` it holds when all of `options` are chosen and no other. */
export interface MeasureCondition extends Condition {
  readonly exactly?: boolean | undefined;
}

/** How many of the conditions must hold for a person to count as positive. */
export interface Counting {
  readonly combine: 'all' | 'any' | 'at-least';
  /** How many, with `at-least` and only then. */
  readonly atLeast?: number | undefined;
  readonly conditions: readonly MeasureCondition[];
}

/** Ties questions to an indicator: says for whom a person counts as positive. */
export interface Measure extends Counting {
  readonly indicatorKey: string;
  readonly itemNumber: number;
  /** Counts whoever passed the quiz, or has everything right; the conditions are then made of its right options. */
  readonly counts?: QuizCount | undefined;
}

/** What a quiz says of a person. */
export type QuizCount = 'passed' | 'all-right';

/**
 * When respondents are told what was right: at once, after which their answers stand; when the figures are fixed, so
 * that a reopened questionnaire cannot be answered by the key; or never.
 */
export type Reveal = 'after-submit' | 'when-fixed' | 'never';

/** Makes a test of a questionnaire: questions with right options, and how many of them make a pass. */
export interface Quiz {
  /** From 1 to the number of questions with right options. */
  readonly passMark: number;
  readonly reveal: Reveal;
}

export interface QuestionOption {
  readonly code: string;
  readonly label: LocalizedText;
}

export interface CommentPrompt {
  readonly prompt: LocalizedText;
  /** Option codes for which the comment is asked for with emphasis; it stays optional. */
  readonly emphasisFor?: readonly string[] | undefined;
}

interface QuestionBase {
  readonly code: string;
  /** Begins a section with this heading. */
  readonly section?: LocalizedText | undefined;
  readonly text: LocalizedText;
  readonly help?: LocalizedText | undefined;
  readonly required: boolean;
  readonly comment?: CommentPrompt | undefined;
  /** Shown when all conditions on earlier answers hold; always when absent. */
  readonly showWhen?: readonly Condition[] | undefined;
}

export interface SingleChoiceQuestion extends QuestionBase {
  readonly kind: 'single-choice';
  readonly options: readonly QuestionOption[];
  /** Right is who chose all of these and no other; absent where there is no right and wrong. */
  readonly rightOptions?: readonly string[] | undefined;
}

export interface MultipleChoiceQuestion extends QuestionBase {
  readonly kind: 'multiple-choice';
  readonly options: readonly QuestionOption[];
  /** Right is who chose all of these and no other; absent where there is no right and wrong. */
  readonly rightOptions?: readonly string[] | undefined;
  readonly minChoices?: number | undefined;
  readonly maxChoices?: number | undefined;
}

export interface FreeTextQuestion extends QuestionBase {
  readonly kind: 'free-text';
  /** In characters (Unicode code points). */
  readonly maxLength?: number | undefined;
}

export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Digits after the decimal point that are accepted; none when absent. */
  readonly decimals?: number | undefined;
  readonly unit?: LocalizedText | undefined;
}

export interface DateQuestion extends QuestionBase {
  readonly kind: 'date';
  /** `YYYY-MM-DD`, inclusive. */
  readonly earliestOn?: string | undefined;
  readonly latestOn?: string | undefined;
}

export type Question =
  | SingleChoiceQuestion
  | MultipleChoiceQuestion
  | FreeTextQuestion
  | NumberQuestion
  | DateQuestion;

/** What respondents read and what is counted: frozen, word for word, when the questionnaire is issued. */
export interface QuestionnaireContent {
  readonly title: LocalizedText;
  readonly introduction?: LocalizedText | undefined;
  /** Whom respondents ask (section, telephone, e-mail), as entered, in several lines; read it by `contactIn`. */
  readonly contact?: LocalizedText | undefined;
  readonly questions: readonly Question[];
  readonly measures: readonly Measure[];
  readonly nonResponse: NonResponsePolicy;
  /** Absent where nothing is right or wrong. */
  readonly quiz?: Quiz | undefined;
}

/** Whom to ask, where that was given: blanks say nobody, and a translation made of blanks is none. */
export function contactIn({ contact }: Pick<QuestionnaireContent, 'contact'>): LocalizedText | undefined {
  if (!contact || contact.ja.trim() === '') return undefined;
  return contact.en?.trim() ? contact : { ja: contact.ja };
}

/** A measure as frozen at issue: with the indicator it belongs to and that year's target, whatever the plan says later. */
export interface FrozenMeasure extends Counting {
  readonly indicatorId: string;
  readonly key: string;
  readonly displayCode: string;
  readonly text: LocalizedText;
  readonly unit: LocalizedText | undefined;
  readonly target: Ratio | undefined;
  /** Where it counts who passed, or has everything right: `conditions` says by which options. */
  readonly counts?: QuizCount | undefined;
}

export interface Questionnaire {
  readonly id: string;
  readonly planId: string;
  readonly rosterId: string;
  readonly fiscalYear: number;
  readonly status: QuestionnaireStatus;
  readonly content: QuestionnaireContent;
  /** Empty in a draft. */
  readonly frozenMeasures: readonly FrozenMeasure[];
  /** The earlier questionnaire that it was made from: its answers are shown beside this one's questions. */
  readonly madeFrom: string | undefined;
  /** From when answers are taken; from issue on when undefined. */
  readonly opensAt: Date | undefined;
  readonly dueAt: Date | undefined;
  /** From 1, counted up by each saved draft: an editor that saw another one is told. */
  readonly revision: number;
  /** The account that saved the draft last, and when; undefined before it was changed for the first time. */
  readonly editedBy: string | undefined;
  readonly editedAt: Date | undefined;
  readonly createdAt: Date;
  readonly issuedAt: Date | undefined;
  readonly closedAt: Date | undefined;
  readonly fixedAt: Date | undefined;
  readonly publishedAt: Date | undefined;
}

export type QuestionnaireAct = 'issue' | 'close' | 'reopen' | 'fix' | 'publish' | 'take-back';

/** Every transition there is; anything else is refused. */
const TRANSITIONS: Readonly<
  Record<QuestionnaireAct, { from: QuestionnaireStatus; to: QuestionnaireStatus }>
> = {
  issue: { from: 'draft', to: 'open' },
  close: { from: 'open', to: 'closed' },
  reopen: { from: 'closed', to: 'open' },
  fix: { from: 'closed', to: 'fixed' },
  publish: { from: 'fixed', to: 'published' },
  'take-back': { from: 'published', to: 'fixed' },
};

/** The status after an act, or undefined where the act is not possible. */
export function statusAfter(
  act: QuestionnaireAct,
  status: QuestionnaireStatus,
): QuestionnaireStatus | undefined {
  const transition = TRANSITIONS[act];
  return transition.from === status ? transition.to : undefined;
}

/** Whether verdicts are given: nothing is called missed before the questionnaire is closed. */
export function isDecided(status: QuestionnaireStatus): boolean {
  return status !== 'draft' && status !== 'open';
}

/** Whether figures can still change (暫定): until they are fixed, by answers, excuses or a reopening. */
export function isProvisional(status: QuestionnaireStatus): boolean {
  return status !== 'fixed' && status !== 'published';
}

/** How an answer arriving at `now` finds the door. The first and the last millisecond are in. */
export function doorAt(
  { status, opensAt, dueAt }: Pick<Questionnaire, 'status' | 'opensAt' | 'dueAt'>,
  now: Date,
): 'not-open' | 'open' | 'closed' {
  if (status !== 'open') return status === 'draft' ? 'not-open' : 'closed';
  if (opensAt && now.getTime() < opensAt.getTime()) return 'not-open';
  return dueAt && now.getTime() > dueAt.getTime() ? 'closed' : 'open';
}

/** Whether an answer arriving at `now` is taken. */
export function acceptsAnswers(
  questionnaire: Pick<Questionnaire, 'status' | 'opensAt' | 'dueAt'>,
  now: Date,
): boolean {
  return doorAt(questionnaire, now) === 'open';
}
