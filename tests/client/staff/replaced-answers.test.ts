import { describe, expect, it } from 'vitest';
import { differences } from '../../../client/staff/pages/chase/use-replaced-answers.ts';
import { singleChoice } from '../../support/builders.ts';

const withComment = singleChoice({ code: 'q1', comment: { prompt: { ja: '理由' } } });
const asked = { questions: [withComment, singleChoice({ code: 'q2' })] };
const given = {
  version: 1,
  submittedAt: '2022-03-01T00:00:00Z',
  by: 'self' as const,
  answers: { q1: { option: '1', comment: '意見' }, q2: { option: '2' } },
};

describe('what is changed of an answer entered on behalf', () => {
  it('is nothing at first', () => {
    const fields = new Map([
      ['q1', ['1']],
      ['q1.comment', ['意見']],
      ['q2', ['2']],
    ]);
    expect(differences(asked, fields, given)).toEqual([]);
  });

  it('is each question whose option or comment differs, and each that is emptied', () => {
    const fields = new Map([
      ['q1', ['1']],
      ['q1.comment', ['別の意見']],
    ]);
    expect(differences(asked, fields, given)).toEqual(['q1', 'q2']);
    expect(differences(asked, new Map([['q2', ['2']]]), null)).toEqual(['q2']);
  });
});
