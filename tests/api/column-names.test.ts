import { describe, expect, it } from 'vitest';
import { questionCode } from '../../shared/api/value-api.ts';

describe('a code of a question', () => {
  it.each([
    'respondent_code',
    'respondent',
    'state',
    'Version',
    'submitted_at',
    'receipt',
    'q1_label',
    'q1_positive',
    'q1_comment',
    'constructor',
    'action',
  ])('is never %s, which is another column, a field of the form, or a name that objects inherit', (code) => {
    expect(questionCode.safeParse(code).success).toBe(false);
    expect(questionCode.safeParse('q1').success).toBe(true);
  });
});
