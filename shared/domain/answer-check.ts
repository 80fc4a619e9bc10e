import { type AnswerProblem, type Answers, type Asked, ownAnswer, visibleQuestions } from './answers.ts';
import {
  type Answer,
  LONGEST_COMMENT,
  LONGEST_TEXT,
  lengthOf,
  type ValueProblem,
} from './question-kinds/question-kind.ts';
import { kindOf } from './question-kinds/question-kinds.ts';
import type { Question } from './questionnaire.ts';

export type CheckedAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

/**
 * Checks answers against the questionnaire's rules for submission. Takes whatever JSON arrived and coerces nothing.
 * Gives back the answers that count (empty ones left out), or every problem at once: unknown questions first, then
 * in the order of the questions.
 */
export function checkAnswers(asked: Asked, given: Readonly<Record<string, unknown>>): CheckedAnswers {
  const strange = strangeAnswers(asked, given);
  const candidate = strange.size === 0 ? (given as Answers) : withoutStrangeParts(asked, given, strange);
  const unreadable = new Set(asked.questions.filter((one) => valueIsStrange(one, strange.get(one.code))));
  const visible = visibleQuestions(asked, candidate);
  const problems = [...strange.values()].flat().filter(({ code }) => code === 'unknown-question');
  const kept: Record<string, Answer> = {};
  for (const question of asked.questions) {
    problems.push(...(strange.get(question.code) ?? []));
    if (unreadable.has(question)) continue;
    const answer = ownAnswer(candidate, question.code);
    if (!visible.includes(question)) {
      // What an unreadable answer would have shown is not known, so then nothing is called hidden.
      const hidden = answer !== undefined && unreadable.size === 0;
      if (hidden) problems.push({ code: 'hidden-question', question: question.code });
      continue;
    }
    const found = problemsOfAnswer(question, answer);
    problems.push(...found.map((problem) => ({ ...problem, question: question.code })));
    const counted = answer && countedAnswer(question, answer);
    if (counted) kept[question.code] = counted;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers: kept };
}

/**
 * Checks a draft: parts must be of the right type and within the bounds of storage, but may be incomplete, out of
 * range, or not yet a number or date. Nothing typed is dropped.
 */
export function checkDraft(asked: Asked, given: Readonly<Record<string, unknown>>): CheckedAnswers {
  const problems = [...strangeAnswers(asked, given).values()].flat();
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers: given as Answers };
}

/**
 * What can be said of answers before looking at the rules: unknown questions and parts, wrong types, no bounds. By
 * question code, so that a body full of strange keys costs no more than reading it.
 */
function strangeAnswers(
  { questions }: Asked,
  given: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, readonly AnswerProblem[]> {
  const strange = new Map<string, readonly AnswerProblem[]>();
  const known = new Map(questions.map((question) => [question.code, question]));
  for (const [code, answer] of Object.entries(given)) {
    const question = known.get(code);
    const problems = question
      ? strangeParts(question, answer)
      : [{ code: 'unknown-question' as const, question: code }];
    if (problems.length > 0) strange.set(code, problems);
  }
  return strange;
}

function strangeParts(question: Question, answer: unknown): readonly AnswerProblem[] {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) {
    return [{ code: 'wrong-type', question: question.code }];
  }
  return Object.entries(answer).flatMap(([part, value]) => {
    const problem = strangePart(question, part, value, answer);
    return problem ? [{ ...problem, question: question.code }] : [];
  });
}

/** The answers to known questions, without the parts that are strange: what the rules can still be asked about. */
function withoutStrangeParts(
  { questions }: Asked,
  given: Readonly<Record<string, unknown>>,
  strange: ReadonlyMap<string, readonly AnswerProblem[]>,
): Answers {
  const sound: [string, Answer][] = [];
  for (const { code } of questions) {
    const parts = new Set((strange.get(code) ?? []).map((problem) => problem.part));
    if (!Object.hasOwn(given, code) || parts.has(undefined)) continue;
    const kept = Object.entries(given[code] as Answer).filter(([part]) => !parts.has(part));
    sound.push([code, Object.fromEntries(kept)]);
  }
  return Object.fromEntries(sound);
}

/** Whether the value cannot be read at all; a comment that is too long leaves it readable. */
function valueIsStrange(question: Question, strange: readonly AnswerProblem[] | undefined): boolean {
  if (!strange) return false;
  const { valuePart } = kindOf(question);
  return strange.some(({ part }) => part === undefined || part === valuePart || part === 'entered');
}

function strangePart(
  question: Question,
  part: string,
  value: unknown,
  answer: object,
): ValueProblem | undefined {
  const { valuePart } = kindOf(question);
  // `entered` stands in for a value that could not be read, never beside one.
  const belongs =
    part === valuePart ||
    (part === 'comment' && question.comment !== undefined) ||
    (part === 'entered' &&
      (valuePart === 'number' || valuePart === 'date') &&
      !Object.hasOwn(answer, valuePart));
  if (!belongs) return { code: 'unknown-field', part };
  // JSON's 1e999 reads as Infinity, and would be stored as null.
  if (part === 'number') return Number.isFinite(value) ? undefined : { code: 'wrong-type', part };
  if (part === 'options') {
    const texts = Array.isArray(value) && value.every((one) => typeof one === 'string');
    if (!texts) return { code: 'wrong-type', part };
    return value.length <= 200 && value.every((one) => one.length <= 64)
      ? undefined
      : { code: 'unknown-option', part };
  }
  if (typeof value !== 'string') return { code: 'wrong-type', part };
  const max = part === 'comment' ? LONGEST_COMMENT : LONGEST_TEXT;
  const length = lengthOf(value);
  return length > max ? { code: 'too-long', part, params: { max, length } } : undefined;
}

function problemsOfAnswer(question: Question, answer: Answer | undefined): readonly ValueProblem[] {
  const kind = kindOf(question);
  if (answer && kind.isAnswered(answer)) return kind.problemsOf(question, answer);
  return question.required ? [{ code: 'required', part: kind.valuePart }] : [];
}

/** The answer as it is stored, undefined when it says nothing at all. */
function countedAnswer(question: Question, answer: Answer): Answer | undefined {
  const kind = kindOf(question);
  const comment = answer.comment !== undefined && answer.comment.trim() !== '' ? answer.comment : undefined;
  const answered = kind.isAnswered(answer);
  if (!answered && comment === undefined) return undefined;
  const value = answered ? { [kind.valuePart]: answer[kind.valuePart] } : {};
  return comment === undefined ? value : { ...value, comment };
}
