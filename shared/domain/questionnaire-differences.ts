/**
 * A questionnaire beside the one that it was made from: what is asked, counted and aimed at otherwise, and where that
 * breaks the trend. Two years are like with like only if the same people were asked the same thing and the same answers
 * were counted as positive; a target may move, that is what targets are for.
 */
import { rewordedIn } from './last-year.ts';
import type { LocalizedText } from './localized-text.ts';
import {
  contactIn,
  type Measure,
  type NonResponsePolicy,
  type Question,
  type QuestionnaireContent,
  type Quiz,
} from './questionnaire.ts';
import { countingOf, rightOptionsOf } from './quiz.ts';
import type { Ratio } from './ratio.ts';
import { countsTheSame, isSame, sorted } from './same-counting.ts';

/** One of the two: what was asked, of whom, and what was aimed at. */
export interface ComparedQuestionnaire {
  readonly content: Pick<QuestionnaireContent, 'questions' | 'measures' | 'nonResponse' | 'quiz' | 'contact'>;
  /** By `measureName`; absent where the year has no target. */
  readonly targets: ReadonlyMap<string, Ratio>;
  /** The people asked, or to be asked. */
  readonly people: readonly ComparedPerson[];
}

export interface ComparedPerson {
  readonly code: string;
  readonly name: LocalizedText;
}

export type QuestionChange = 'wording' | 'kind' | 'options' | 'required' | 'condition' | 'right';

export interface QuestionDifference {
  readonly code: string;
  /** Places from 1; undefined on the side where there is no such question. */
  readonly placeBefore: number | undefined;
  readonly placeAfter: number | undefined;
  readonly before: Question | undefined;
  readonly after: Question | undefined;
  /** Empty for a question that was added or removed. */
  readonly changes: readonly QuestionChange[];
}

/** Why an indicator's figures of the two years cannot be compared. */
export type TrendBreak =
  | { readonly code: 'wording' | 'kind' | 'options' | 'condition' | 'right'; readonly question: string }
  | { readonly code: 'positive' | 'policy' | 'base' };

export interface MeasureDifference {
  readonly itemNumber: number;
  readonly indicatorKey: string;
  readonly before: Measure | undefined;
  readonly after: Measure | undefined;
  readonly targetBefore: Ratio | undefined;
  readonly targetAfter: Ratio | undefined;
  /** Whether other answers count as positive. */
  readonly positiveChanged: boolean;
  readonly breaks: readonly TrendBreak[];
}

export interface QuestionnaireDifferences {
  /** Those that differ, in today's order, then those that are gone. */
  readonly questions: readonly QuestionDifference[];
  /** All measures, in today's order, then those that are gone. */
  readonly measures: readonly MeasureDifference[];
  readonly nonResponseBefore: NonResponsePolicy;
  readonly nonResponseAfter: NonResponsePolicy;
  /** Undefined on the side that was no quiz. */
  readonly quizBefore: Quiz | undefined;
  readonly quizAfter: Quiz | undefined;
  /** Whom respondents could ask then, and can ask now; it breaks no trend. */
  readonly contactBefore: LocalizedText | undefined;
  readonly contactAfter: LocalizedText | undefined;
  readonly people: {
    readonly before: number;
    readonly after: number;
    readonly added: readonly ComparedPerson[];
    readonly removed: readonly ComparedPerson[];
  };
  /** True where any indicator measured in both years is no longer measured like with like. */
  readonly breaksTrend: boolean;
}

/** Names an indicator within a plan: `1/1-2`. */
export function measureName({
  itemNumber,
  indicatorKey,
}: Pick<Measure, 'itemNumber' | 'indicatorKey'>): string {
  return `${itemNumber}/${indicatorKey}`;
}

export function differencesBetween(
  earlier: ComparedQuestionnaire,
  later: ComparedQuestionnaire,
): QuestionnaireDifferences {
  const questions = inBoth(earlier.content.questions, later.content.questions, ({ code }) => code)
    .map(([before, after]) => questionDifference(earlier, later, before, after))
    .filter((one) => one.changes.length > 0 || !one.before || !one.after);
  const people = {
    before: earlier.people.length,
    after: later.people.length,
    added: missingIn(earlier.people, later.people),
    removed: missingIn(later.people, earlier.people),
  };
  const general: TrendBreak[] = [
    ...(earlier.content.nonResponse === later.content.nonResponse ? [] : [{ code: 'policy' } as const]),
    ...(people.added.length + people.removed.length === 0 ? [] : [{ code: 'base' } as const]),
  ];
  const measures = inBoth(saidInFull(earlier), saidInFull(later), measureName).map(([before, after]) =>
    measureDifference({ earlier, later, questions, general }, before, after),
  );
  return {
    questions,
    measures,
    nonResponseBefore: earlier.content.nonResponse,
    nonResponseAfter: later.content.nonResponse,
    quizBefore: earlier.content.quiz,
    quizAfter: later.content.quiz,
    contactBefore: contactIn(earlier.content),
    contactAfter: contactIn(later.content),
    people,
    breaksTrend: measures.some(({ breaks }) => breaks.length > 0),
  };
}

/** With the conditions of those that count a quiz, so that another right option or pass mark shows as what it is. */
function saidInFull({ content }: ComparedQuestionnaire): readonly Measure[] {
  return content.measures.map((measure) => ({ ...measure, ...countingOf(content, measure) }));
}

function questionDifference(
  earlier: ComparedQuestionnaire,
  later: ComparedQuestionnaire,
  before: Question | undefined,
  after: Question | undefined,
): QuestionDifference {
  return {
    code: (after ?? before)?.code ?? '',
    placeBefore: placeIn(earlier, before),
    placeAfter: placeIn(later, after),
    before,
    after,
    changes: before && after ? changesBetween(before, after) : [],
  };
}

function changesBetween(before: Question, after: Question): readonly QuestionChange[] {
  const changes: QuestionChange[] = [];
  // The help says how a question is meant: other words there ask something else as well.
  if (reworded(before.text, after.text) || reworded(before.help, after.help)) changes.push('wording');
  if (before.kind !== after.kind) changes.push('kind');
  else if (answeringChanged(before, after)) changes.push('options');
  if (before.required !== after.required) changes.push('required');
  if (!isSame(before.showWhen ?? [], after.showWhen ?? [])) changes.push('condition');
  if (sorted(rightOptionsOf(before)) !== sorted(rightOptionsOf(after))) changes.push('right');
  return changes;
}

/** The options in their order with their labels, and what else bounds an answer. */
function answeringChanged(before: Question, after: Question): boolean {
  if (before.kind === 'multiple-choice' && after.kind === 'multiple-choice') {
    if (before.minChoices !== after.minChoices || before.maxChoices !== after.maxChoices) return true;
  }
  if (before.kind === 'number' && after.kind === 'number') return reworded(before.unit, after.unit);
  if (!('options' in before) || !('options' in after)) return false;
  if (before.options.length !== after.options.length) return true;
  return before.options.some((option, at) => {
    const same = after.options[at];
    return option.code !== same?.code || reworded(option.label, same.label);
  });
}

interface Compared {
  readonly earlier: ComparedQuestionnaire;
  readonly later: ComparedQuestionnaire;
  readonly questions: readonly QuestionDifference[];
  /** What breaks the trend of every indicator. */
  readonly general: readonly TrendBreak[];
}

function measureDifference(
  { earlier, later, questions, general }: Compared,
  before: Measure | undefined,
  after: Measure | undefined,
): MeasureDifference {
  const measure = after ?? before;
  const name = measure ? measureName(measure) : '';
  const positiveChanged = before !== undefined && after !== undefined && !countsTheSame(before, after);
  const asked = new Set(after?.conditions.map(({ question }) => question));
  const ofQuestions = questions
    .filter(({ code }) => asked.has(code))
    .flatMap(({ code, changes }) =>
      changes.flatMap((change): readonly TrendBreak[] =>
        change === 'required' ? [] : [{ code: change, question: code }],
      ),
    );
  return {
    itemNumber: measure?.itemNumber ?? 0,
    indicatorKey: measure?.indicatorKey ?? '',
    before,
    after,
    targetBefore: before && earlier.targets.get(name),
    targetAfter: after && later.targets.get(name),
    positiveChanged,
    // What is measured for the first or was for the last time has no trend to break.
    breaks:
      before && after
        ? [...ofQuestions, ...(positiveChanged ? [{ code: 'positive' } as const] : []), ...general]
        : [],
  };
}

/** Pairs by name: today's order, then what is gone. */
function inBoth<T>(
  earlier: readonly T[],
  later: readonly T[],
  nameOf: (one: T) => string,
): readonly (readonly [T | undefined, T | undefined])[] {
  const [before, after] = [earlier, later].map((all) => new Map(all.map((one) => [nameOf(one), one])));
  return [
    ...later.map((one) => [before?.get(nameOf(one)), one] as const),
    ...earlier.flatMap((one) => (after?.has(nameOf(one)) ? [] : [[one, undefined] as const])),
  ];
}

/** A code that has come to mean somebody else is somebody else, as where last year's answers are looked up. */
function missingIn(
  people: readonly ComparedPerson[],
  others: readonly ComparedPerson[],
): readonly ComparedPerson[] {
  const known = new Set(people.map(({ code, name }) => `${code} ${name.ja}`));
  return others.filter(({ code, name }) => !known.has(`${code} ${name.ja}`));
}

function placeIn({ content }: ComparedQuestionnaire, question: Question | undefined): number | undefined {
  return question && content.questions.indexOf(question) + 1;
}

function reworded(before: LocalizedText | undefined, after: LocalizedText | undefined): boolean {
  return rewordedIn('ja', emptied(before), emptied(after)) || rewordedIn('en', before, after);
}

/** A help that was left empty is none. */
function emptied(text: LocalizedText | undefined): LocalizedText | undefined {
  return text?.ja === '' ? undefined : text;
}
