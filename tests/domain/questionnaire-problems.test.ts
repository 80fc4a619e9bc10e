import { describe, expect, it } from 'vitest';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { contradictionsIn } from '../../shared/domain/questionnaire-problems.ts';
import {
  dateQuestion,
  freeText,
  measure,
  multipleChoice,
  numberQuestion,
  options,
  questionnaireContent,
  singleChoice,
  text,
} from '../support/builders.ts';

const contradictions = (...questions: readonly Question[]) => contradictionsIn({ questions, measures: [] });

describe('a questionnaire without contradictions', () => {
  it('is the real one, and one with nothing in it yet', () => {
    expect(contradictionsIn(questionnaireContent())).toEqual([]);
    expect(contradictionsIn({ questions: [], measures: [] })).toEqual([]);
  });

  it('may be incomplete: texts, options and conditions can still be missing', () => {
    const content = {
      questions: [
        singleChoice({ text: text(''), options: [] }),
        multipleChoice({ options: [], minChoices: 2 }),
      ],
      measures: [measure({ conditions: [] })],
    };
    expect(contradictionsIn(content)).toEqual([]);
  });

  it('may bound its answers at both ends, even to one value', () => {
    const bounded = [
      numberQuestion({ min: 3, max: 3 }),
      dateQuestion({ earliestOn: '2022-03-11', latestOn: '2022-03-11' }),
      multipleChoice({ minChoices: 3, maxChoices: 3 }),
    ];
    expect(contradictions(...bounded)).toEqual([]);
  });
});

describe('codes', () => {
  it('name one question and one option each', () => {
    const question = singleChoice({ options: options('1', '2', '1') });
    expect(contradictions(question, freeText({ code: 'q1' }))).toEqual([
      { pointer: '/questions/0/options/2/code', code: 'duplicate-option' },
      { pointer: '/questions/1/code', code: 'duplicate-question' },
    ]);
  });

  it('of options may be the same in two questions', () => {
    expect(contradictions(singleChoice({ code: 'q1' }), singleChoice({ code: 'q2' }))).toEqual([]);
  });

  it('for which a comment is asked with emphasis are options of the question', () => {
    const comment = { prompt: text('理由'), emphasisFor: ['3', '5'] };
    expect(contradictions(singleChoice({ comment }))).toEqual([
      { pointer: '/questions/0/comment/emphasisFor/1', code: 'unknown-option' },
    ]);
  });
});

describe('bounds', () => {
  it.each([
    ['numbers', numberQuestion({ min: 4, max: 3 })],
    ['days', dateQuestion({ earliestOn: '2022-03-12', latestOn: '2022-03-11' })],
    ['choices', multipleChoice({ minChoices: 3, maxChoices: 2 })],
    ['choices among fewer options', multipleChoice({ minChoices: 4 })],
  ])('of %s leave something to answer', (_, question) => {
    expect(contradictions(question)).toEqual([{ pointer: '/questions/0', code: 'empty-range' }]);
  });

  it('are days that exist', () => {
    expect(contradictions(dateQuestion({ earliestOn: '2022-02-29', latestOn: '2022-13-01' }))).toEqual([
      { pointer: '/questions/0/earliestOn', code: 'not-a-day' },
      { pointer: '/questions/0/latestOn', code: 'not-a-day' },
    ]);
  });
});

describe('a condition for showing a question', () => {
  const shownWhen = (question: string, ...codes: readonly string[]) =>
    freeText({ code: 'why', showWhen: [{ question, options: codes }] });

  it('looks back, on options that exist', () => {
    expect(contradictions(singleChoice(), shownWhen('q1', '3', '4'))).toEqual([]);
    expect(contradictions(singleChoice(), shownWhen('q1', '3', '5', '6'))).toEqual([
      { pointer: '/questions/1/showWhen/0/options/1', code: 'unknown-option' },
      { pointer: '/questions/1/showWhen/0/options/2', code: 'unknown-option' },
    ]);
  });

  it.each([
    ['a later question', 'q1', 'not-an-earlier-question'],
    ['itself', 'why', 'not-an-earlier-question'],
    ['no question', 'q9', 'unknown-question'],
    ['something inherited', 'constructor', 'unknown-question'],
  ])('never looks at %s', (_, question, code) => {
    expect(contradictions(shownWhen(question, '1'), singleChoice())).toEqual([
      { pointer: '/questions/0/showWhen/0/question', code },
    ]);
  });

  it('can form no circle', () => {
    const on = (code: string, other: string) =>
      singleChoice({ code, showWhen: [{ question: other, options: ['1'] }] });
    expect(contradictions(on('q1', 'q2'), on('q2', 'q1'))).toEqual([
      { pointer: '/questions/0/showWhen/0/question', code: 'not-an-earlier-question' },
    ]);
    expect(contradictions(on('q1', 'q3'), on('q2', 'q1'), on('q3', 'q2'))).toHaveLength(1);
  });

  it.each([freeText(), numberQuestion(), dateQuestion()])('looks at no $kind question', (question) => {
    expect(contradictions(question, shownWhen(question.code, '1'))).toEqual([
      { pointer: '/questions/1/showWhen/0/question', code: 'question-without-options' },
    ]);
  });
});

describe('a measure', () => {
  const measuring = (...conditions: readonly (readonly [string, ...string[]])[]) =>
    contradictionsIn({
      questions: [freeText({ code: 'q0' }), singleChoice()],
      measures: [
        measure({ conditions: conditions.map(([question, ...codes]) => ({ question, options: codes })) }),
      ],
    });

  it('looks at questions and options that exist', () => {
    expect(measuring(['q1', '1', '2'])).toEqual([]);
    expect(measuring(['q1', '1', '9'], ['q9', '1'], ['q0', '1'])).toEqual([
      { pointer: '/measures/0/conditions/0/options/1', code: 'unknown-option' },
      { pointer: '/measures/0/conditions/1/question', code: 'unknown-question' },
      { pointer: '/measures/0/conditions/2/question', code: 'question-without-options' },
    ]);
  });

  it('is the only one of its indicator', () => {
    const { questions } = questionnaireContent();
    expect(contradictionsIn({ questions, measures: [measure(), measure()] })).toEqual([
      { pointer: '/measures/1', code: 'duplicate-measure' },
    ]);
    const elsewhere = measure({ itemNumber: 2 });
    expect(contradictionsIn({ questions, measures: [measure(), elsewhere] })).toEqual([]);
  });
});
