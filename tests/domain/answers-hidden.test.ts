import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../shared/domain/answer-check.ts';
import { type Answers, visibleQuestions, withoutHiddenAnswers } from '../../shared/domain/answers.ts';
import { freeText } from '../support/builders.ts';
import { asked, complete, omit, problemsWith } from './asked-questions.ts';

describe('questions shown only after certain answers', () => {
  const shown = (given: Answers) => visibleQuestions(asked, given).map((question) => question.code);
  const always = ['q1', 'tracks', 'cases', 'started', 'opinion'];

  it('appear with the answer that opens them, one after the other', () => {
    expect(shown({})).toEqual(always);
    expect(shown({ q1: { option: '2' } })).toEqual(always);
    expect(shown({ q1: { option: '3' } })).toEqual([...always, 'why']);
    expect(shown({ q1: { option: '3' }, why: { option: '1' } })).toEqual([...always, 'why', 'since']);
  });

  it('are not opened by an answer to a question that is itself hidden', () => {
    expect(shown({ q1: { option: '1' }, why: { option: '1' } })).toEqual(always);
  });

  it('need all of their conditions', () => {
    const last = freeText({
      code: 'last',
      showWhen: [
        { question: 'q1', options: ['4'] },
        { question: 'tracks', options: ['b', 'c'] },
      ],
    });
    const both = { questions: [...asked.questions, last] };
    const isShown = (given: Answers) => visibleQuestions(both, given).includes(last);
    expect(isShown({ q1: { option: '4' }, tracks: { options: ['a', 'c'] } })).toBe(true);
    expect(isShown({ q1: { option: '4' }, tracks: { options: ['a'] } })).toBe(false);
    expect(isShown({ q1: { option: '3' }, tracks: { options: ['c'] } })).toBe(false);
  });

  it('are not required while hidden, and are once shown', () => {
    const only = { q1: { option: '1' } };
    expect(checkAnswers(asked, only)).toEqual({ ok: true, answers: only });
    expect(checkAnswers(asked, { q1: { option: '3' } })).toEqual({
      ok: false,
      problems: [{ code: 'required', part: 'option', question: 'why' }],
    });
  });

  it('take no answer while hidden', () => {
    expect(problemsWith({ q1: { option: '1' } })).toEqual([
      { code: 'hidden-question', question: 'why' },
      { code: 'hidden-question', question: 'since' },
    ]);
  });

  it('lose their answers when a form is cleaned, and only those', () => {
    const changed = { ...complete, q1: { option: '1' } };
    expect(withoutHiddenAnswers(asked, complete)).toEqual(complete);
    expect(withoutHiddenAnswers(asked, changed)).toEqual(omit(changed, 'why', 'since'));
  });
});
