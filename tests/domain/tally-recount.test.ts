import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../shared/domain/answer-check.ts';
import { type Answers, withoutHiddenAnswers } from '../../shared/domain/answers.ts';
import type { MeasureCondition, Questionnaire } from '../../shared/domain/questionnaire.ts';
import {
  addCounters,
  type Counters,
  contributionOf,
  countersChange,
  ELIGIBLE,
  EXCUSED,
  type Tally,
  tallyOf,
} from '../../shared/domain/tally.ts';
import { randomAnswers, randomQuestionnaire } from './random-rounds.ts';

describe('counters kept one response at a time', () => {
  it('equal a recount, and give the figures that counting by hand gives', { timeout: 30_000 }, () => {
    const seen = { changes: 0, outlooks: new Set<string>(), statuses: new Set<string>() };
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const questionnaire = randomQuestionnaire(g);
        const { questions } = questionnaire.content;
        const asked = g(fc.integer, { min: 0, max: 6 });
        const excused = g(fc.integer, { min: 0, max: 2 });
        const people: Counters = new Map([
          [ELIGIBLE, asked],
          [EXCUSED, excused],
        ]);
        const current = new Map<number, Answers>();
        let counters = people;
        for (let left = asked === 0 ? 0 : g(fc.integer, { min: 0, max: 12 }); left > 0; left--) {
          const person = g(fc.integer, { min: 1, max: asked });
          const checked = checkAnswers(
            { questions },
            withoutHiddenAnswers({ questions }, randomAnswers(g, questions)),
          );
          if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
          if (current.has(person)) seen.changes++;
          counters = addCounters(
            counters,
            countersChange(questionnaire, current.get(person), checked.answers),
          );
          current.set(person, checked.answers);
        }

        const recount = [...current.values()]
          .map((answers) => contributionOf(questionnaire, answers))
          .reduce(addCounters, people);
        expect(counters).toEqual(recount);

        const tally = tallyOf(questionnaire, counters);
        expect(withoutOutlook(tally)).toEqual(
          countedByHand(questionnaire, [...current.values()], asked, excused),
        );
        for (const indicator of tally.indicators) {
          expect(indicator.outlook?.kind).toBe(
            outlookByHand(questionnaire, indicator, asked - current.size, asked),
          );
          seen.outlooks.add(String(indicator.outlook?.kind));
          seen.statuses.add(indicator.status);
        }
      }),
      { numRuns: 500 },
    );
    // The rounds were not all trivial.
    expect(seen.changes).toBeGreaterThan(50);
    expect([...seen.outlooks].sort()).toEqual(['met', 'out-of-reach', 'undefined', 'within-reach']);
    expect([...seen.statuses].sort()).toEqual([
      'achieved',
      'missed',
      'no-target',
      'not-measured',
      'undecided',
    ]);
  });
});

function withoutOutlook(tally: Tally) {
  return { ...tally, indicators: tally.indicators.map(({ outlook: _, ...figures }) => figures) };
}

/** The tally counted from scratch, person by person, with none of the domain's own functions. */
function countedByHand(
  { status, content, frozenMeasures }: Questionnaire,
  responses: readonly Answers[],
  eligible: number,
  excused: number,
) {
  const howMany = (claim: (answers: Answers) => boolean) => responses.filter(claim).length;
  return {
    provisional: status === 'open' || status === 'closed',
    eligible,
    responded: responses.length,
    outstanding: eligible - responses.length,
    excused,
    indicators: frozenMeasures.map(({ indicatorId, key, target, combine, atLeast = 0, conditions }) => {
      const judged = responses.map((answers) => {
        const held = conditions.map((condition) => holds(condition, answers));
        if (combine === 'at-least') {
          const sure = held.filter((one) => one === true).length;
          const open = held.filter((one) => one === undefined).length;
          return sure >= atLeast ? true : sure + open < atLeast ? false : undefined;
        }
        if (combine === 'all')
          return held.includes(false) ? false : held.includes(undefined) ? undefined : true;
        return held.includes(true) ? true : held.includes(undefined) ? undefined : false;
      });
      const positive = judged.filter((one) => one === true).length;
      const negative = judged.filter((one) => one === false).length;
      const base = content.nonResponse === 'leaves-base' ? positive + negative : eligible;
      const reached = target && positive * target.denominator >= target.numerator * base;
      const verdict = base === 0 ? 'not-measured' : reached ? 'achieved' : 'missed';
      return {
        indicatorId,
        key,
        positive,
        negative,
        unanswered: eligible - positive - negative,
        result: base === 0 ? undefined : { numerator: positive, denominator: base },
        target,
        status: !target ? 'no-target' : status === 'open' ? 'undecided' : verdict,
      };
    }),
    questions: content.questions.map((question) => {
      const answerTo = (answers: Answers) => new Map(Object.entries(answers)).get(question.code) ?? {};
      const codes = 'options' in question ? question.options.map((option) => option.code) : [];
      return {
        code: question.code,
        answered: howMany((answers) => Object.keys(answerTo(answers)).some((part) => part !== 'comment')),
        options: codes.map((code) => ({ code, count: howMany((answers) => chose(answerTo(answers), code)) })),
        comments: howMany((answers) => 'comment' in answerTo(answers)),
      };
    }),
  };
}

function chose(answer: Answers[string], code: string): boolean {
  return answer.option === code || (answer.options ?? []).includes(code);
}

/** Whether a condition holds; undefined when its question was not answered. */
function holds({ question, options, exactly }: MeasureCondition, answers: Answers): boolean | undefined {
  const answer = new Map(Object.entries(answers)).get(question);
  if (answer?.option === undefined && answer?.options === undefined) return undefined;
  if (exactly) {
    const given = answer.options ?? [answer.option];
    return new Set([...given, ...options]).size === options.length && given.length === options.length;
  }
  return options.some((code) => chose(answer, code));
}

/** Met when the verdict would stand though everyone outstanding said no; out of reach when it would fail with all yeses. */
function outlookByHand(
  { status, content }: Questionnaire,
  { positive, negative, target }: Tally['indicators'][number],
  outstanding: number,
  eligible: number,
): string | undefined {
  const base = content.nonResponse === 'leaves-base' ? positive + negative + outstanding : eligible;
  if (status !== 'open' || !target || base === 0) return undefined;
  const reached = (yeses: number) => (positive + yeses) * target.denominator >= target.numerator * base;
  return reached(0) ? 'met' : reached(outstanding) ? 'within-reach' : 'out-of-reach';
}
