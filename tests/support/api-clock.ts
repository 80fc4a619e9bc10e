/** A clock that stands still until a test moves it. */
export interface MovableClock {
  now(): Date;
  /** To an instant in ISO 8601. */
  set(instant: string): void;
  advance(milliseconds: number): void;
}

/** The Monday on which the questionnaire of fiscal year 2021 goes out, ten in the morning in Tokyo. */
export const ISSUE_DAY = '2022-02-21T10:00:00+09:00';
export const DUE_ON = '2022-03-11';
/** The last millisecond of `DUE_ON` in Tokyo. */
export const DUE_AT = '2022-03-11T14:59:59.999Z';

export function movableClock(start: string = ISSUE_DAY): MovableClock {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    set(instant) {
      at = Date.parse(instant);
    },
    advance(milliseconds) {
      at += milliseconds;
    },
  };
}
