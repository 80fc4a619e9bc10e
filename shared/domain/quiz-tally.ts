/**
 * The figures of a quiz, as a whole and by body (所属), kept as counters like every other figure: what a person adds to
 * their body's is changed with their response, in the same transaction. Only a quiz has counters by body.
 */
import type { Answers } from './answers.ts';
import type { NonResponsePolicy, QuestionnaireContent } from './questionnaire.ts';
import { marksOf, type Quizzed, quizQuestions, rightOptionsOf } from './quiz.ts';
import type { Ratio } from './ratio.ts';
import type { Counters, Tally } from './tally.ts';

/** More bodies than any city has; each costs a few counters, which are read with every tally. */
export const MOST_BODIES = 500;

type BodyCount = 'eligible' | 'excused' | 'responded' | 'passed' | 'all-right';

const quizKey = {
  passed: 'quiz:passed',
  allRight: 'quiz:all-right',
  right: (question: string) => `q:${question}:right`,
  /** People of no body are counted together under an empty name. */
  body: (count: BodyCount, body: string | undefined) => `b:${count}:${body ?? ''}`,
  /** The place in the roster of a body's first person: by it bodies keep the official order. */
  first: (body: string | undefined) => `b:first:${body ?? ''}`,
};

/** What one person's current answers add to the figures of the quiz. */
export function quizContribution(
  content: Quizzed,
  answers: Answers,
  body: string | undefined,
): readonly (readonly [string, number])[] {
  const marks = marksOf(content, answers);
  if (!marks) return [];
  const keys = [quizKey.body('responded', body)];
  if (marks.passed) keys.push(quizKey.passed, quizKey.body('passed', body));
  if (marks.allRight) keys.push(quizKey.allRight, quizKey.body('all-right', body));
  for (const { code, isRight } of marks.questions) if (isRight) keys.push(quizKey.right(code));
  return keys.map((key) => [key, 1] as const);
}

/** What one person adds to those of their body who were asked, or were excused. */
export function bodyContribution(
  { quiz }: Pick<Quizzed, 'quiz'>,
  place: 'eligible' | 'excused',
  body: string | undefined,
): readonly (readonly [string, number])[] {
  return quiz ? [[quizKey.body(place, body), 1]] : [];
}

/** Where a body begins in the roster, once, by its first person; `counters` holds those before. */
export function firstOfBody(
  { quiz }: Pick<Quizzed, 'quiz'>,
  counters: Counters,
  { position, body }: { readonly position: number; readonly body: string | undefined },
): readonly (readonly [string, number])[] {
  const key = quizKey.first(body);
  return quiz && !counters.has(key) ? [[key, position]] : [];
}

/** People of one kind and how they did. */
export interface QuizFigures extends Pick<Tally, 'eligible' | 'responded' | 'outstanding' | 'excused'> {
  readonly passed: number;
  readonly allRight: number;
  /** Over the people asked, or those who answered, as the questionnaire says of silence; undefined for nobody. */
  readonly passedShare: Ratio | undefined;
  readonly allRightShare: Ratio | undefined;
}

export interface BodyFigures extends QuizFigures {
  /** Undefined for the people of no body. */
  readonly body: string | undefined;
}

export interface QuizQuestionFigures {
  readonly code: string;
  readonly right: number;
  readonly wrong: number;
  /** The option that is not right and was chosen most; undefined where nobody chose one. */
  readonly mostChosenWrong: { readonly code: string; readonly count: number } | undefined;
}

export interface QuizTally extends QuizFigures {
  readonly passMark: number;
  /** Most often wrong first; those equally often in the order of the questions. */
  readonly questions: readonly QuizQuestionFigures[];
  /** In official order; empty where nobody has a body. */
  readonly bodies: readonly BodyFigures[];
}

/** The figures of a quiz from the counters and the tally made of them; undefined where there is none. */
export function quizTallyOf(
  content: QuestionnaireContent,
  counters: Counters,
  tally: Tally,
): QuizTally | undefined {
  const asked = quizQuestions(content);
  if (!content.quiz || asked.length === 0) return undefined;
  const count = (key: string) => counters.get(key) ?? 0;
  const { eligible, responded, outstanding, excused } = tally;
  const people = { eligible, responded, outstanding, excused };
  const did = { passed: count(quizKey.passed), allRight: count(quizKey.allRight) };
  const questions = asked.map((question): QuizQuestionFigures => {
    const right = count(quizKey.right(question.code));
    const counted = tally.questions.find(({ code }) => code === question.code);
    const rightOptions = rightOptionsOf(question);
    const wrong = (counted?.options ?? []).filter(
      ({ code, count }) => count > 0 && !rightOptions.includes(code),
    );
    return {
      code: question.code,
      right,
      wrong: (counted?.answered ?? 0) - right,
      mostChosenWrong: wrong.toSorted((one, other) => other.count - one.count)[0],
    };
  });
  return {
    passMark: content.quiz.passMark,
    ...figuresOf(content.nonResponse, { ...people, ...did }),
    questions: questions.toSorted((one, other) => other.wrong - one.wrong),
    bodies: bodiesIn(content.nonResponse, counters),
  };
}

function bodiesIn(policy: NonResponsePolicy, counters: Counters): readonly BodyFigures[] {
  const prefix = quizKey.first(undefined);
  const bodies = [...counters]
    .filter(([key]) => key.startsWith(prefix))
    .toSorted(([, one], [, other]) => one - other)
    .map(([key]) => key.slice(prefix.length));
  if (bodies.every((body) => body === '')) return [];
  return bodies.map((body) => {
    const count = (what: BodyCount) => counters.get(quizKey.body(what, body)) ?? 0;
    const [eligible, responded] = [count('eligible'), count('responded')];
    const people = { eligible, responded, outstanding: eligible - responded, excused: count('excused') };
    const did = { passed: count('passed'), allRight: count('all-right') };
    return { body: body === '' ? undefined : body, ...figuresOf(policy, { ...people, ...did }) };
  });
}

function figuresOf(
  policy: NonResponsePolicy,
  counts: Omit<QuizFigures, 'passedShare' | 'allRightShare'>,
): QuizFigures {
  const denominator = policy === 'counts-against' ? counts.eligible : counts.responded;
  const share = (numerator: number) => (denominator === 0 ? undefined : { numerator, denominator });
  return { ...counts, passedShare: share(counts.passed), allRightShare: share(counts.allRight) };
}
