import type { Question } from '../questionnaire.ts';

/**
 * One person's answer to one question. `entered` keeps, in drafts only, what somebody typed that is not yet a number
 * or a date, so that nothing is lost before it is corrected.
 */
export interface Answer {
  readonly option?: string | undefined;
  readonly options?: readonly string[] | undefined;
  readonly text?: string | undefined;
  readonly number?: number | undefined;
  readonly date?: string | undefined;
  readonly entered?: string | undefined;
  readonly comment?: string | undefined;
}

/** Form fields by name; a field can be repeated. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

export type AnswerProblemCode =
  | 'wrong-type'
  | 'unknown-field'
  | 'required'
  | 'unknown-option'
  | 'repeated-option'
  | 'too-few-choices'
  | 'too-many-choices'
  | 'too-long'
  | 'not-a-number'
  | 'too-small'
  | 'too-large'
  | 'too-many-decimals'
  | 'not-a-date'
  | 'too-early'
  | 'too-late';

export interface ValueProblem {
  readonly code: AnswerProblemCode;
  /** The part of the answer it concerns: `option`, `text`, `comment` … */
  readonly part: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Everything that differs between kinds of question, apart from how they look. */
export interface QuestionKind<Q extends Question = Question> {
  /** The part of an answer that holds its value, `option` for single-choice. */
  readonly valuePart: 'option' | 'options' | 'text' | 'number' | 'date';
  /** Whether the answer says anything; an empty one is treated as absent. */
  isAnswered(answer: Answer): boolean;
  /** Problems of an answer that `isAnswered`, whatever JSON it came as; nothing is ever coerced. */
  problemsOf(question: Q, answer: Answer): readonly ValueProblem[];
  /** Option codes chosen: what measures and counts look at; none for kinds without options. */
  chosenOptions(answer: Answer): readonly string[];
  /** The answer in a submitted form, undefined when the fields are empty. */
  fromForm(question: Q, values: readonly string[]): Answer | undefined;
  /** The form values that show the answer again. */
  toForm(answer: Answer): readonly string[];
}

/** The longest text anywhere in an answer, in characters. */
export const LONGEST_TEXT = 10_000;
export const LONGEST_COMMENT = 2_000;
/** What a free text may hold where the question sets no limit. */
export const DEFAULT_TEXT_LENGTH = 2_000;

/** Characters as people count them: code points, so that an emoji outside the BMP is one, not two. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** A textarea sends CR LF on the wire for what its user sees as one line end. */
export function withoutWireLineEnds(text: string): string {
  return text.replace(/\r\n/g, '\n');
}

export const noOptions: readonly string[] = [];
