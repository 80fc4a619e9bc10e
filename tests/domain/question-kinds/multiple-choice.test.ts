import { describe, expect, it } from 'vitest';
import { multipleChoice as kind } from '../../../shared/domain/question-kinds/multiple-choice.ts';
import { multipleChoice } from '../../support/builders.ts';

const codesOf = (options: readonly string[], overrides: Parameters<typeof multipleChoice>[0] = {}) =>
  kind.problemsOf(multipleChoice(overrides), { options }).map((problem) => problem.code);

describe('a multiple choice', () => {
  it('takes any of its options, each once', () => {
    expect(codesOf(['a'])).toEqual([]);
    expect(codesOf(['c', 'a', 'b'])).toEqual([]);
    expect(kind.chosenOptions({ options: ['c', 'a'] })).toEqual(['c', 'a']);
  });

  it('refuses an option it does not have, and one chosen twice', () => {
    expect(codesOf(['a', 'd'])).toEqual(['unknown-option']);
    expect(codesOf(['a', 'a'])).toEqual(['repeated-option']);
    expect(codesOf(['d', 'd'])).toEqual(['unknown-option', 'repeated-option']);
    expect(codesOf(['constructor'])).toEqual(['unknown-option']);
  });

  it('keeps to its fewest and most choices, both included', () => {
    const bounds = { minChoices: 2, maxChoices: 2 };
    expect(codesOf(['a', 'b'], bounds)).toEqual([]);
    expect(kind.problemsOf(multipleChoice(bounds), { options: ['a'] })).toEqual([
      { code: 'too-few-choices', part: 'options', params: { min: 2 } },
    ]);
    expect(kind.problemsOf(multipleChoice(bounds), { options: ['a', 'b', 'c'] })).toEqual([
      { code: 'too-many-choices', part: 'options', params: { max: 2 } },
    ]);
  });

  it('says all that is wrong at once', () => {
    expect(codesOf(['a', 'a', 'z'], { maxChoices: 2 })).toEqual([
      'unknown-option',
      'repeated-option',
      'too-many-choices',
    ]);
  });

  it('is unanswered when nothing is chosen', () => {
    expect(kind.isAnswered({})).toBe(false);
    expect(kind.isAnswered({ options: [] })).toBe(false);
    expect(kind.isAnswered({ options: ['a'] })).toBe(true);
    expect(kind.chosenOptions({})).toEqual([]);
  });

  it('comes from the form and goes back to it', () => {
    expect(kind.fromForm(multipleChoice(), ['a', '', 'c'])).toEqual({ options: ['a', 'c'] });
    expect(kind.fromForm(multipleChoice(), [''])).toBeUndefined();
    expect(kind.toForm({ options: ['a', 'c'] })).toEqual(['a', 'c']);
    expect(kind.toForm({})).toEqual([]);
  });
});
