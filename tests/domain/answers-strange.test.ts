import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../shared/domain/answer-check.ts';
import { singleChoice } from '../support/builders.ts';
import { asked, complete, problemsWith } from './asked-questions.ts';

describe('answers of the wrong type', () => {
  it.each([-1, 1, true, null, 2 ** 53, [], ['1'], { option: '1' }])(
    '%j is never made an option',
    (option) => {
      expect(problemsWith({ q1: { option } })[0]).toEqual({
        code: 'wrong-type',
        part: 'option',
        question: 'q1',
      });
    },
  );

  it.each(['-1', '1e1', ' 1', '１', 'true', 'null', '01'])(
    '%j is no option, although it looks like one',
    (option) => {
      expect(problemsWith({ why: { option } })).toContainEqual({
        code: 'unknown-option',
        part: 'option',
        question: 'why',
      });
    },
  );

  it.each([['a', 1], [null], 'a', { 0: 'a', length: 1 }, true, 1])(
    '%j is never made a list of options',
    (value) => {
      const options = Array.isArray(value) && value.every((one) => typeof one === 'string') ? [value] : value;
      expect(problemsWith({ tracks: { options } })).toEqual([
        { code: 'wrong-type', part: 'options', question: 'tracks' },
      ]);
    },
  );

  it.each(['1', '1e1', '', true, null, [1], {}, Number.NaN, Number.POSITIVE_INFINITY])(
    '%j is never made a number',
    (number) => {
      expect(problemsWith({ cases: { number } })).toEqual([
        { code: 'wrong-type', part: 'number', question: 'cases' },
      ]);
    },
  );

  it('numbers out of bounds are refused by their bounds', () => {
    expect(problemsWith({ cases: { number: -1 } })).toMatchObject([{ code: 'too-small', question: 'cases' }]);
    expect(problemsWith({ cases: { number: 2 ** 53 } })).toMatchObject([{ code: 'too-large' }]);
    expect(problemsWith({ cases: { number: 1.5 } })).toMatchObject([{ code: 'too-many-decimals' }]);
  });

  it.each([20210910, true, null, ['2021-09-10'], {}])('%j is never made a date or a text', (value) => {
    expect(problemsWith({ started: { date: value } })).toMatchObject([{ code: 'wrong-type', part: 'date' }]);
    expect(problemsWith({ opinion: { text: value } })).toMatchObject([{ code: 'wrong-type', part: 'text' }]);
    expect(problemsWith({ q1: { option: '4', comment: value } })).toMatchObject([
      { code: 'wrong-type', part: 'comment' },
    ]);
  });

  it.each([null, true, 1, '1', ['1'], []])('%j is no answer at all', (answer) => {
    expect(problemsWith({ opinion: answer })).toEqual([{ code: 'wrong-type', question: 'opinion' }]);
  });
});

describe('answers to what was not asked', () => {
  it.each([
    'q9',
    'role',
    'submittedAt',
    'Q1',
    'q1 ',
    '',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ])('are refused under the name %j', (code) => {
    // As it arrives: JSON makes even `__proto__` a key of its own.
    const given = JSON.parse(`{${JSON.stringify(code)}:{"option":"1"},"q1":{"option":"1"}}`);
    expect(checkAnswers(asked, given)).toEqual({
      ok: false,
      problems: [{ code: 'unknown-question', question: code }],
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    ['opinion', 'option'],
    ['opinion', 'comment'],
    ['q1', 'text'],
    ['q1', 'entered'],
    ['cases', 'date'],
    ['q1', '__proto__'],
    ['q1', 'constructor'],
    ['q1', 'answeredBy'],
  ])('are refused in %s.%s', (code, part) => {
    const given = { ...complete, [code]: JSON.parse(`{${JSON.stringify(part)}:"1"}`) };
    const checked = checkAnswers(asked, given);
    expect(checked.ok ? [] : checked.problems).toContainEqual({
      code: 'unknown-field',
      part,
      question: code,
    });
  });

  it('are not found in what an object inherits', () => {
    expect(checkAnswers({ questions: [singleChoice({ code: 'constructor' })] }, {})).toEqual({
      ok: false,
      problems: [{ code: 'required', part: 'option', question: 'constructor' }],
    });
    expect(checkAnswers(asked, Object.create(complete))).toMatchObject({ ok: false });
  });
});
