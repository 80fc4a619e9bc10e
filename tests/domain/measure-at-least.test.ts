import { describe, expect, it } from 'vitest';
import { neededInWords } from '../../shared/domain/counting-wording.ts';
import { judge } from '../../shared/domain/measure.ts';
import type { Counting } from '../../shared/domain/questionnaire.ts';
import { multipleChoice, singleChoice } from '../support/builders.ts';

const QUESTIONS = ['q1', 'q2', 'q3', 'q4', 'q5'].map((code) => singleChoice({ code, required: false }));
const conditions = QUESTIONS.map(({ code }) => ({ question: code, options: ['1', '2'] }));

/** One letter a question: y for a positive answer, n for another, - for none. */
function judged(counting: Pick<Counting, 'combine' | 'atLeast'>, letters: string) {
  const answers = Object.fromEntries(
    [...letters].flatMap((letter, index) =>
      letter === '-' ? [] : [[`q${index + 1}`, { option: letter === 'y' ? '1' : '4' }]],
    ),
  );
  return judge({ ...counting, conditions }, QUESTIONS, answers);
}

describe('at least four of five conditions', () => {
  it.each([
    ['yyyyy', 'positive'],
    ['yyyyn', 'positive'],
    ['nyyyy', 'positive'],
    ['yyyy-', 'positive'],
    ['yyynn', 'negative'],
    ['yyn-n', 'negative'],
    ['nn---', 'negative'],
    // What was left unanswered could have made it four, or not: neither yes nor no.
    ['yyyn-', 'unanswered'],
    ['n----', 'unanswered'],
    ['-----', 'unanswered'],
  ])('%s is %s', (letters, expected) => {
    expect(judged({ combine: 'at-least', atLeast: 4 }, letters)).toBe(expected);
  });

  it('is all of them at five, and any of them at one', () => {
    for (const letters of ['yyyyy', 'yyyyn', 'ynnnn', 'nnnnn', 'yyyy-', 'nnnn-', '-----', 'y----', 'n----']) {
      expect(judged({ combine: 'at-least', atLeast: 5 }, letters)).toBe(judged({ combine: 'all' }, letters));
      expect(judged({ combine: 'at-least', atLeast: 1 }, letters)).toBe(judged({ combine: 'any' }, letters));
    }
  });

  it('is no condition at all of none', () => {
    expect(judge({ combine: 'at-least', atLeast: 1, conditions: [] }, QUESTIONS, {})).toBe('unanswered');
  });
});

describe('a condition that asks for exactly these options', () => {
  const tracks = multipleChoice();
  const all = {
    combine: 'all',
    conditions: [{ question: 'tracks', options: ['a', 'b'], exactly: true }],
  } as const;
  it.each([
    [['a', 'b'], 'positive'],
    [['b', 'a'], 'positive'],
    [['a'], 'negative'],
    [['a', 'b', 'c'], 'negative'],
    [[], 'unanswered'],
  ] as const)('%j is %s', (options, expected) => {
    expect(judge(all, [tracks], { tracks: { options } })).toBe(expected);
  });
});

describe('how many conditions must hold, in a file', () => {
  it.each<[string, Parameters<typeof neededInWords>[0]]>([
    ['５問中４問以上正解：', { combine: 'at-least', atLeast: 4, counts: 'passed', conditions }],
    ['５問すべて正解：', { combine: 'all', counts: 'all-right', conditions }],
    ['５つの条件のうち２つ以上：', { combine: 'at-least', atLeast: 2, conditions }],
    ['', { combine: 'all', conditions }],
    ['', { combine: 'any', conditions }],
  ])('is said as 「%s」', (expected, measure) => {
    expect(neededInWords(measure)).toBe(expected);
  });
});
