import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../shared/domain/answer-check.ts';
import { asked, problemsWith } from './asked-questions.ts';

describe('a draft', () => {
  it.each([
    ['empty', {}],
    ['incomplete', { q1: { comment: 'まだ' } }],
    ['out of range', { cases: { number: -5 }, tracks: { options: ['a', 'b', 'c', 'z'] } }],
    ['not yet a number or date', { cases: { entered: '約二十' }, started: { entered: '秋ごろ' } }],
    ['too long for submission', { opinion: { text: 'あ'.repeat(11) } }],
    ['for a question hidden just now', { q1: { option: '1' }, why: { option: '2' } }],
    ['blank', { opinion: { text: ' \n ' }, q1: { option: '', comment: ' ' } }],
  ])('that is %s is kept as it is', (_, given) => {
    expect(checkDraft(asked, given)).toEqual({ ok: true, answers: given });
  });

  it.each([
    [{ role: { option: '1' } }, { code: 'unknown-question', question: 'role' }],
    [{ q1: null }, { code: 'wrong-type', question: 'q1' }],
    [{ q1: { option: 1 } }, { code: 'wrong-type', part: 'option', question: 'q1' }],
    [{ cases: { number: '1' } }, { code: 'wrong-type', part: 'number', question: 'cases' }],
    [
      { cases: { number: Number.POSITIVE_INFINITY } },
      { code: 'wrong-type', part: 'number', question: 'cases' },
    ],
    [{ cases: { entered: 5 } }, { code: 'wrong-type', part: 'entered', question: 'cases' }],
    [{ cases: { number: 5, entered: '5' } }, { code: 'unknown-field', part: 'entered', question: 'cases' }],
    [{ opinion: { entered: 'x' } }, { code: 'unknown-field', part: 'entered', question: 'opinion' }],
    [{ opinion: { text: 'あ'.repeat(10_001) } }, { code: 'too-long', part: 'text', question: 'opinion' }],
    [{ tracks: { options: Array(201).fill('a') } }, { code: 'unknown-option', question: 'tracks' }],
    [{ tracks: { options: ['a'.repeat(65)] } }, { code: 'unknown-option', question: 'tracks' }],
  ])('is refused where it could not be stored or is not asked: %j', (given, problem) => {
    expect(checkDraft(asked, given)).toMatchObject({ ok: false, problems: [problem] });
  });

  it('with what is not yet a number or date is refused at submission for that reason', () => {
    const changes = { cases: { entered: '約二十' }, started: { entered: '秋ごろ' } };
    expect(problemsWith(changes)).toEqual([
      { code: 'not-a-number', part: 'number', question: 'cases' },
      { code: 'not-a-date', part: 'date', question: 'started' },
    ]);
    expect(problemsWith({ cases: { number: 5, entered: 'x' } })).toMatchObject([{ code: 'unknown-field' }]);
  });
});
