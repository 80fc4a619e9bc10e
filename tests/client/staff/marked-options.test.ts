import { describe, expect, it } from 'vitest';
import { markedOptions } from '../../../client/staff/figures/marked-options.ts';
import type { Question } from '../../../shared/domain/questionnaire.ts';
import { countingOf } from '../../../shared/domain/quiz.ts';
import { measure, singleChoice } from '../../support/builders.ts';
import { quizContent } from '../../support/quiz-content.ts';

const content = quizContent();
const passed = measure({ counts: 'passed', conditions: [] });
const frozen = { ...passed, ...countingOf(content, passed) };
const chosen = measure({ conditions: [{ question: 'q1', options: ['2'] }] });
const marked = (measures: readonly (typeof chosen)[], question: Question | undefined) =>
  question && markedOptions({ frozenMeasures: [], measures }, question);

describe('the options that stand out in the results', () => {
  const [question] = content.questions;
  const right = question && 'rightOptions' in question ? question.rightOptions : undefined;

  it('are right where a check of understanding is counted, and where nothing is', () => {
    expect(right).not.toHaveLength(0);
    for (const measures of [[frozen], []]) {
      expect(marked(measures, question)).toEqual({ codes: right, as: 'right' });
    }
  });

  it('are positive where an indicator looks at options of its own, and at questions without right and wrong', () => {
    expect(marked([frozen, chosen], question)?.as).toBe('positive');
    expect(marked([chosen], singleChoice({ code: 'q1' }))).toEqual({ codes: ['2'], as: 'positive' });
    expect(marked([], singleChoice({ code: 'q1' }))).toEqual({ codes: [], as: 'positive' });
  });
});
