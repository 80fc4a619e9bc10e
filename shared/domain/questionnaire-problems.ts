import type { Plan } from './plan.ts';
import type { Condition, Question, Questionnaire, QuestionnaireContent } from './questionnaire.ts';
import { type QuizProblemCode, quizContradictions, whatStopsQuiz } from './quiz-problems.ts';
import type { Roster } from './roster.ts';
import { parseDay } from './tokyo-day.ts';

/** Something wrong with a questionnaire, at a JSON pointer into it. */
export interface QuestionnaireProblem {
  readonly pointer: string;
  readonly code: QuestionnaireProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type QuestionnaireProblemCode =
  | 'duplicate-question'
  | 'duplicate-option'
  | 'duplicate-measure'
  | 'unknown-question'
  | 'unknown-option'
  | 'not-an-earlier-question'
  | 'question-without-options'
  | 'empty-range'
  | 'not-a-day'
  | 'no-title'
  | 'no-questions'
  | 'no-text'
  | 'too-few-options'
  | 'no-conditions'
  | 'unknown-indicator'
  | 'indicator-not-a-ratio'
  | 'roster-empty'
  | 'no-deadline'
  | 'deadline-past'
  | 'opens-after-deadline'
  | QuizProblemCode;

/**
 * What contradicts itself. A draft may be incomplete but is never stored contradictory, so that everything that
 * reads it can rely on its references. Conditions look back only, which rules out circles.
 */
export function contradictionsIn(
  content: Pick<QuestionnaireContent, 'questions' | 'measures' | 'quiz'>,
): readonly QuestionnaireProblem[] {
  const problems: QuestionnaireProblem[] = [...quizContradictions(content)];
  const earlier = new Map<string, Question>();
  content.questions.forEach((question, index) => {
    const pointer = `/questions/${index}`;
    if (earlier.has(question.code)) problems.push({ pointer: `${pointer}/code`, code: 'duplicate-question' });
    problems.push(...problemsOfQuestion(question, pointer));
    (question.showWhen ?? []).forEach((condition, at) => {
      problems.push(
        ...problemsOfCondition(condition, earlier, `${pointer}/showWhen/${at}`, content.questions),
      );
    });
    earlier.set(question.code, question);
  });
  const measured = new Set<string>();
  content.measures.forEach((measure, index) => {
    const pointer = `/measures/${index}`;
    const name = `${measure.itemNumber}/${measure.indicatorKey}`;
    if (measured.has(name)) problems.push({ pointer, code: 'duplicate-measure' });
    measured.add(name);
    measure.conditions.forEach((condition, at) => {
      problems.push(
        ...problemsOfCondition(condition, earlier, `${pointer}/conditions/${at}`, content.questions),
      );
    });
  });
  return problems;
}

/** Everything that still stops issuing, at once. `now` is the server's time. */
export function whatStopsIssuing(
  questionnaire: Pick<Questionnaire, 'content' | 'dueAt' | 'opensAt'>,
  { plan, roster, now }: { readonly plan: Plan; readonly roster: Roster; readonly now: Date },
): readonly QuestionnaireProblem[] {
  const { content, dueAt, opensAt } = questionnaire;
  const problems: QuestionnaireProblem[] = [...contradictionsIn(content), ...whatStopsQuiz(content, roster)];
  if (content.title.ja.trim() === '') problems.push({ pointer: '/title', code: 'no-title' });
  if (content.questions.length === 0) problems.push({ pointer: '/questions', code: 'no-questions' });
  content.questions.forEach((question, index) => {
    const pointer = `/questions/${index}`;
    if (question.text.ja.trim() === '') problems.push({ pointer: `${pointer}/text`, code: 'no-text' });
    if (!('options' in question)) return;
    if (question.options.length < 2)
      problems.push({ pointer: `${pointer}/options`, code: 'too-few-options' });
    question.options.forEach((option, at) => {
      if (option.label.ja.trim() === '') {
        problems.push({ pointer: `${pointer}/options/${at}/label`, code: 'no-text' });
      }
    });
  });
  content.measures.forEach((measure, index) => {
    const pointer = `/measures/${index}`;
    if (measure.conditions.length === 0 && !measure.counts)
      problems.push({ pointer: `${pointer}/conditions`, code: 'no-conditions' });
    const indicator = plan.items
      .find((item) => item.number === measure.itemNumber)
      ?.indicators.find((one) => one.key === measure.indicatorKey);
    if (!indicator) problems.push({ pointer: `${pointer}/indicatorKey`, code: 'unknown-indicator' });
    else if (indicator.kind !== 'ratio') {
      problems.push({ pointer: `${pointer}/indicatorKey`, code: 'indicator-not-a-ratio' });
    }
  });
  if (roster.members.length === 0) problems.push({ pointer: '/rosterId', code: 'roster-empty' });
  if (!dueAt) problems.push({ pointer: '/dueOn', code: 'no-deadline' });
  else if (dueAt.getTime() <= now.getTime()) problems.push({ pointer: '/dueOn', code: 'deadline-past' });
  else if (opensAt && opensAt.getTime() >= dueAt.getTime())
    problems.push({ pointer: '/opensOn', code: 'opens-after-deadline' });
  return problems;
}

function problemsOfQuestion(question: Question, pointer: string): readonly QuestionnaireProblem[] {
  const problems: QuestionnaireProblem[] = [];
  if ('options' in question) {
    const seen = new Set<string>();
    question.options.forEach((option, at) => {
      if (seen.has(option.code)) {
        problems.push({ pointer: `${pointer}/options/${at}/code`, code: 'duplicate-option' });
      }
      seen.add(option.code);
    });
    (question.comment?.emphasisFor ?? []).forEach((code, at) => {
      if (!seen.has(code)) {
        problems.push({ pointer: `${pointer}/comment/emphasisFor/${at}`, code: 'unknown-option' });
      }
    });
  }
  if (question.kind === 'date') {
    for (const part of ['earliestOn', 'latestOn'] as const) {
      const day = question[part];
      if (day !== undefined && !parseDay(day))
        problems.push({ pointer: `${pointer}/${part}`, code: 'not-a-day' });
    }
  }
  const [least, most] = rangeOf(question);
  if (least !== undefined && most !== undefined && least > most)
    problems.push({ pointer, code: 'empty-range' });
  return problems;
}

function rangeOf(question: Question): readonly [number | string | undefined, number | string | undefined] {
  if (question.kind === 'number') return [question.min, question.max];
  if (question.kind === 'date') return [question.earliestOn, question.latestOn];
  if (question.kind === 'multiple-choice') {
    // While a draft has no options yet there is nothing to compare with.
    const available = question.options.length || Infinity;
    return [question.minChoices, Math.min(question.maxChoices ?? Infinity, available)];
  }
  return [undefined, undefined];
}

function problemsOfCondition(
  condition: Condition,
  available: ReadonlyMap<string, Question>,
  pointer: string,
  all: readonly Question[],
): readonly QuestionnaireProblem[] {
  const question = available.get(condition.question);
  if (!question) {
    const later = all.some((one) => one.code === condition.question);
    return [{ pointer: `${pointer}/question`, code: later ? 'not-an-earlier-question' : 'unknown-question' }];
  }
  if (!('options' in question)) return [{ pointer: `${pointer}/question`, code: 'question-without-options' }];
  const known = new Set(question.options.map((option) => option.code));
  return condition.options.flatMap((option, at) =>
    known.has(option) ? [] : [{ pointer: `${pointer}/options/${at}`, code: 'unknown-option' as const }],
  );
}
