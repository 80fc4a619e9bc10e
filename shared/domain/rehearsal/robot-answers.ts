import { type Answers, type Asked, visibleQuestions } from '../answers.ts';
import { type Answer, DEFAULT_TEXT_LENGTH, LONGEST_COMMENT } from '../question-kinds/question-kind.ts';
import { kindOf } from '../question-kinds/question-kinds.ts';
import type {
  DateQuestion,
  FreeTextQuestion,
  MultipleChoiceQuestion,
  NumberQuestion,
  Question,
} from '../questionnaire.ts';
import type { Choices } from './meeting-choices.ts';
import { clipped } from './robot-words.ts';

export interface Manner {
  /** Moves on from option to option, so that robots differ. */
  readonly turn: number;
  /** Written wherever there is room for words, in the first places of the questionnaire. */
  readonly words: string;
  /** How many places get the words: all answers together have a bound. */
  readonly wordPlaces: number;
  /** Chosen whatever the turn says. */
  readonly choices?: Choices | undefined;
  readonly skipsOptional?: boolean | undefined;
}

/** What a robot answers: every question that its own answers show, in order. One that nobody can answer is left out. */
export function answersInManner(asked: Asked, manner: Manner): Answers {
  const answers: Record<string, Answer> = {};
  let places = manner.wordPlaces;
  asked.questions.forEach((question, index) => {
    if (!visibleQuestions(asked, answers).includes(question)) return;
    const chosen = manner.choices?.get(question.code);
    if (manner.skipsOptional && !question.required && !chosen) return;
    const value = valueFor(question, { ...manner, turn: manner.turn + index }, chosen, places > 0);
    if (question.kind === 'free-text' && value && places > 0) places--;
    const speaks = question.comment !== undefined && places > 0;
    if (speaks) places--;
    const comment = speaks ? { comment: clipped(manner.words, LONGEST_COMMENT) } : {};
    if (value || speaks) answers[question.code] = { ...value, ...comment };
  });
  return answers;
}

function valueFor(
  question: Question,
  { turn, words }: Manner,
  chosen: readonly string[] | undefined,
  speaks: boolean,
): Answer | undefined {
  switch (question.kind) {
    case 'single-choice': {
      const option = chosen?.[0] ?? question.options[turn % question.options.length]?.code;
      return option === undefined ? undefined : { option };
    }
    case 'multiple-choice': {
      const options = chosen ?? severalOf(question, turn);
      return options.length > 0 ? { options } : undefined;
    }
    case 'free-text':
      return textFor(question, words, speaks);
    case 'number':
      return numberFor(question, turn);
    case 'date':
      return dateFor(question);
  }
}

/** Codes in the order of the options, as a form sends them. */
function severalOf({ options, minChoices = 0, maxChoices }: MultipleChoiceQuestion, turn: number) {
  const most = Math.min(maxChoices ?? options.length, options.length);
  const count = Math.min(Math.max(minChoices, 1 + (turn % 3)), most);
  const chosen = new Set(Array.from({ length: count }, (_, step) => options[(turn + step) % options.length]));
  return options.filter((option) => chosen.has(option)).map(({ code }) => code);
}

function textFor(
  { maxLength = DEFAULT_TEXT_LENGTH, required }: FreeTextQuestion,
  words: string,
  speaks: boolean,
): Answer | undefined {
  if (!speaks) return required ? { text: '＊' } : undefined;
  const text = clipped(words, maxLength);
  return { text: text.trim() === '' ? '＊' : text };
}

/** The smallest, the largest, or one between; undefined where no number is taken. */
function numberFor(question: NumberQuestion, turn: number): Answer | undefined {
  const unit = 10 ** (question.decimals ?? 0);
  const low = Math.ceil((question.min ?? Math.min(0, question.max ?? 0)) * unit);
  const high = Math.floor((question.max ?? Math.max(9, question.min ?? 0)) * unit);
  const middle = Math.floor((low + high) / 2);
  const tries = [low, middle, high].map((_, step, all) => all[(step + turn) % all.length] ?? low);
  const number = tries
    .map((one) => one / unit)
    .find((one) => kindOf(question).problemsOf(question, { number: one }).length === 0);
  return number === undefined ? undefined : { number: number === 0 ? 0 : number };
}

function dateFor(question: DateQuestion): Answer | undefined {
  const date = question.earliestOn ?? question.latestOn ?? '2022-03-01';
  return kindOf(question).problemsOf(question, { date }).length === 0 ? { date } : undefined;
}
