import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../../shared/domain/questionnaire.ts';
import { type ExpectedTally, expectedTally } from '../../../shared/domain/rehearsal/expected-tally.ts';
import { castRobots } from '../../../shared/domain/rehearsal/robot-cast.ts';
import { MOST_ROBOTS } from '../../../shared/domain/rehearsal/robot-tasks.ts';
import {
  addCounters,
  contributionOf,
  ELIGIBLE,
  EXCUSED,
  type Tally,
  tallyOf,
} from '../../../shared/domain/tally.ts';
import { frozenMeasure, measure, openQuestionnaire, questionnaireContent } from '../../support/builders.ts';
import { randomQuestionnaire } from '../random-rounds.ts';
import { ratio } from '../written-values.ts';

const TARGETS = [ratio('23/24'), ratio('24/24')];
const YES = { q1: { option: '1' }, q2: { option: '1' } };
const NO = { q1: { option: '4' }, q2: { option: '1' } };
const person = (answers?: typeof YES) => ({ excused: false, answers });

describe('what the robots’ answers must give', () => {
  it('is decided on whole numbers: 22/23 misses 23/24', () => {
    const people = [
      ...Array.from({ length: 22 }, () => person(YES)),
      person(NO),
      { ...person(), excused: true },
    ];
    const { indicators, ...counts } = expectedTally(questionnaireContent(), TARGETS, people);
    expect(counts).toMatchObject({ eligible: 23, responded: 23, outstanding: 0, excused: 1 });
    expect(indicators[0]).toMatchObject({ result: ratio('22/23'), status: 'missed' });
    expect(indicators[1]).toMatchObject({ result: ratio('23/23'), status: 'achieved' });
  });

  it('counts silence against, or leaves it out, as the questionnaire says', () => {
    const people = [person(YES), person()];
    const leaving = questionnaireContent({ nonResponse: 'leaves-base' });
    expect(expectedTally(questionnaireContent(), TARGETS, people).indicators[0]?.result).toEqual(
      ratio('1/2'),
    );
    expect(expectedTally(leaving, TARGETS, people).indicators[0]?.result).toEqual(ratio('1/1'));
    expect(expectedTally(leaving, TARGETS, [person()]).indicators[0]?.status).toBe('not-measured');
    expect(expectedTally(leaving, [undefined], people).indicators[0]?.status).toBe('no-target');
  });

  it('reads a measure of exactly these options, and of so many conditions', () => {
    const exactly = measure({ conditions: [{ question: 'tracks', options: ['a', 'b'], exactly: true }] });
    const choosing = (...chosen: readonly string[]) => ({
      excused: false,
      answers: { tracks: { options: chosen }, q2: { option: chosen.length > 1 ? '1' : '2' } },
    });
    const both = [
      { question: 'q1', options: ['1'] },
      { question: 'q2', options: ['1'] },
    ];
    const measures = [exactly, measure({ combine: 'at-least', atLeast: 1, conditions: both })];
    const content = questionnaireContent({ measures });
    const people = [choosing('a', 'b'), choosing('a', 'b', 'c'), choosing('a')];
    expect(expectedTally(content, TARGETS, people).indicators).toMatchObject([
      { positive: 1, negative: 2 },
      { positive: 2, negative: 0, unanswered: 1 },
    ]);
  });

  it('agrees with the tally in whatever questionnaire', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const random = randomQuestionnaire(g);
        const measures = random.frozenMeasures.map((one) => ({
          ...one,
          indicatorKey: one.key,
          itemNumber: 1,
        }));
        const content = { ...random.content, measures };
        const robots = castRobots(content, MOST_ROBOTS);
        const people = robots.map(({ state, stands }) => ({ excused: state === 'excused', answers: stands }));
        const targets = random.frozenMeasures.map(({ target }) => target);
        const tally = tallied({ ...random, status: 'closed' }, people);
        expect(inOneForm(expectedTally(content, targets, people))).toEqual(inOneForm(tally));
      }),
      { numRuns: 60 },
    );
  });

  it('does not agree with a tally that has counted somebody twice', () => {
    const content = questionnaireContent();
    const questionnaire = openQuestionnaire({ content, status: 'closed', frozenMeasures: [frozenMeasure()] });
    const counted = tallied(questionnaire, [person(YES), person(YES)]);
    expect(inOneForm(expectedTally(content, TARGETS, [person(YES), person()]))).not.toEqual(
      inOneForm(counted),
    );
  });
});

type Person = Parameters<typeof expectedTally>[2][number];

function tallied(questionnaire: Questionnaire, people: readonly Person[]): Tally {
  const excused = people.filter((one) => one.excused).length;
  let counters = new Map([
    [ELIGIBLE, people.length - excused],
    [EXCUSED, excused],
  ]) as ReturnType<typeof addCounters>;
  for (const { answers } of people) {
    if (answers) counters = addCounters(counters, contributionOf(questionnaire, answers));
  }
  return tallyOf(questionnaire, counters);
}

function inOneForm({
  eligible,
  responded,
  outstanding,
  excused,
  indicators,
  questions,
}: ExpectedTally | Tally) {
  return {
    ...{ eligible, responded, outstanding, excused },
    indicators: indicators.map(({ positive, negative, unanswered, result, status }) => ({
      ...{ positive, negative, unanswered, result, status },
    })),
    questions: questions.map(({ code, answered, options, comments }) => ({
      ...{ code, answered, comments },
      options: Array.isArray(options)
        ? Object.fromEntries(options.map((option) => [option.code, option.count]))
        : options,
    })),
  };
}
