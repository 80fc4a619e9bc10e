import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../shared/domain/answers.ts';
import { askedContribution, excusingChange } from '../../shared/domain/asked-people.ts';
import { quizTallyOf } from '../../shared/domain/quiz-tally.ts';
import { addInto, contributionOf, countersChange, tallyOf } from '../../shared/domain/tally.ts';
import { openQuestionnaire } from '../support/builders.ts';
import { QUIZ_QUESTIONS, quizContent } from '../support/quiz-content.ts';

/** A name that looks like a key, one that objects inherit, and none. */
const BODIES = ['北区', 'first:', 'constructor', undefined] as const;

interface Person {
  readonly position: number;
  readonly body: string | undefined;
  isExcused: boolean;
  answers: Answers | undefined;
}

describe('the figures of a quiz, kept with each answer', () => {
  it('equal a recount and counting by hand, whoever changes their mind or is excused', {
    timeout: 30_000,
  }, () => {
    let [changes, excuses] = [0, 0];
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const passMark = g(fc.integer, { min: 1, max: 5 });
        const nonResponse = g(
          fc.constantFrom<('counts-against' | 'leaves-base')[]>,
          'counts-against',
          'leaves-base',
        );
        const questionnaire = openQuestionnaire({
          content: quizContent({ passMark }, { nonResponse }),
          frozenMeasures: [],
        });
        const people = Array.from({ length: g(fc.integer, { min: 1, max: 8 }) }, (_, index): Person => {
          const body = g(fc.constantFrom<(string | undefined)[]>, ...BODIES);
          return { position: index + 1, body, isExcused: false, answers: undefined };
        });
        const kept = new Map<string, number>();
        for (const person of people) addInto(kept, askedContribution(questionnaire, kept, person));
        for (let left = g(fc.integer, { min: 0, max: 20 }); left > 0; left--) {
          const person = people[g(fc.integer, { min: 0, max: people.length - 1 })];
          if (!person) continue;
          if (!person.answers && g(fc.integer, { min: 0, max: 4 }) === 0) {
            person.isExcused = !person.isExcused;
            excuses++;
            addInto(kept, excusingChange(questionnaire, person));
          } else if (!person.isExcused) {
            const answers = randomAnswers(g);
            if (person.answers) changes++;
            addInto(kept, countersChange(questionnaire, person.answers, answers, person.body));
            person.answers = answers;
          }
        }
        const recounted = new Map<string, number>();
        for (const person of people) {
          addInto(recounted, askedContribution(questionnaire, recounted, person));
          if (person.answers) addInto(recounted, contributionOf(questionnaire, person.answers, person.body));
        }
        expect(kept).toEqual(recounted);
        const quiz = quizTallyOf(questionnaire.content, kept, tallyOf(questionnaire, kept));
        expect(
          quiz?.bodies.map(({ body, eligible, responded, passed, allRight, excused }) => {
            return { body, eligible, responded, passed, allRight, excused };
          }),
        ).toEqual(people.every(({ body }) => body === undefined) ? [] : byHand(people, passMark));
        expect(quiz?.passed).toBe(people.filter((one) => rightByHand(one) >= passMark).length);
      }),
      { numRuns: 300, endOnFailure: true },
    );
    expect(Math.min(changes, excuses)).toBeGreaterThan(50);
  });
});

function randomAnswers(g: fc.GeneratorValue): Answers {
  return Object.fromEntries(
    QUIZ_QUESTIONS.flatMap((question) => {
      if (!('options' in question)) return [];
      const codes = question.options.map(({ code }) => code);
      const several = g(fc.boolean)
        ? [...(question.rightOptions ?? [])]
        : g(fc.subarray<string>, codes, { minLength: 1 });
      return [
        question.kind === 'single-choice'
          ? [question.code, { option: g(fc.constantFrom<string[]>, ...codes) }]
          : [question.code, { options: several }],
      ];
    }),
  );
}

/** How many answers are right, with none of the domain's own functions; less than any pass mark for nobody. */
function rightByHand({ answers }: Person): number {
  if (!answers) return -1;
  const key = { q1: '1', q2: '1,2,4', q3: '2', q4: '3', q5: '1' };
  return Object.entries(key).filter(([code, right]) => {
    const { option, options } = answers[code] ?? {};
    return (option ?? [...(options ?? [])].sort().join()) === right;
  }).length;
}

/** In the order in which the bodies stand in the roster. */
function byHand(people: readonly Person[], passMark: number) {
  return [...new Set(people.map(({ body }) => body))].map((body) => {
    const own = people.filter((person) => person.body === body);
    const asked = own.filter(({ isExcused }) => !isExcused);
    const answered = asked.filter(({ answers }) => answers);
    return {
      ...{ body, eligible: asked.length, responded: answered.length, excused: own.length - asked.length },
      passed: answered.filter((one) => rightByHand(one) >= passMark).length,
      allRight: answered.filter((one) => rightByHand(one) === 5).length,
    };
  });
}
