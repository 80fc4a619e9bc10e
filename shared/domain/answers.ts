import type { Answer, AnswerProblemCode, FormFields } from './question-kinds/question-kind.ts';
import { withoutWireLineEnds } from './question-kinds/question-kind.ts';
import { kindOf } from './question-kinds/question-kinds.ts';
import type { Condition, Question, QuestionnaireContent } from './questionnaire.ts';

export type { Answer, AnswerProblemCode, FormFields } from './question-kinds/question-kind.ts';

/** One person's answers by question code. Unanswered questions are absent. */
export type Answers = Readonly<Record<string, Answer>>;

export interface AnswerProblem {
  readonly code: AnswerProblemCode | 'unknown-question' | 'hidden-question' | 'repeated';
  /** Code of the question as it came, known or not. */
  readonly question: string;
  readonly part?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What answers are read against. */
export type Asked = Pick<QuestionnaireContent, 'questions'>;

/** Whether a condition holds for answers given so far. A question that is not shown makes no condition hold. */
function conditionHolds(condition: Condition, questions: readonly Question[], answers: Answers): boolean {
  const question = questions.find((one) => one.code === condition.question);
  const answer = ownAnswer(answers, condition.question);
  if (!question || !answer) return false;
  return kindOf(question)
    .chosenOptions(answer)
    .some((option) => condition.options.includes(option));
}

/** The questions that a person with these answers is asked, in order; answers to hidden questions open nothing. */
export function visibleQuestions({ questions }: Asked, answers: Answers): readonly Question[] {
  if (!questions.some((question) => question.showWhen)) return questions;
  const visible: Question[] = [];
  for (const question of questions) {
    const shown = (question.showWhen ?? []).every((condition) => conditionHolds(condition, visible, answers));
    if (shown) visible.push(question);
  }
  return visible;
}

/** Answers without those to questions that are not shown, as a form is cleaned before it is checked. */
export function withoutHiddenAnswers(asked: Asked, answers: Answers): Answers {
  const visible = new Set(visibleQuestions(asked, answers).map((question) => question.code));
  return Object.fromEntries(Object.entries(answers).filter(([code]) => visible.has(code)));
}

/** The answers in a submitted form: fields named by question code, `<code>.comment` for the comment. */
export function answersFromForm({ questions }: Asked, fields: FormFields): Answers {
  const answers: Record<string, Answer> = {};
  for (const question of questions) {
    const value = kindOf(question).fromForm(question, fields.get(question.code) ?? []);
    const comment = question.comment
      ? withoutWireLineEnds((fields.get(`${question.code}.comment`) ?? []).join('\n'))
      : '';
    if (value || comment !== '')
      answers[question.code] = comment === '' ? { ...value } : { ...value, comment };
  }
  return answers;
}

/** The form fields that show answers again. */
export function formFromAnswers({ questions }: Asked, answers: Answers): FormFields {
  const fields = new Map<string, readonly string[]>();
  for (const question of questions) {
    const answer = ownAnswer(answers, question.code);
    if (!answer) continue;
    fields.set(question.code, kindOf(question).toForm(answer));
    if (answer.comment !== undefined) fields.set(`${question.code}.comment`, [answer.comment]);
  }
  return fields;
}

/** An answer by code, never something inherited such as `constructor`. */
export function ownAnswer(answers: Answers, code: string): Answer | undefined {
  // Not hasOwn: the pages' script runs in browsers that do not have it.
  return Object.getOwnPropertyDescriptor(answers, code)?.value;
}
