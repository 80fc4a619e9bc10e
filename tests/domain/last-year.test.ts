import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../shared/domain/answers.ts';
import { filledFromLastYear, type LastYearEntry, lastYearBeside } from '../../shared/domain/last-year.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import {
  dateQuestion,
  FOUR_LEVELS,
  freeText,
  multipleChoice,
  numberQuestion,
  options,
  singleChoice,
  text,
} from '../support/builders.ts';

const COMMENT = { prompt: text('理由・御意見') };

/** What stands beside `now`, asked as `then` in the earlier round and answered so. */
function beside(now: Question, then: Question, answer: Answer): LastYearEntry | undefined {
  const earlier = { fiscalYear: 2020, questions: [then], answers: { [then.code]: answer } };
  return lastYearBeside([now], earlier).get(now.code);
}

const sameOf = (now: Question, then: Question, answer: Answer) => beside(now, then, answer)?.same;
const changed = (now: Question, then: Question) => beside(now, then, answerTo(then))?.wordingChanged;

function answerTo({ kind }: Question): Answer {
  if (kind === 'single-choice') return { option: '1' };
  if (kind === 'multiple-choice') return { options: ['a'] };
  return kind === 'number' ? { number: 3 } : kind === 'date' ? { date: '2021-04-01' } : { text: '文' };
}

describe('last year beside this year', () => {
  it('shows the answer with the question as it was asked then', () => {
    const then = singleChoice({ text: text('前の文'), comment: COMMENT });
    const answer = { option: '2', comment: '理由' };
    const entry = beside(singleChoice(), then, answer);
    expect(entry).toMatchObject({ answer, question: then });
  });

  it('takes a question for the same one by its code, wherever it stands', () => {
    const earlier = {
      fiscalYear: 2020,
      questions: [freeText({ code: 'q9' }), singleChoice({ code: 'q1' })],
      answers: { q9: { text: '意見' }, q1: { option: '1' } },
    };
    const entries = lastYearBeside([singleChoice({ code: 'q1' }), singleChoice({ code: 'q2' })], earlier);
    expect([...entries.keys()]).toEqual(['q1']);
  });

  it('has nothing for a question that was not answered then', () => {
    const none: readonly Answers[] = [{}, { q1: {} }, { q1: { option: '' } }, { q1: { comment: ' ' } }];
    for (const answers of none) {
      const earlier = { fiscalYear: 2020, questions: [singleChoice()], answers };
      expect(lastYearBeside([singleChoice()], earlier).size).toBe(0);
    }
  });

  it('has nothing for an answer whose question is not in the earlier questionnaire', () => {
    const earlier = { fiscalYear: 2020, questions: [], answers: { q1: { option: '1' } } };
    expect(lastYearBeside([singleChoice()], earlier).size).toBe(0);
  });

  it('shows a comment that was left without an answer, and offers nothing', () => {
    const question = singleChoice({ required: false, comment: COMMENT });
    const entry = beside(question, question, { comment: '意見だけ' });
    expect(entry).toMatchObject({ answer: { comment: '意見だけ' }, same: undefined });
    const many = multipleChoice({ comment: COMMENT });
    expect(beside(many, many, { options: [], comment: '意見だけ' })).toMatchObject({ same: undefined });
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'finds only own answers and own entries by the code %s',
    (code) => {
      const question = freeText({ code });
      const without = { fiscalYear: 2020, questions: [question], answers: {} };
      expect(lastYearBeside([question], without).size).toBe(0);
      const entries = lastYearBeside([question], {
        ...without,
        answers: Object.fromEntries([[code, { text: '文' }]]),
      });
      expect(entries.get(code)?.same).toEqual({ text: '文' });
      expect(filledFromLastYear({ questions: [question] }, new Map(), entries, code)).toEqual(
        new Map([[code, ['文']]]),
      );
    },
  );

  it('takes nothing inherited for an answer', () => {
    const answers: Answers = Object.create({ q3: { text: '文' } });
    expect(lastYearBeside([freeText()], { fiscalYear: 2020, questions: [freeText()], answers }).size).toBe(0);
  });
});

describe('the wording', () => {
  const levels = (change: Partial<Record<string, ReturnType<typeof text>>>) =>
    FOUR_LEVELS.map((option) => ({ ...option, label: change[option.code] ?? option.label }));

  it('is the same where nothing that is read has changed', () => {
    expect(changed(singleChoice({ required: false, help: text('補足') }), singleChoice())).toBe(false);
    expect(changed(multipleChoice({ maxChoices: 2 }), multipleChoice())).toBe(false);
  });

  it.each<[string, Question, Question]>([
    ['the Japanese text', singleChoice({ text: text('新') }), singleChoice({ text: text('旧') })],
    ['the English text', freeText({ text: text('文', 'New') }), freeText({ text: text('文', 'Old') })],
    ['the kind', freeText(), dateQuestion({ code: 'q3', text: freeText().text })],
    ['a Japanese label', singleChoice({ options: levels({ 2: text('まあそう思う') }) }), singleChoice()],
    [
      'an English label',
      singleChoice({ options: levels({ 2: text('どちらかといえばそう思う', 'Somewhat') }) }),
      singleChoice(),
    ],
    ['an option less', multipleChoice({ options: options('a', 'b') }), multipleChoice()],
    ['an option more', multipleChoice({ options: options('a', 'b', 'c', 'd') }), multipleChoice()],
    ['the order of options', multipleChoice({ options: options('b', 'a', 'c') }), multipleChoice()],
    ['the unit', numberQuestion({ unit: text('千円') }), numberQuestion({ unit: text('円') })],
  ])('has changed with %s', (_what, now, then) => {
    expect(changed(now, then)).toBe(true);
  });

  it('has not changed where a translation was only added or taken away', () => {
    const [with_, without] = [freeText({ text: text('文', 'Text') }), freeText({ text: text('文') })];
    expect(changed(with_, without)).toBe(false);
    expect(changed(without, with_)).toBe(false);
  });
});

describe('"same as last year"', () => {
  it('fills in the value and never the comment', () => {
    const question = singleChoice({ comment: COMMENT });
    expect(sameOf(question, question, { option: '2', comment: '理由' })).toEqual({ option: '2' });
  });

  it.each<[Question, Answer]>([
    [multipleChoice(), { options: ['a', 'c'] }],
    [freeText(), { text: '\n「～」😀\n' }],
    [numberQuestion(), { number: -3 }],
    [dateQuestion(), { date: '2021-09-10' }],
  ])('is offered for every kind, whether the question is shown or not', (question, answer) => {
    expect(sameOf(question, question, answer)).toEqual(answer);
    const hidden = { ...question, showWhen: [{ question: 'q0', options: ['1'] }] };
    expect(sameOf(hidden, question, answer)).toEqual(answer);
  });

  it('is offered although the question or another option was reworded', () => {
    const now = singleChoice({ text: text('新しい文'), options: [...FOUR_LEVELS, ...options('5')] });
    expect(beside(now, singleChoice(), { option: '1' })).toMatchObject({
      wordingChanged: true,
      same: { option: '1' },
    });
  });

  it('is not offered where the kind has changed', () => {
    const now = multipleChoice({ code: 'q1', options: FOUR_LEVELS });
    expect(sameOf(now, singleChoice(), { option: '1' })).toBeUndefined();
    expect(sameOf(freeText({ code: 'started' }), dateQuestion(), { date: '2021-09-10' })).toBeUndefined();
  });

  it('is not offered where the code of a chosen option means something else now', () => {
    const now = multipleChoice({ options: [...options('a'), { code: 'b', label: text('別の取組') }] });
    expect(sameOf(now, multipleChoice(), { options: ['a'] })).toEqual({ options: ['a'] });
    expect(sameOf(now, multipleChoice(), { options: ['a', 'b'] })).toBeUndefined();
    const swapped = singleChoice({
      options: FOUR_LEVELS.map((option, index) => ({ ...option, code: String(4 - index) })),
    });
    expect(sameOf(swapped, singleChoice(), { option: '1' })).toBeUndefined();
  });

  it('is not offered where a chosen option is gone', () => {
    const now = multipleChoice({ options: options('a', 'b') });
    expect(sameOf(now, multipleChoice(), { options: ['a', 'c'] })).toBeUndefined();
    expect(sameOf(singleChoice({ options: [] }), singleChoice(), { option: '1' })).toBeUndefined();
  });

  it('is offered for an option whose translation alone has changed', () => {
    const now = singleChoice({ options: [{ code: '1', label: text('そう思う', 'Yes') }] });
    expect(sameOf(now, singleChoice(), { option: '1' })).toEqual({ option: '1' });
  });

  it.each<[string, Question, Question, Answer]>([
    ['too many choices', multipleChoice({ maxChoices: 1 }), multipleChoice(), { options: ['a', 'b'] }],
    ['a number out of range', numberQuestion({ max: 2 }), numberQuestion(), { number: 3 }],
    ['too many decimals', numberQuestion({ decimals: 0 }), numberQuestion({ decimals: 1 }), { number: 0.5 }],
    [
      'a day out of range',
      dateQuestion({ earliestOn: '2021-04-01' }),
      dateQuestion(),
      { date: '2020-09-10' },
    ],
    ['a text too long', freeText({ maxLength: 2 }), freeText(), { text: '三文字' }],
  ])('is not offered where today’s rules would refuse it: %s', (_rule, now, then, answer) => {
    expect(beside(now, then, answer)).toMatchObject({ answer, same: undefined });
  });

  it('is not offered for a number that counted another unit', () => {
    const [now, then] = [numberQuestion({ unit: text('千円') }), numberQuestion({ unit: text('円') })];
    expect(sameOf(now, then, { number: 3 })).toBeUndefined();
  });
});

describe('a form filled from last year', () => {
  const questions = [singleChoice({ comment: COMMENT }), freeText(), numberQuestion({ max: 5 })];
  const entries = lastYearBeside(questions, {
    fiscalYear: 2020,
    questions,
    answers: { q1: { option: '3', comment: '昨年の理由' }, q3: { text: '同じ' }, cases: { number: 9 } },
  });
  const fields = new Map([
    ['q1.comment', ['書きかけ\r\n ']],
    ['q1', ['1']],
    ['cases', ['約二十']],
    ['unknown', ['x', 'y']],
  ]);
  const filled = (code: string) => filledFromLastYear({ questions }, fields, entries, code);

  it('changes the value of that question and not another byte', () => {
    expect([...filled('q1')]).toEqual([
      ['q1.comment', ['書きかけ\r\n ']],
      ['q1', ['3']],
      ['cases', ['約二十']],
      ['unknown', ['x', 'y']],
    ]);
    expect(filled('q3').get('q3')).toEqual(['同じ']);
    expect(fields.get('q1')).toEqual(['1']);
  });

  it.each(['cases', 'q2', 'q1.comment', '__proto__', ''])(
    'is as it was where there is nothing to fill in for "%s"',
    (code) => {
      expect(filled(code)).toEqual(fields);
    },
  );
});
