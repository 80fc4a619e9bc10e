import { describe, expect, it } from 'vitest';
import { singleChoice as kind } from '../../../shared/domain/question-kinds/single-choice.ts';
import { singleChoice } from '../../support/builders.ts';

const question = singleChoice();

describe('a single choice', () => {
  it('takes the code of one of its options', () => {
    for (const option of ['1', '2', '3', '4']) {
      expect(kind.isAnswered({ option })).toBe(true);
      expect(kind.problemsOf(question, { option })).toEqual([]);
      expect(kind.chosenOptions({ option })).toEqual([option]);
    }
  });

  it.each(['5', '0', '-1', '1e1', ' 1', '１', 'そう思う', '__proto__', 'constructor'])(
    'refuses %j, which is no option',
    (option) => {
      expect(kind.problemsOf(question, { option })).toEqual([{ code: 'unknown-option', part: 'option' }]);
    },
  );

  it('is unanswered when nothing, or the empty choice, is chosen', () => {
    expect(kind.isAnswered({})).toBe(false);
    expect(kind.isAnswered({ option: '' })).toBe(false);
    expect(kind.isAnswered({ comment: '意見だけ' })).toBe(false);
    expect(kind.chosenOptions({ option: '' })).toEqual([]);
  });

  it('comes from the form and goes back to it', () => {
    expect(kind.fromForm(question, ['2'])).toEqual({ option: '2' });
    expect(kind.fromForm(question, [])).toBeUndefined();
    expect(kind.fromForm(question, [''])).toBeUndefined();
    expect(kind.toForm({ option: '2' })).toEqual(['2']);
    expect(kind.toForm({})).toEqual([]);
  });

  it('chooses neither of two options that a forged form sends at once', () => {
    const forged = kind.fromForm(question, ['1', '4']);
    expect(forged && kind.problemsOf(question, forged)).toEqual([{ code: 'unknown-option', part: 'option' }]);
  });
});
