/**
 * Calendar days as they are lived in Tokyo. Japan has kept UTC+9 without daylight saving since 1951, so the
 * offset is a constant and no time-zone table is needed; `Intl` is left to the display.
 */
const TOKYO_OFFSET_MS = 9 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface CalendarDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

export interface TokyoTime extends CalendarDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 is Sunday */
  readonly weekday: number;
}

/** The Tokyo wall clock at an instant. */
export function tokyoTimeOf(instant: Date): TokyoTime {
  const shifted = new Date(instant.getTime() + TOKYO_OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    weekday: shifted.getUTCDay(),
  };
}

/** `YYYY-MM-DD` as a day that exists, or undefined (`2022-02-29`, `2022-13-01` and `22-3-1` do not). */
export function parseDay(text: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 ? { year, month, day } : undefined;
}

export function formatDay(day: CalendarDay): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(day.year, 4)}-${pad(day.month, 2)}-${pad(day.day, 2)}`;
}

/** The first millisecond of a Tokyo day: what an opening given as a date means. */
export function startOfTokyoDay(day: CalendarDay): Date {
  return new Date(Date.UTC(day.year, day.month - 1, day.day) - TOKYO_OFFSET_MS);
}

/** The last millisecond of a Tokyo day, 23:59:59.999: what a deadline given as a date means. */
export function endOfTokyoDay(day: CalendarDay): Date {
  return new Date(startOfTokyoDay(day).getTime() + DAY_MS - 1);
}

/** Whole Tokyo days from one instant's day to another's: 0 on the same day, 1 for tomorrow, negative for the past. */
export function tokyoDaysBetween(from: Date, to: Date): number {
  const dayNumber = (instant: Date) => Math.floor((instant.getTime() + TOKYO_OFFSET_MS) / DAY_MS);
  return dayNumber(to) - dayNumber(from);
}
