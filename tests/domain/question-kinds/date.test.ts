import { describe, expect, it } from 'vitest';
import { dateKind as kind, parseEnteredDate } from '../../../shared/domain/question-kinds/date.ts';
import { dateQuestion } from '../../support/builders.ts';

describe('a date', () => {
  it('is a day that exists', () => {
    expect(kind.problemsOf(dateQuestion(), { date: '2021-09-10' })).toEqual([]);
    for (const date of ['2022-02-29', '2022-13-01', '2021/09/10', '2021-9-10', '', '20210910']) {
      expect(kind.problemsOf(dateQuestion(), { date })).toEqual([{ code: 'not-a-date', part: 'date' }]);
    }
  });

  it('keeps to its first and last day, both included', () => {
    const question = dateQuestion({ earliestOn: '2021-04-01', latestOn: '2022-03-31' });
    expect(kind.problemsOf(question, { date: '2021-04-01' })).toEqual([]);
    expect(kind.problemsOf(question, { date: '2022-03-31' })).toEqual([]);
    expect(kind.problemsOf(question, { date: '2021-03-31' })).toEqual([
      { code: 'too-early', part: 'date', params: { earliestOn: '2021-04-01' } },
    ]);
    expect(kind.problemsOf(question, { date: '2022-04-01' })).toEqual([
      { code: 'too-late', part: 'date', params: { latestOn: '2022-03-31' } },
    ]);
  });

  it('says that what was entered is no date', () => {
    expect(kind.problemsOf(dateQuestion(), { entered: '秋ごろ' })).toEqual([
      { code: 'not-a-date', part: 'date' },
    ]);
  });

  it('is unanswered when nothing was entered', () => {
    expect(kind.isAnswered({})).toBe(false);
    expect(kind.isAnswered({ entered: '' })).toBe(false);
    expect(kind.isAnswered({ entered: '秋ごろ' })).toBe(true);
    expect(kind.isAnswered({ date: '2021-09-10' })).toBe(true);
    expect(kind.chosenOptions({ date: '2021-09-10' })).toEqual([]);
  });
});

describe('a date as people type it', () => {
  it.each([
    '2021-09-10',
    '2021/9/10',
    '2021.09.10',
    '2021年9月10日',
    '２０２１年９月１０日',
    '２０２１／９／１０',
    ' 2021-9-10 ',
  ])('%j is 10 September 2021', (entered) => {
    expect(parseEnteredDate(entered)).toBe('2021-09-10');
    expect(kind.fromForm(dateQuestion(), [entered])).toEqual({ date: '2021-09-10' });
  });

  it.each([
    '2022-02-29',
    '2021年9月31日',
    '9/10',
    '21/9/10',
    '令和３年９月10日',
    '秋ごろ',
    '2021-09-10T00:00',
  ])('%j is no date, and is kept as it was entered', (entered) => {
    expect(parseEnteredDate(entered)).toBeUndefined();
    expect(kind.fromForm(dateQuestion(), [entered])).toEqual({ entered });
    expect(kind.toForm({ entered })).toEqual([entered]);
  });

  it('goes back to the form in the form that date fields take', () => {
    expect(kind.toForm({ date: '2021-09-10' })).toEqual(['2021-09-10']);
    expect(kind.toForm({})).toEqual([]);
    expect(kind.fromForm(dateQuestion(), [' '])).toBeUndefined();
  });
});
