import type { Question, QuestionOption } from '../../../../../shared/domain/questionnaire.ts';

/**
 * A code for a new question: one above the highest that is or was used. Codes that were given up are not used again,
 * nor are those of the questionnaire that this one was made from: by its code an answer of last year is found.
 */
export function nextQuestionCode(
  questions: readonly Pick<Question, 'code'>[],
  earlier: readonly Pick<Question, 'code'>[] = [],
): string {
  return `q${1 + highest([...questions, ...earlier].map(({ code }) => /^q(\d{1,6})$/i.exec(code)?.[1]))}`;
}

/** The same for an option of a question, among its own and those that it had in the earlier questionnaire. */
export function nextOptionCode(
  options: readonly Pick<QuestionOption, 'code'>[],
  earlier: readonly Pick<QuestionOption, 'code'>[] = [],
): string {
  return String(1 + highest([...options, ...earlier].map(({ code }) => /^(\d{1,6})$/.exec(code)?.[1])));
}

function highest(numbers: readonly (string | undefined)[]): number {
  return Math.max(0, ...numbers.map((number) => Number(number ?? 0)));
}
