import { describe, expect, it } from 'vitest';
import { needsSummary, summing } from '../../shared/domain/answer-summary.ts';
import type { Answers } from '../../shared/domain/answers.ts';
import type { NumberQuestion, Question } from '../../shared/domain/questionnaire.ts';
import { freeText, numberQuestion, singleChoice } from '../support/builders.ts';

function summaryOf(questions: readonly Question[], ...answered: readonly Answers[]) {
  const { add, summary } = summing({ questions });
  for (const answers of answered) add(answers);
  return summary();
}
function figuresOf(values: readonly number[], overrides: Partial<NumberQuestion> = {}) {
  const question = numberQuestion({ code: 'n', ...overrides });
  return summaryOf([question], ...values.map((number) => ({ n: { number } }))).numbers[0];
}

describe('the numbers that people entered', () => {
  it('come to a count, a sum, a mean, a median and a range', () => {
    expect(figuresOf([30, 4, 10])).toEqual({
      ...{ code: 'n', count: 3 },
      figures: { sum: '44', mean: '14.7', median: '10', min: '4', max: '30' },
    });
    expect(figuresOf([1, 2, 3, 10])?.figures).toMatchObject({ median: '2.5', mean: '4.0' });
  });

  it('are ordered as numbers and not as text', () => {
    expect(figuresOf([9, 100, 20])?.figures).toMatchObject({ min: '9', median: '20', max: '100' });
  });

  it('are added exactly, in tenths and beyond what a float holds', () => {
    const tenths = Array.from({ length: 10 }, () => 0.1);
    expect(figuresOf(tenths, { decimals: 1 })?.figures).toMatchObject({
      sum: '1.0',
      mean: '0.10',
      median: '0.1',
    });
    const large = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 1];
    expect(figuresOf(large)?.figures).toMatchObject({ sum: '18014398509481983' });
    expect(figuresOf([0.000001, 0.000002], { decimals: 6 })?.figures).toMatchObject({
      ...{ sum: '0.000003', mean: '0.0000015', median: '0.0000015' },
    });
  });

  it('have a mean that is rounded half up, away from zero below it too', () => {
    expect(figuresOf([0, 0, 0, 1])?.figures).toMatchObject({ mean: '0.3' });
    expect(figuresOf([0, 0, 0, -1])?.figures).toMatchObject({ mean: '-0.3', min: '-1', sum: '-1' });
    expect(figuresOf([-0.5, -0.2], { decimals: 1 })?.figures).toMatchObject({
      ...{ sum: '-0.7', median: '-0.35', min: '-0.5', max: '-0.2' },
    });
  });

  it('come to nothing where nobody has entered one: missing is not zero', () => {
    expect(figuresOf([])).toEqual({ code: 'n', count: 0, figures: undefined });
    expect(figuresOf([0])?.figures).toMatchObject({ sum: '0', mean: '0.0', median: '0' });
  });
});

describe('a question that depends on earlier answers', () => {
  const questions = [
    singleChoice({ code: 'q1' }),
    freeText({ code: 'q2', showWhen: [{ question: 'q1', options: ['3', '4'] }] }),
    singleChoice({ code: 'q3', showWhen: [{ question: 'q1', options: ['4'] }] }),
    freeText({ code: 'q4', showWhen: [{ question: 'q3', options: ['1'] }] }),
  ];

  it('was shown to whom it was shown, whether they wrote something or not', () => {
    const { shown } = summaryOf(
      questions,
      { q1: { option: '1' } },
      { q1: { option: '3' } },
      { q1: { option: '4' }, q3: { option: '1' } },
      {},
    );
    expect(shown).toEqual([
      { code: 'q2', count: 2 },
      { code: 'q3', count: 1 },
      { code: 'q4', count: 1 },
    ]);
  });

  it('asks for a look at the answers, as a number does; others do not', () => {
    expect(needsSummary({ questions })).toBe(true);
    expect(needsSummary({ questions: [numberQuestion()] })).toBe(true);
    expect(needsSummary({ questions: [singleChoice(), freeText()] })).toBe(false);
  });
});
