import { describe, expect, it } from 'vitest';
import { judge, positiveOptions } from '../../shared/domain/measure.ts';
import type { Condition } from '../../shared/domain/questionnaire.ts';
import { answers, freeText, measure, multipleChoice, singleChoice } from '../support/builders.ts';

const questions = [singleChoice({ code: 'q1' }), singleChoice({ code: 'q2' }), multipleChoice(), freeText()];
const both: readonly Condition[] = [
  { question: 'q1', options: ['1', '2'] },
  { question: 'q2', options: ['1', '2'] },
];
const given = { yes: '1', no: '4', '–': '' } as const;

describe('one person under a measure', () => {
  it.each([
    ['all', 'yes', 'yes', 'positive'],
    ['all', 'yes', 'no', 'negative'],
    ['all', 'no', 'no', 'negative'],
    ['all', 'yes', '–', 'unanswered'],
    ['all', '–', 'no', 'negative'],
    ['all', '–', '–', 'unanswered'],
    ['any', 'yes', 'yes', 'positive'],
    ['any', 'yes', 'no', 'positive'],
    ['any', 'no', 'no', 'negative'],
    ['any', 'no', '–', 'unanswered'],
    ['any', '–', 'yes', 'positive'],
    ['any', '–', '–', 'unanswered'],
  ] as const)('with %s of the conditions, answering %s and %s, is %s', (combine, q1, q2, judgement) => {
    const rule = measure({ combine, conditions: both });
    expect(judge(rule, questions, answers(given[q1], given[q2]))).toBe(judgement);
    const reversed = measure({ combine, conditions: both.toReversed() });
    expect(judge(reversed, questions, answers(given[q1], given[q2]))).toBe(judgement);
  });

  it.each([
    ['1', 'positive'],
    ['2', 'positive'],
    ['3', 'negative'],
    ['4', 'negative'],
  ] as const)('who chose %s on the four levels is %s', (option, judgement) => {
    expect(judge(measure(), questions, { q1: { option } })).toBe(judgement);
  });

  it('is positive in a multiple choice when any chosen option counts', () => {
    const rule = measure({ conditions: [{ question: 'tracks', options: ['b', 'c'] }] });
    expect(judge(rule, questions, { tracks: { options: ['a', 'c'] } })).toBe('positive');
    expect(judge(rule, questions, { tracks: { options: ['a'] } })).toBe('negative');
    expect(judge(rule, questions, { tracks: { options: [] } })).toBe('unanswered');
  });

  it('is not judged by a comment, by another question, or by something inherited', () => {
    expect(judge(measure(), questions, { q1: { comment: '意見だけ' } })).toBe('unanswered');
    expect(judge(measure(), questions, { q2: { option: '1' } })).toBe('unanswered');
    expect(judge(measure(), questions, Object.create({ q1: { option: '1' } }))).toBe('unanswered');
  });

  it('is unanswered where there is nothing to judge by', () => {
    for (const combine of ['all', 'any'] as const) {
      expect(judge(measure({ combine, conditions: [] }), questions, answers('1', '1'))).toBe('unanswered');
    }
  });
});

describe('the options that count as positive', () => {
  it('are those of the conditions on that question', () => {
    expect(positiveOptions(measure({ conditions: both }), 'q1')).toEqual(['1', '2']);
    expect(positiveOptions(measure({ conditions: both }), 'q3')).toEqual([]);
  });
});
