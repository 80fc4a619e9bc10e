import type { Locale } from '../../shared/domain/localized-text.ts';
import { type CalendarDay, parseDay, tokyoDaysBetween, tokyoTimeOf } from '../../shared/domain/tokyo-day.ts';
import { componentWords } from './component-words.ts';
import { figureIn } from './figures.ts';
import { timeWording } from './time-wording.ts';

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');

/** `2022年３月11日（金）` / `Fri 11 March 2022`. */
export function dayWording(locale: Locale, instant: Date): string {
  const { year, month, day, weekday } = dayParts(locale, instant);
  return componentWords(locale)('date.day', { year, month, day, weekday });
}

/** `３月11日（金）` / `Fri 11 March`, where the year goes without saying. */
export function dayWithoutYear(locale: Locale, instant: Date): string {
  const { month, day, weekday } = dayParts(locale, instant);
  return componentWords(locale)('date.dayWithoutYear', { month, day, weekday });
}

/** `2022年３月８日（火）10:12` / `Tue 8 March 2022, 10:12`. */
export function dayTimeWording(locale: Locale, instant: Date): string {
  const time = timeWording(instant);
  return componentWords(locale)('date.dayTime', { day: dayWording(locale, instant), time });
}

/** `2022-03-01` as people read it; what is not a day is given back as it is. */
export function writtenDay(locale: Locale, date: string): string {
  const day = parseDay(date);
  return day ? dayWording(locale, noonOf(day)) : date;
}

/** `３月11日（金）23:59 まで・あと３日` / `until Fri 11 March 23:59 (3 days left)`; with its year where that is another. */
export function deadlineWording(locale: Locale, dueAt: Date | undefined, now: Date): string {
  const say = componentWords(locale);
  if (!dueAt) return say('date.noDeadline');
  const sameYear = tokyoTimeOf(dueAt).year === tokyoTimeOf(now).year;
  const day = sameYear ? dayWithoutYear(locale, dueAt) : dayWording(locale, dueAt);
  return say('date.untilWithLeft', { day, time: timeWording(dueAt), left: timeLeft(locale, dueAt, now) });
}

/** `３月11日（金）23:59 まで`, without counting. */
export function untilWording(locale: Locale, dueAt: Date): string {
  const day = dayWithoutYear(locale, dueAt);
  return componentWords(locale)('date.until', { day, time: timeWording(dueAt) });
}

function timeLeft(locale: Locale, dueAt: Date, now: Date): string {
  const say = componentWords(locale);
  if (now.getTime() > dueAt.getTime()) return say('date.past');
  const days = tokyoDaysBetween(now, dueAt);
  if (days === 0) return say('date.lastDay');
  return say(days === 1 ? 'date.oneDayLeft' : 'date.daysLeft', { days: figureIn(locale, days) });
}

function dayParts(locale: Locale, instant: Date) {
  const { year, month, day, weekday } = tokyoTimeOf(instant);
  const names = componentWords(locale)('date.weekdays');
  return {
    year,
    month: locale === 'ja' ? figureIn(locale, month) : (ENGLISH_MONTHS[month - 1] ?? ''),
    day: figureIn(locale, day),
    weekday: (locale === 'ja' ? names[weekday] : names.split(' ')[weekday]) ?? '',
  };
}

function noonOf({ year, month, day }: CalendarDay): Date {
  return new Date(Date.UTC(year, month - 1, day, 3));
}
