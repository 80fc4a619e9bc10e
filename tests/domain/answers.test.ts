import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../shared/domain/answer-check.ts';
import { answers, freeText, questionnaireContent, singleChoice } from '../support/builders.ts';
import { asked, complete, omit, problemsWith } from './asked-questions.ts';

describe('submitted answers', () => {
  it('of every kind are taken as they are', () => {
    expect(checkAnswers(asked, complete)).toEqual({ ok: true, answers: complete });
  });

  it('of the real round are taken', () => {
    const content = questionnaireContent();
    const given = { ...answers('1', '3'), q3: { text: '～（ ）＜＞' } };
    expect(checkAnswers(content, given)).toEqual({ ok: true, answers: given });
  });

  it('that say nothing are left out', () => {
    const blank = { tracks: { options: [] }, opinion: { text: '　' }, cases: {}, started: {} };
    expect(checkAnswers(asked, { q1: { option: '1', comment: ' \n' }, ...blank })).toEqual({
      ok: true,
      answers: { q1: { option: '1' } },
    });
  });

  it('keep a comment that stands alone where the choice is not required', () => {
    const optional = {
      questions: [singleChoice({ required: false, comment: { prompt: { ja: '御意見' } } })],
    };
    const given = { q1: { comment: ' 意見だけ ' } };
    expect(checkAnswers(optional, given)).toEqual({ ok: true, answers: given });
  });

  it.each([{ q1: undefined }, { q1: { option: '' } }, { q1: { comment: '意見だけ' } }, { q1: {} }])(
    'need what is required: %j',
    (change) => {
      const given = Object.fromEntries(Object.entries({ ...complete, ...change }).filter(([, one]) => one));
      const without = checkAnswers({ questions: asked.questions.slice(0, 5) }, omit(given, 'why', 'since'));
      expect(without).toEqual({
        ok: false,
        problems: [{ code: 'required', part: 'option', question: 'q1' }],
      });
    },
  );
});

describe('everything that is wrong', () => {
  it('is said at once, unknown questions first and then in the order of the questions', () => {
    const given = {
      opinion: { text: 'あ'.repeat(11) },
      started: { date: '2022-02-29' },
      role: 'admin',
      cases: { number: '3' },
      tracks: { options: ['a', 'a', 'z'] },
      q1: { comment: 'い'.repeat(2001) },
    };
    expect(checkAnswers(asked, given)).toEqual({
      ok: false,
      problems: [
        { code: 'unknown-question', question: 'role' },
        { code: 'too-long', part: 'comment', params: { max: 2000, length: 2001 }, question: 'q1' },
        { code: 'required', part: 'option', question: 'q1' },
        { code: 'unknown-option', part: 'options', question: 'tracks' },
        { code: 'repeated-option', part: 'options', question: 'tracks' },
        { code: 'too-many-choices', part: 'options', params: { max: 2 }, question: 'tracks' },
        { code: 'wrong-type', part: 'number', question: 'cases' },
        { code: 'not-a-date', part: 'date', question: 'started' },
        { code: 'too-long', part: 'text', params: { max: 10, length: 11 }, question: 'opinion' },
      ],
    });
  });

  it('includes no guess about what an unreadable answer would have shown', () => {
    expect(problemsWith({ q1: { option: 4 } })).toEqual([
      { code: 'wrong-type', part: 'option', question: 'q1' },
    ]);
  });

  it('is found in the questions that a readable answer shows, though its comment is too long', () => {
    const given = { q1: { option: '4', comment: 'い'.repeat(2001) } };
    expect(checkAnswers(asked, given)).toMatchObject({
      ok: false,
      problems: [
        { code: 'too-long', question: 'q1' },
        { code: 'required', question: 'why' },
      ],
    });
  });

  it('is listed in full for a body full of strange keys', () => {
    const strange = Object.fromEntries(Array.from({ length: 20_000 }, (_, key) => [`x${key}`, 1]));
    const questions = Array.from({ length: 200 }, (_, index) => freeText({ code: `q${index}` }));
    const checked = checkAnswers({ questions }, { ...strange, q0: strange });
    expect(checked.ok ? 0 : checked.problems.length).toBe(40_000);
  });
});
