/**
 * The tally is kept as counters, changed with each response in the same transaction, so that its cost does not grow
 * with the number of responses. `contributionOf` says what one person's answers add; a changed answer takes its old
 * contribution away and adds the new one. A recount is the sum of the contributions of all current answers, and must
 * give the same counters.
 */
import { type AchievementStatus, ratioStatus } from './achievement.ts';
import type { Answers } from './answers.ts';
import { judge } from './measure.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { kindOf } from './question-kinds/question-kinds.ts';
import {
  type Counting,
  type FrozenMeasure,
  isDecided,
  isProvisional,
  type NonResponsePolicy,
  type Question,
  type Questionnaire,
} from './questionnaire.ts';
import type { Quizzed } from './quiz.ts';
import { quizContribution } from './quiz-tally.ts';
import type { Ratio } from './ratio.ts';

/** Counts by counter key; a key that is absent counts zero. */
export type Counters = ReadonlyMap<string, number>;

export const RESPONDED = 'responded';
export const ELIGIBLE = 'eligible';
export const EXCUSED = 'excused';

const counterKey = {
  judgement: (measure: number, judgement: 'positive' | 'negative') => `m${measure}:${judgement}`,
  answered: (question: string) => `q:${question}:answered`,
  option: (question: string, option: string) => `q:${question}:=${option}`,
  comments: (question: string) => `q:${question}:comments`,
};

type Counted = {
  readonly content: Quizzed;
  readonly frozenMeasures: readonly Counting[];
};

/**
 * What one person's current answers add to the counters, the person themself (`responded`) included. `body` is what they
 * belong to (所属), undefined for nothing.
 */
export function contributionOf(
  { content, frozenMeasures }: Counted,
  answers: Answers,
  body?: string | undefined,
): Counters {
  const counts = new Map<string, number>([[RESPONDED, 1]]);
  frozenMeasures.forEach((measure, index) => {
    const judgement = judge(measure, content.questions, answers);
    if (judgement !== 'unanswered') counts.set(counterKey.judgement(index, judgement), 1);
  });
  for (const question of content.questions) {
    const answer = Object.hasOwn(answers, question.code) ? answers[question.code] : undefined;
    if (!answer) continue;
    const kind = kindOf(question);
    if (kind.isAnswered(answer)) counts.set(counterKey.answered(question.code), 1);
    for (const option of kind.chosenOptions(answer)) counts.set(counterKey.option(question.code, option), 1);
    if (answer.comment !== undefined) counts.set(counterKey.comments(question.code), 1);
  }
  for (const [key, count] of quizContribution(content, answers, body)) counts.set(key, count);
  return counts;
}

/** The change of the counters when a person's answers go from `before` (none at first) to `after`; zeros left out. */
export function countersChange(
  counted: Counted,
  before: Answers | undefined,
  after: Answers,
  body?: string | undefined,
): Counters {
  const change = new Map(contributionOf(counted, after, body));
  if (before) {
    for (const [key, count] of contributionOf(counted, before, body))
      change.set(key, (change.get(key) ?? 0) - count);
  }
  for (const [key, count] of change) if (count === 0) change.delete(key);
  return change;
}

export function addCounters(counters: Counters, change: Counters): Counters {
  const sum = new Map(counters);
  addInto(sum, change);
  return sum;
}

/** The same in place, for sums over fifty thousand people. */
export function addInto(sum: Map<string, number>, change: Counters): void {
  for (const [key, count] of change) {
    const total = (sum.get(key) ?? 0) + count;
    if (total === 0) sum.delete(key);
    else sum.set(key, total);
  }
}

export interface IndicatorTally {
  readonly indicatorId: string;
  readonly key: string;
  readonly positive: number;
  readonly negative: number;
  /** Asked and not excused, but neither positive nor negative: silent altogether, or on the measured questions. */
  readonly unanswered: number;
  /** Undefined when the base is empty. */
  readonly result: Ratio | undefined;
  readonly target: Ratio | undefined;
  readonly status: AchievementStatus;
  /** Only while undecided and with a target. */
  readonly outlook: Outlook | undefined;
}

export interface QuestionTally {
  readonly code: string;
  readonly answered: number;
  readonly options: readonly { readonly code: string; readonly count: number }[];
  readonly comments: number;
}

export interface Tally {
  readonly provisional: boolean;
  /** People asked and not excused: the base of `counts-against`. */
  readonly eligible: number;
  readonly responded: number;
  readonly outstanding: number;
  readonly excused: number;
  readonly indicators: readonly IndicatorTally[];
  readonly questions: readonly QuestionTally[];
}

/** The tally of a questionnaire from its counters, at a cost that depends on the questions alone. */
export function tallyOf(
  questionnaire: Pick<Questionnaire, 'status' | 'content' | 'frozenMeasures'>,
  counters: Counters,
): Tally {
  const count = (key: string) => counters.get(key) ?? 0;
  const [eligible, responded] = [count(ELIGIBLE), count(RESPONDED)];
  const decided = isDecided(questionnaire.status);
  const people = { eligible, responded, outstanding: eligible - responded };
  return {
    provisional: isProvisional(questionnaire.status),
    ...people,
    excused: count(EXCUSED),
    indicators: questionnaire.frozenMeasures.map((measure, index) =>
      indicatorTally(measure, questionnaire.content.nonResponse, decided, {
        ...people,
        positive: count(counterKey.judgement(index, 'positive')),
        negative: count(counterKey.judgement(index, 'negative')),
      }),
    ),
    questions: questionnaire.content.questions.map((question) => ({
      code: question.code,
      answered: count(counterKey.answered(question.code)),
      options: optionsOf(question).map(({ code }) => ({
        code,
        count: count(counterKey.option(question.code, code)),
      })),
      comments: count(counterKey.comments(question.code)),
    })),
  };
}

function indicatorTally(
  measure: FrozenMeasure,
  policy: NonResponsePolicy,
  decided: boolean,
  people: {
    readonly eligible: number;
    readonly responded: number;
    readonly outstanding: number;
    readonly positive: number;
    readonly negative: number;
  },
): IndicatorTally {
  const { eligible, responded, outstanding, positive, negative } = people;
  const { target } = measure;
  const result = resultOf(policy, people);
  const outlook =
    !decided && target
      ? outlookOf({
          target,
          policy,
          positive,
          negative,
          unanswered: responded - positive - negative,
          outstanding,
        })
      : undefined;
  return {
    indicatorId: measure.indicatorId,
    key: measure.key,
    positive,
    negative,
    unanswered: eligible - positive - negative,
    result,
    target,
    status: ratioStatus({ target, result, decided }),
    outlook,
  };
}

/** Positive answers over the people asked, or over those who answered where silence leaves the base. */
function resultOf(
  policy: NonResponsePolicy,
  { eligible, positive, negative }: { eligible: number; positive: number; negative: number },
): Ratio | undefined {
  const denominator = policy === 'counts-against' ? eligible : positive + negative;
  return denominator === 0 ? undefined : { numerator: positive, denominator };
}

function optionsOf(question: Question): readonly { readonly code: string }[] {
  return 'options' in question ? question.options : [];
}
