import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../shared/domain/answer-check.ts';
import { type Answers, answersFromForm, formFromAnswers } from '../../shared/domain/answers.ts';
import { dateQuestion, freeText, multipleChoice, numberQuestion, singleChoice } from '../support/builders.ts';

const asked = {
  questions: [
    singleChoice({ code: 'q1', comment: { prompt: { ja: '理由・御意見' } } }),
    multipleChoice({ code: 'tracks' }),
    numberQuestion({ code: 'cases' }),
    dateQuestion({ code: 'started' }),
    freeText({ code: 'opinion', comment: { prompt: { ja: '補足' } } }),
  ],
};
/** Any characters at all, unpaired surrogates among them. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 20 })
  .map((points) => String.fromCodePoint(...points));
const form = (fields: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(fields));

describe('answers in a form', () => {
  it('are read from fields named by question code', () => {
    const fields = form({
      q1: ['4'],
      'q1.comment': ['一\r\n二'],
      tracks: ['a', 'c'],
      cases: ['１６'],
      started: ['2021年9月10日'],
      opinion: [' 特になし '],
    });
    expect(answersFromForm(asked, fields)).toEqual({
      q1: { option: '4', comment: '一\n二' },
      tracks: { options: ['a', 'c'] },
      cases: { number: 16 },
      started: { date: '2021-09-10' },
      opinion: { text: ' 特になし ' },
    });
  });

  it('leave out empty fields, the button, and everything that is not asked', () => {
    const fields = form({
      q1: [''],
      'q1.comment': [''],
      opinion: [''],
      action: ['check'],
      'tracks.comment': ['x'],
    });
    expect(answersFromForm(asked, fields)).toEqual({});
  });

  it('keep a comment without its choice', () => {
    expect(answersFromForm(asked, form({ 'q1.comment': ['意見だけ'] }))).toEqual({
      q1: { comment: '意見だけ' },
    });
  });

  it('say of a number or date that cannot be read what is wrong with it', () => {
    const given = answersFromForm(asked, form({ q1: ['1'], cases: ['1e1'], started: ['2022-02-29'] }));
    expect(given).toMatchObject({ cases: { entered: '1e1' }, started: { entered: '2022-02-29' } });
    const checked = checkAnswers(asked, given);
    expect(checked.ok ? [] : checked.problems.map(({ code }) => code)).toEqual([
      'not-a-number',
      'not-a-date',
    ]);
  });

  it('come back from the form that shows them, whatever was typed', () => {
    const typed = anyText.map((text) => text.replaceAll('\r', ''));
    const entered = fc.oneof(
      typed,
      fc.constantFrom('', '２４', '1,000', '-0', '約二十', '2021/9/10', '2022-02-29', '秋'),
    );
    const option = fc.constantFrom('1', '2', '4', '9');
    const fields = fc.record({
      q1: fc.array(option, { maxLength: 1 }),
      'q1.comment': fc.array(typed, { maxLength: 1 }),
      tracks: fc.array(fc.constantFrom('a', 'b', 'c', 'z'), { maxLength: 3 }),
      cases: fc.array(entered, { maxLength: 1 }),
      started: fc.array(entered, { maxLength: 1 }),
      opinion: fc.array(typed, { maxLength: 1 }),
      'opinion.comment': fc.array(typed, { maxLength: 1 }),
    });
    fc.assert(
      fc.property(fields, (given) => {
        const answers = answersFromForm(asked, form(given));
        expect(answersFromForm(asked, formFromAnswers(asked, answers))).toEqual(answers);
        for (const name of ['opinion', 'opinion.comment', 'q1.comment'] as const) {
          expect(formFromAnswers(asked, answers).get(name)?.[0] ?? '').toBe(given[name][0] ?? '');
        }
      }),
    );
  });

  it('are shown again from what is stored', () => {
    const answers: Answers = {
      q1: { option: '3', comment: '理由' },
      tracks: { options: ['b'] },
      cases: { number: -3 },
      started: { entered: '秋ごろ' },
    };
    expect(Object.fromEntries(formFromAnswers(asked, answers))).toEqual({
      q1: ['3'],
      'q1.comment': ['理由'],
      tracks: ['b'],
      cases: ['-3'],
      started: ['秋ごろ'],
    });
  });
});
