import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../../shared/domain/answer-check.ts';
import { visibleQuestions } from '../../../shared/domain/answers.ts';
import { judge } from '../../../shared/domain/measure.ts';
import { castRobots, questionsAsked } from '../../../shared/domain/rehearsal/robot-cast.ts';
import { MOST_ROBOTS, TASKS_IN_ORDER } from '../../../shared/domain/rehearsal/robot-tasks.ts';
import { WRITINGS_IN_ORDER } from '../../../shared/domain/rehearsal/robot-words.ts';
import {
  dateQuestion,
  freeText,
  measure,
  multipleChoice,
  numberQuestion,
  questionnaireContent,
  singleChoice,
} from '../../support/builders.ts';
import { asked } from '../asked-questions.ts';
import { randomQuestionnaire } from '../random-rounds.ts';

const everyKind = questionnaireContent({ questions: asked.questions, measures: [measure()] });

describe('the robots of a rehearsal', () => {
  it('are the same each time', () => {
    expect(castRobots(everyKind, MOST_ROBOTS)).toEqual(castRobots(everyKind, MOST_ROBOTS));
  });

  it('are twenty-four, each with a task of its own, in a fixed order', () => {
    const robots = castRobots(everyKind, 500);
    expect(robots.length).toBe(24);
    expect(robots.map(({ task }) => task)).toEqual(TASKS_IN_ORDER);
    expect(castRobots(everyKind, 3).map(({ task }) => task)).toEqual(['in-time', 'late', 'double-press']);
    expect(castRobots(everyKind, 0)).toEqual([]);
  });

  it('give answers that the questionnaire takes, whatever its questions are', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const { content } = randomQuestionnaire(g);
        for (const { first, second } of castRobots(content, MOST_ROBOTS)) {
          expect(checkAnswers(content, first)).toEqual({ ok: true, answers: first });
          expect(checkAnswers(content, second)).toEqual({ ok: true, answers: second });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('answer what is required although its bounds are narrow', () => {
    const content = questionnaireContent({
      questions: [
        numberQuestion({ code: 'n', required: true, min: -0.25, max: -0.05, decimals: 1 }),
        numberQuestion({ code: 'm', required: true, max: -5 }),
        dateQuestion({ code: 'd', required: true, latestOn: '2021-04-01' }),
        multipleChoice({ code: 'c', required: true, minChoices: 2, maxChoices: 2 }),
        freeText({ code: 't', required: true, maxLength: 1 }),
      ],
      measures: [],
    });
    for (const { first } of castRobots(content, MOST_ROBOTS)) {
      expect(checkAnswers(content, first)).toEqual({ ok: true, answers: first });
      expect(Object.keys(first)).toEqual(['n', 'm', 'd', 'c', 't']);
    }
  });

  it('are asked every question that can be reached, behind several conditions too', () => {
    const robots = castRobots(everyKind, MOST_ROBOTS);
    expect([...questionsAsked(everyKind, robots)].toSorted()).toEqual(
      asked.questions.map(({ code }) => code).toSorted(),
    );
  });

  it('count as positive and as negative for each measure, whatever is hard to come by', () => {
    const content = questionnaireContent({
      questions: [
        ...['a', 'b', 'c', 'd', 'e', 'f'].map((code) => singleChoice({ code })),
        singleChoice({ code: 'g', showWhen: [{ question: 'a', options: ['4'] }] }),
      ],
      measures: [
        measure({
          conditions: ['a', 'b', 'c', 'd', 'e', 'f'].map((question) => ({ question, options: ['4'] })),
        }),
        measure({ indicatorKey: '1-2', conditions: [{ question: 'g', options: ['2'] }] }),
      ],
    });
    const given = castRobots(content, MOST_ROBOTS).flatMap(({ stands }) => (stands ? [stands] : []));
    for (const one of content.measures) {
      const judgements = new Set(given.map((answers) => judge(one, content.questions, answers)));
      expect(judgements).toContain('positive');
      expect(judgements).toContain('negative');
    }
  });

  it('write in every script, and in no more places than the body of answers holds', () => {
    const robots = castRobots(questionnaireContent(), MOST_ROBOTS);
    const written = new Set(robots.filter(({ stands }) => stands).map(({ writing }) => writing));
    for (const writing of [...WRITINGS_IN_ORDER, 'longest']) expect(written).toContain(writing);
    const long = questionnaireContent({
      questions: Array.from({ length: 100 }, (_, index) =>
        freeText({ code: `q${index}`, required: true, maxLength: 10_000 }),
      ),
      measures: [],
    });
    for (const { first, second } of castRobots(long, MOST_ROBOTS)) {
      expect(Buffer.byteLength(JSON.stringify(first))).toBeLessThan(64 * 1024);
      expect(Buffer.byteLength(JSON.stringify(second))).toBeLessThan(64 * 1024);
    }
  });

  it('leave out, some of them, what may be left out', () => {
    const robots = castRobots(everyKind, MOST_ROBOTS);
    const skipping = robots.filter(({ first }) => Object.keys(first).every((code) => code === 'q1'));
    expect(skipping.length).toBeGreaterThan(0);
    for (const { first } of skipping) expect(visibleQuestions(everyKind, first).length).toBeGreaterThan(1);
  });

  it('do not get to change an answer after they were told what was right', () => {
    const content = questionnaireContent({ quiz: { passMark: 1, reveal: 'after-submit' } });
    const robots = castRobots(content, MOST_ROBOTS).filter(({ task }) => task.startsWith('changed'));
    expect(robots.map(({ versions, stands, first }) => [versions, stands === first])).toEqual([
      [1, true],
      [1, true],
    ]);
  });
});
