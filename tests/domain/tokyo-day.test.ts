import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endOfTokyoDay,
  formatDay,
  parseDay,
  tokyoDaysBetween,
  tokyoTimeOf,
} from '../../shared/domain/tokyo-day.ts';

describe('the Tokyo clock', () => {
  it('is nine hours ahead of UTC, and the day turns with it', () => {
    expect(tokyoTimeOf(new Date('2022-03-11T14:59:58Z'))).toEqual({
      year: 2022,
      month: 3,
      day: 11,
      hour: 23,
      minute: 59,
      second: 58,
      weekday: 5,
    });
    expect(tokyoTimeOf(new Date('2021-12-31T15:00:00Z'))).toMatchObject({
      year: 2022,
      month: 1,
      day: 1,
      hour: 0,
      weekday: 6,
    });
  });
});

describe('a day as it is written', () => {
  it.each(['2022-03-11', '2024-02-29', '2000-02-29', '1900-01-01', '9999-12-31'])('%s exists', (written) => {
    const day = parseDay(written);
    expect(day && formatDay(day)).toBe(written);
  });

  it.each([
    '2022-02-29',
    '1900-02-29',
    '2100-02-29',
    '2022-04-31',
    '2022-13-01',
    '2022-00-10',
    '2022-01-00',
    '2022-01-32',
    '1899-12-31',
    '0022-03-01',
  ])('%s does not exist', (written) => {
    expect(parseDay(written)).toBeUndefined();
  });

  it.each([
    '22-3-1',
    '2022-3-01',
    '2022/03/01',
    ' 2022-03-01',
    '2022-03-01\n',
    '２０２２-０３-０１',
    '+02022-03-01',
    '',
  ])('%j is not how days are written', (written) => {
    expect(parseDay(written)).toBeUndefined();
  });
});

describe('a deadline given as a date', () => {
  it('is the last millisecond of that day in Tokyo', () => {
    expect(endOfTokyoDay({ year: 2022, month: 3, day: 11 }).toISOString()).toBe('2022-03-11T14:59:59.999Z');
    expect(endOfTokyoDay({ year: 2022, month: 3, day: 11 })).toEqual(
      new Date('2022-03-11T23:59:59.999+09:00'),
    );
  });

  it('is on that day, and one millisecond later it is the next', () => {
    const noon = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(noon, (instant) => {
        const { year, month, day } = tokyoTimeOf(instant);
        const end = endOfTokyoDay({ year, month, day });
        expect(tokyoTimeOf(end)).toMatchObject({ year, month, day, hour: 23, minute: 59, second: 59 });
        expect(tokyoDaysBetween(instant, end)).toBe(0);
        expect(tokyoDaysBetween(instant, new Date(end.getTime() + 1))).toBe(1);
      }),
    );
  });
});

describe('days between two instants', () => {
  it.each([
    ['2022-03-11T00:00:00+09:00', '2022-03-11T23:59:59+09:00', 0],
    ['2022-03-11T23:59:59+09:00', '2022-03-12T00:00:00+09:00', 1],
    ['2022-03-08T23:59:59+09:00', '2022-03-11T00:00:00+09:00', 3],
    ['2022-03-12T00:00:00+09:00', '2022-03-11T23:59:59+09:00', -1],
    ['2022-03-11T08:59:59+09:00', '2022-03-11T09:00:00+09:00', 0],
  ])('from %s to %s are %i Tokyo midnights', (from, to, days) => {
    expect(tokyoDaysBetween(new Date(from), new Date(to))).toBe(days);
  });
});
