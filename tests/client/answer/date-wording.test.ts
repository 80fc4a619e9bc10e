import { describe, expect, it } from 'vitest';
import { dayTimeWording, deadlineWording, writtenDay } from '../../../client/messages/date-wording.ts';

const due = new Date('2022-03-11T14:59:59.999Z');

describe('a deadline', () => {
  it.each([
    ['2022-03-08T05:03:00Z', '３月11日（金）23:59 まで・あと３日', 'until Fri 11 March 23:59 (3 days left)'],
    ['2022-03-09T15:00:00Z', '３月11日（金）23:59 まで・あと１日', 'until Fri 11 March 23:59 (1 day left)'],
    [
      '2022-03-10T15:00:00Z',
      '３月11日（金）23:59 まで・本日が期限です',
      'until Fri 11 March 23:59 (today is the last day)',
    ],
    [
      '2022-03-11T14:59:59.999Z',
      '３月11日（金）23:59 まで・本日が期限です',
      'until Fri 11 March 23:59 (today is the last day)',
    ],
    [
      '2022-03-11T15:00:00Z',
      '３月11日（金）23:59 まで・期限を過ぎました',
      'until Fri 11 March 23:59 (the deadline has passed)',
    ],
  ])('seen at %s counts days in Tokyo', (now, japanese, english) => {
    expect(deadlineWording('ja', due, new Date(now))).toBe(japanese);
    expect(deadlineWording('en', due, new Date(now))).toBe(english);
  });

  it('in another year says which, by the calendar in Tokyo', () => {
    const inDecember = new Date('2021-12-31T14:59:59Z');
    expect(deadlineWording('ja', due, inDecember)).toBe('2022年３月11日（金）23:59 まで・あと70日');
    expect(deadlineWording('en', due, inDecember)).toBe('until Fri 11 March 2022 23:59 (70 days left)');
    expect(deadlineWording('ja', due, new Date('2021-12-31T15:00:00Z'))).toBe(
      '３月11日（金）23:59 まで・あと69日',
    );
  });

  it('that does not exist is said to be none', () => {
    expect(deadlineWording('ja', undefined, due)).toBe('期限なし');
  });
});

describe('a time', () => {
  it('is the Tokyo wall clock, with the year', () => {
    const instant = new Date('2021-12-31T15:05:00Z');
    expect(dayTimeWording('ja', instant)).toBe('2022年１月１日（土）00:05');
    expect(dayTimeWording('en', instant)).toBe('Sat 1 January 2022, 00:05');
  });
});

describe('a written day', () => {
  it('is read out, or given back as it is where it is no day', () => {
    expect(writtenDay('en', '2022-03-01')).toBe('Tue 1 March 2022');
    expect(writtenDay('ja', '2022-02-30')).toBe('2022-02-30');
  });
});
