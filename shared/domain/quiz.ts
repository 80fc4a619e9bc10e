/**
 * Questions with right answers (理解度の確認). Right is who chose all right options and no other: a test that gives half
 * a mark for half an answer would need a rule for the other half, and "５問中４問" would no longer say what it says.
 */
import { type Answers, ownAnswer } from './answers.ts';
import type { ResponseVersion } from './invitation.ts';
import { isMetBy } from './measure.ts';
import { kindOf } from './question-kinds/question-kinds.ts';
import {
  type Counting,
  isProvisional,
  type Measure,
  type Question,
  type QuestionnaireContent,
  type QuestionnaireStatus,
  type Quiz,
} from './questionnaire.ts';

/** What a quiz is read from. */
export type Quizzed = Pick<QuestionnaireContent, 'questions' | 'quiz'>;

/** What respondents are told of a quiz before they answer: which questions count, not what is right. */
export interface AskedQuiz extends Quiz {
  /** Codes of the questions that have right answers. */
  readonly questions: readonly string[];
}

/** How one person did. */
export interface QuizMarks {
  readonly questions: readonly QuestionMark[];
  readonly right: number;
  readonly passMark: number;
  readonly passed: boolean;
  readonly allRight: boolean;
}

export interface QuestionMark {
  readonly code: string;
  readonly isRight: boolean;
  readonly rightOptions: readonly string[];
}

/** The right options of a question; none where there is no right and wrong. */
export function rightOptionsOf(question: Question): readonly string[] {
  return 'options' in question ? (question.rightOptions ?? []) : [];
}

/** The questions with right options, in order. */
export function quizQuestions({ questions }: Pick<Quizzed, 'questions'>): readonly Question[] {
  return questions.filter((question) => rightOptionsOf(question).length > 0);
}

/** How somebody with these answers did; undefined where nothing is right or wrong. No answer is not right. */
export function marksOf(content: Quizzed, answers: Answers): QuizMarks | undefined {
  if (!content.quiz) return undefined;
  const { passMark } = content.quiz;
  const asked = quizQuestions(content);
  if (asked.length === 0) return undefined;
  const questions = asked.map((question) => {
    const answer = ownAnswer(answers, question.code);
    const rightOptions = rightOptionsOf(question);
    const chosen = answer ? kindOf(question).chosenOptions(answer) : [];
    return {
      code: question.code,
      isRight: isMetBy({ options: rightOptions, exactly: true }, chosen),
      rightOptions,
    };
  });
  const right = questions.filter(({ isRight }) => isRight).length;
  return { questions, right, passMark, passed: right >= passMark, allRight: right === questions.length };
}

/** A measure's conditions said in full: those of one that counts a quiz come from its right options and pass mark. */
export function countingOf(content: Quizzed, { counts, combine, atLeast, conditions }: Measure): Counting {
  if (!counts) return { combine, ...(atLeast === undefined ? {} : { atLeast }), conditions };
  const right = quizQuestions(content).map((question) => ({
    question: question.code,
    options: rightOptionsOf(question),
    exactly: true,
  }));
  return counts === 'all-right'
    ? { combine: 'all', conditions: right }
    : { combine: 'at-least', atLeast: content.quiz?.passMark ?? right.length, conditions: right };
}

/** Whether the person behind a response is told what was right. */
export function isRevealed(
  { quiz }: Pick<Quizzed, 'quiz'>,
  status: QuestionnaireStatus,
  response: Pick<ResponseVersion, 'author'> | undefined,
): boolean {
  if (!quiz || !response || quiz.reveal === 'never') return false;
  if (!isProvisional(status)) return true;
  // What the office entered for somebody is theirs to confirm or to change first.
  return quiz.reveal === 'after-submit' && response.author.by === 'self';
}

/** The questions as respondents get them: without a trace of what is right. */
export function askedQuestions(questions: readonly Question[]): readonly Question[] {
  return questions.map((question) => {
    if (!('options' in question)) return question;
    const { rightOptions: _, ...asked } = question;
    return asked;
  });
}

export function askedQuizOf(content: Quizzed): AskedQuiz | undefined {
  return content.quiz && { ...content.quiz, questions: quizQuestions(content).map(({ code }) => code) };
}
