import { type Answers, type Asked, visibleQuestions } from '../answers.ts';
import type { QuestionnaireContent } from '../questionnaire.ts';
import { endsOf } from './measure-ends.ts';
import { type Choices, choicesMeeting } from './meeting-choices.ts';
import { answersInManner } from './robot-answers.ts';
import { ROBOT_TASKS, type RobotTask, TASKS_IN_ORDER, type TaskOutcome } from './robot-tasks.ts';
import { LONGEST_WORDS, WRITINGS, WRITINGS_IN_ORDER, type Writing } from './robot-words.ts';

/** One robot: whose place it takes in the roster (from 1), what it does, what it answers. */
export interface Robot {
  readonly place: number;
  readonly task: RobotTask;
  readonly writing: Writing | 'longest';
  readonly words: string;
  readonly first: Answers;
  /** What it answers when it changes its mind; the same as `first` where a questionnaire leaves nothing to change. */
  readonly second: Answers;
  /** What stands at the end, and how it stands. */
  readonly stands: Answers | undefined;
  readonly versions: number;
  readonly state: TaskOutcome['state'];
}

/** Every sixth robot leaves out what it may leave out. */
const SKIPS_EVERY = 6;
const WORD_PLACES = 3;

/**
 * The robots for a questionnaire and so many people, always the same: tasks in their fixed order, writings in theirs to
 * those who answer, and by turns each condition that shows a question and each measure met and missed.
 */
export function castRobots(content: QuestionnaireContent, people: number): readonly Robot[] {
  const goals = goalsOf(content);
  const tasks = TASKS_IN_ORDER.slice(0, people);
  let speaker = 0;
  return tasks.map((task, index) => {
    const isLongest = task === 'longest';
    const answers = ROBOT_TASKS[task].stands !== 'none';
    const standsSecond = ROBOT_TASKS[task].stands === 'second' && !answersStand(content);
    const turn = answers ? speaker : index;
    const writing = WRITINGS_IN_ORDER[turn % WRITINGS_IN_ORDER.length] ?? 'japanese';
    if (answers && !isLongest) speaker++;
    const words = isLongest ? LONGEST_WORDS : WRITINGS[writing];
    const manner = {
      turn,
      words,
      wordPlaces: isLongest ? 1 : WORD_PLACES,
      skipsOptional: index % SKIPS_EVERY === SKIPS_EVERY - 1,
    };
    const first = answersInManner(content, { ...manner, choices: goals[turn % goals.length] });
    const second = answersInManner(content, {
      ...manner,
      turn: turn + 1,
      words: `${WRITINGS.japanese}（修正後）`,
      skipsOptional: false,
    });
    return {
      ...{ place: index + 1, task, words, first, second },
      writing: isLongest ? 'longest' : standsSecond ? 'japanese' : writing,
      ...standing(ROBOT_TASKS[task], first, answersStand(content) ? first : second),
    };
  });
}

/** Whether what was submitted can be changed: not once its writer has been told what was right. */
export function answersStand({ quiz }: Pick<QuestionnaireContent, 'quiz'>): boolean {
  return quiz?.reveal === 'after-submit';
}

function standing(outcome: TaskOutcome, first: Answers, second: Answers) {
  const differs = JSON.stringify(first) !== JSON.stringify(second);
  const { state, stands, versions } = outcome;
  return {
    state,
    stands: stands === 'none' ? undefined : stands === 'first' ? first : second,
    // Confirming what the office entered makes a version of its own; sending the same again makes none.
    versions: differs || outcome === ROBOT_TASKS['proxy-confirmed'] ? versions : Math.min(versions, 1),
  };
}

/** Nothing in particular, then the choices that lead to every conditional question, and to each measure met and missed. */
function goalsOf(content: QuestionnaireContent): readonly (Choices | undefined)[] {
  const goals = [
    ...content.measures.flatMap((measure) => Object.values(endsOf(content, measure))),
    ...content.questions.map(({ showWhen }) => showWhen && choicesMeeting(content, showWhen)),
  ];
  return [undefined, ...goals.filter((goal) => goal !== undefined)];
}

/** The questions that some robot is asked. */
export function questionsAsked(asked: Asked, robots: readonly Robot[]): ReadonlySet<string> {
  const seen = robots.flatMap(({ first }) => visibleQuestions(asked, first).map(({ code }) => code));
  return new Set(seen);
}
