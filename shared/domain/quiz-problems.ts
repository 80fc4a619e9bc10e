import type { Measure, QuestionnaireContent } from './questionnaire.ts';
import type { QuestionnaireProblem } from './questionnaire-problems.ts';
import { quizQuestions, rightOptionsOf } from './quiz.ts';
import { MOST_BODIES } from './quiz-tally.ts';
import type { Roster } from './roster.ts';

export type QuizProblemCode =
  | 'unknown-right-option'
  | 'repeated-right-option'
  | 'several-right-options'
  | 'at-least-without-number'
  | 'number-without-at-least'
  | 'conditions-of-quiz'
  | 'right-without-quiz'
  | 'no-right-options'
  | 'pass-mark-too-high'
  | 'right-but-conditional'
  | 'right-but-optional'
  | 'right-out-of-reach'
  | 'counts-no-quiz'
  | 'more-than-conditions'
  | 'too-many-bodies';

type Content = Pick<QuestionnaireContent, 'questions' | 'measures' | 'quiz'>;

/** What contradicts itself in right options and in measures that count them. */
export function quizContradictions({ questions, measures }: Content): readonly QuestionnaireProblem[] {
  const ofQuestions = questions.flatMap((question, index) => {
    const pointer = `/questions/${index}/rightOptions`;
    const right = rightOptionsOf(question);
    const known = new Set('options' in question ? question.options.map(({ code }) => code) : []);
    return [
      ...right.flatMap((code, at): readonly QuestionnaireProblem[] => {
        if (!known.has(code)) return [{ pointer: `${pointer}/${at}`, code: 'unknown-right-option' }];
        if (right.indexOf(code) < at) return [{ pointer: `${pointer}/${at}`, code: 'repeated-right-option' }];
        return [];
      }),
      // Nobody can choose two of which one is chosen: nobody would ever be right.
      ...(question.kind === 'single-choice' && right.length > 1
        ? [{ pointer, code: 'several-right-options' } as const]
        : []),
    ];
  });
  return [
    ...ofQuestions,
    ...measures.flatMap((measure, index) => contradictionsOf(measure, `/measures/${index}`)),
  ];
}

function contradictionsOf(
  { combine, atLeast, counts, conditions }: Measure,
  pointer: string,
): readonly QuestionnaireProblem[] {
  const problems: QuestionnaireProblem[] = [];
  // What a quiz counts is said by its right options: a second list of conditions would have to agree with them for ever.
  if (counts && conditions.length > 0)
    problems.push({ pointer: `${pointer}/conditions`, code: 'conditions-of-quiz' });
  if (combine === 'at-least' && atLeast === undefined && !counts)
    problems.push({ pointer: `${pointer}/atLeast`, code: 'at-least-without-number' });
  if (combine !== 'at-least' && atLeast !== undefined)
    problems.push({ pointer: `${pointer}/atLeast`, code: 'number-without-at-least' });
  return problems;
}

/**
 * A pass mark that nobody can reach with the right options there are. A draft may have it, since questions are still to
 * come; undefined where there is none to reach yet.
 */
export function passMarkTooHigh({
  questions,
  quiz,
}: Pick<Content, 'questions' | 'quiz'>): QuestionnaireProblem | undefined {
  const max = quizQuestions({ questions }).length;
  if (!quiz || max === 0 || quiz.passMark <= max) return undefined;
  return { pointer: '/quiz/passMark', code: 'pass-mark-too-high', params: { max } };
}

/** What still stops a quiz from being issued. */
export function whatStopsQuiz(
  { questions, measures, quiz }: Content,
  roster: Pick<Roster, 'members'>,
): readonly QuestionnaireProblem[] {
  const problems: QuestionnaireProblem[] = [];
  if (quiz && quizQuestions({ questions }).length === 0)
    problems.push({ pointer: '/quiz', code: 'no-right-options' });
  const tooHigh = passMarkTooHigh({ questions, quiz });
  if (tooHigh) problems.push(tooHigh);
  questions.forEach((question, index) => {
    if (rightOptionsOf(question).length === 0) return;
    const pointer = `/questions/${index}`;
    if (!quiz) problems.push({ pointer: `${pointer}/rightOptions`, code: 'right-without-quiz' });
    // Everybody is asked the same and answers it: one pass mark, and one base for every figure.
    if (question.showWhen?.length)
      problems.push({ pointer: `${pointer}/showWhen`, code: 'right-but-conditional' });
    if (!question.required) problems.push({ pointer: `${pointer}/required`, code: 'right-but-optional' });
    const right = rightOptionsOf(question).length;
    const { minChoices = 0, maxChoices = Infinity } = question.kind === 'multiple-choice' ? question : {};
    if (right < minChoices || right > maxChoices)
      problems.push({ pointer: `${pointer}/rightOptions`, code: 'right-out-of-reach' });
  });
  measures.forEach(({ counts, atLeast, conditions }, index) => {
    const pointer = `/measures/${index}`;
    if (counts && !quiz) problems.push({ pointer: `${pointer}/counts`, code: 'counts-no-quiz' });
    if (!counts && atLeast !== undefined && atLeast > conditions.length) {
      const params = { max: conditions.length };
      problems.push({ pointer: `${pointer}/atLeast`, code: 'more-than-conditions', params });
    }
  });
  const bodies = new Set(roster.members.map(({ body }) => body));
  if (quiz && bodies.size > MOST_BODIES)
    problems.push({ pointer: '/rosterId', code: 'too-many-bodies', params: { max: MOST_BODIES } });
  return problems;
}
