import { describe, expect, it } from 'vitest';
import { howToFillIn, whenToFillIn } from '../../../client/answer/paper-wording.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import type { Condition, DateQuestion, NumberQuestion } from '../../../shared/domain/questionnaire.ts';
import { everyKind } from './asked-round.ts';

const number: NumberQuestion = { code: 'q6', kind: 'number', required: false, text: { ja: '人数' } };
const date: DateQuestion = { code: 'q7', kind: 'date', required: false, text: { ja: '日付' } };

describe('a condition on paper', () => {
  const said = (showWhen: readonly Condition[] | undefined, locale: Locale = 'ja') =>
    whenToFillIn(locale, everyKind, { ...number, showWhen });

  it('is said in words, with the number of the question and the label of the option', () => {
    const condition = [{ question: 'q4', options: ['none'] }];
    expect(said(condition)).toBe('問４で「なし」を選んだ場合に御記入ください。');
    expect(said(condition, 'en')).toBe('Answer only if you chose “None” in question 4.');
  });

  it('names every option that fulfils it', () => {
    const condition = [{ question: 'q1', options: ['3', '4'] }];
    expect(said(condition)).toBe(
      '問１で「どちらかといえばそう思わない」または「そう思わない」を選んだ場合に御記入ください。',
    );
    expect(said(condition, 'en')).toContain('“Rather disagree” or “Disagree” in question 1');
  });

  it('names every condition where all must hold', () => {
    const both = [
      { question: 'q1', options: ['4'] },
      { question: 'q4', options: ['none'] },
    ];
    expect(said(both)).toBe(
      '次のすべてに当てはまる場合に御記入ください：問１で「そう思わない」を選んだ、かつ、問４で「なし」を選んだ',
    );
    expect(said(both, 'en')).toBe(
      'Answer only if all of this is so: you chose “Disagree” in question 1, and you chose “None” in question 4.',
    );
  });

  it('is not said where there is none', () => {
    expect(said(undefined)).toBeUndefined();
    expect(said([])).toBeUndefined();
  });
});

describe('how a question is filled in by hand', () => {
  it('says how many to choose, as on screen', () => {
    const [one, , , several] = everyKind;
    expect(one && howToFillIn('ja', one)).toBe('１つ選んでください。');
    expect(several && howToFillIn('ja', several)).toBe('３つまで選べます。');
  });

  it.each([
    [{}, '整数で御記入ください。', 'Write a whole number.'],
    [{ min: 0 }, '０以上の整数で御記入ください。', 'Write a whole number of 0 or more.'],
    [{ max: 1000 }, '1,000以下の整数で御記入ください。', 'Write a whole number of 1,000 or less.'],
    [{ min: -5, max: 5 }, '-5以上５以下の整数で御記入ください。', 'Write a whole number from -5 to 5.'],
    [
      { min: 0, max: 100, decimals: 1 },
      '０以上100以下の数で御記入ください（小数点以下は１桁まで）。',
      'Write a number from 0 to 100 (decimal places: at most 1).',
    ],
  ])('says the bounds of a number: %j', (bounds, japanese, english) => {
    expect(howToFillIn('ja', { ...number, ...bounds })).toBe(japanese);
    expect(howToFillIn('en', { ...number, ...bounds })).toBe(english);
  });

  const [earliestOn, latestOn] = ['2021-04-01', '2022-03-31'];
  it.each([
    [{}, '西暦で御記入ください。', 'Write the year in four digits.'],
    [
      { earliestOn },
      '2021年４月１日（木）以後の日付を、西暦で御記入ください。',
      'A day on or after Thu 1 April 2021.',
    ],
    [
      { latestOn },
      '2022年３月31日（木）以前の日付を、西暦で御記入ください。',
      'A day on or before Thu 31 March 2022.',
    ],
    [
      { earliestOn, latestOn },
      '2021年４月１日（木）から2022年３月31日（木）までの日付を、西暦で御記入ください。',
      'A day from Thu 1 April 2021 to Thu 31 March 2022.',
    ],
  ])('says the bounds of a date: %j', (bounds, japanese, english) => {
    expect(howToFillIn('ja', { ...date, ...bounds })).toBe(japanese);
    expect(howToFillIn('en', { ...date, ...bounds })).toBe(english);
  });
});
