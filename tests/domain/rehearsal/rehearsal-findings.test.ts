import { describe, expect, it } from 'vitest';
import type { Measure, Question } from '../../../shared/domain/questionnaire.ts';
import { findingsIn } from '../../../shared/domain/rehearsal/rehearsal-findings.ts';
import {
  measure,
  multipleChoice,
  numberQuestion,
  questionnaireContent,
  singleChoice,
} from '../../support/builders.ts';
import { ratio } from '../written-values.ts';

const q1 = singleChoice({ code: 'q1' });
const several = multipleChoice({ code: 'tracks', required: true });

function foundIn(questions: readonly Question[], measures: readonly Measure[] = []): readonly string[] {
  const content = questionnaireContent({ questions, measures });
  const asked = new Set(questions.map(({ code }) => code));
  const targets = measures.map(() => ratio('23/24'));
  return findingsIn({ content, targets, asked }).map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('what a rehearsal finds in the questionnaire', () => {
  it('is nothing in one that is sound', () => {
    expect(foundIn([q1, several], [measure()])).toEqual([]);
  });

  it('is a question that no answers lead to', () => {
    const never = singleChoice({
      code: 'q2',
      showWhen: [
        { question: 'q1', options: ['1', '2'] },
        { question: 'q1', options: ['3', '4'] },
      ],
    });
    const behind = singleChoice({ code: 'q3', showWhen: [{ question: 'q2', options: ['1'] }] });
    expect(foundIn([q1, never, behind])).toEqual([
      '/questions/1 unreachable-question',
      '/questions/2 unreachable-question',
    ]);
  });

  it('is none where several options can be chosen at once, unless fewer are allowed than it takes', () => {
    const both = singleChoice({
      code: 'q2',
      showWhen: [
        { question: 'tracks', options: ['a', 'b'] },
        { question: 'tracks', options: ['c'] },
      ],
    });
    expect(foundIn([several, both])).toEqual([]);
    expect(foundIn([{ ...several, maxChoices: 1 }, both])).toEqual(['/questions/1 unreachable-question']);
    const shared = {
      ...both,
      showWhen: ['a', 'b'].map((one) => ({ question: 'tracks', options: [one, 'c'] })),
    };
    expect(foundIn([{ ...several, maxChoices: 1 }, shared])).toEqual([]);
  });

  it('is a required question that takes no value', () => {
    const none = numberQuestion({ code: 'n', required: true, min: 1.2, max: 1.8 });
    expect(foundIn([none])).toEqual(['/questions/0 unanswerable-question']);
    expect(foundIn([{ ...none, required: false }])).toEqual([]);
    expect(foundIn([{ ...none, decimals: 1 }])).toEqual([]);
  });

  it('is a measure that everybody meets, or nobody', () => {
    const all = measure({ conditions: [{ question: 'q1', options: ['1', '2', '3', '4'] }] });
    expect(foundIn([q1], [all])).toEqual(['/measures/0 never-negative']);
    const neverBoth = measure({
      conditions: [
        { question: 'q1', options: ['1'] },
        { question: 'q1', options: ['2'] },
      ],
    });
    expect(foundIn([q1], [neverBoth])).toEqual(['/measures/0 never-positive']);
    expect(foundIn([q1], [{ ...neverBoth, combine: 'any' }])).toEqual([]);
  });

  it('is a measure without a target, or on what need not be answered or is not asked of all', () => {
    const content = questionnaireContent({
      questions: [
        { ...q1, required: false },
        singleChoice({ code: 'q2', showWhen: [{ question: 'q1', options: ['1'] }] }),
      ],
      measures: [
        measure(),
        measure({ indicatorKey: '1-2', conditions: [{ question: 'q2', options: ['1'] }] }),
      ],
    });
    const found = findingsIn({ content, targets: [undefined, ratio('1/1')], asked: new Set(['q1', 'q2']) });
    expect(found.map(({ code, weight }) => [code, weight])).toEqual([
      ['no-target', 'hint'],
      ['measured-optional', 'hint'],
      ['measured-not-of-all', 'hint'],
    ]);
  });

  it('is a question for which there were no robots left', () => {
    const content = questionnaireContent({ measures: [] });
    const found = findingsIn({ content, targets: [], asked: new Set(['q1', 'q2']) });
    expect(found).toEqual([{ code: 'not-rehearsed', weight: 'hint', pointer: '/questions/2' }]);
  });
});
