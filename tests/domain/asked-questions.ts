import { checkAnswers } from '../../shared/domain/answer-check.ts';
import type { AnswerProblem, Answers } from '../../shared/domain/answers.ts';
import { dateQuestion, freeText, multipleChoice, numberQuestion, singleChoice } from '../support/builders.ts';

/** One question of every kind; `why` is asked of those who disagree, `since` of those who say more about it. */
export const asked = {
  questions: [
    singleChoice({ code: 'q1', comment: { prompt: { ja: '理由・御意見' } } }),
    multipleChoice({ code: 'tracks', maxChoices: 2 }),
    numberQuestion({ code: 'cases', min: 0, max: 100 }),
    dateQuestion({ code: 'started', earliestOn: '2021-04-01' }),
    freeText({ code: 'opinion', maxLength: 10 }),
    singleChoice({ code: 'why', showWhen: [{ question: 'q1', options: ['3', '4'] }] }),
    dateQuestion({ code: 'since', showWhen: [{ question: 'why', options: ['1'] }] }),
  ],
};
export const complete: Answers = {
  q1: { option: '4', comment: '見直しが必要' },
  tracks: { options: ['a', 'c'] },
  cases: { number: 16 },
  started: { date: '2021-09-10' },
  opinion: { text: '特になし' },
  why: { option: '1' },
  since: { date: '2020-04-01' },
};

/** What is wrong with complete answers once some of them are changed. */
export function problemsWith(changes: Readonly<Record<string, unknown>>): readonly AnswerProblem[] {
  const checked = checkAnswers(asked, { ...complete, ...changes });
  return checked.ok ? [] : checked.problems;
}

export function omit(given: Readonly<Record<string, unknown>>, ...codes: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(given).filter(([code]) => !codes.includes(code))) as Answers;
}
