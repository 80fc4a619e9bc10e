/** The clock of a copy: it stands still until the round moves it on, so that weeks pass in a second. */
export interface RehearsalClock {
  now(): Date;
  /** Never back. */
  moveTo(at: Date): void;
}

export function rehearsalClock(start: Date): RehearsalClock {
  let at = start.getTime();
  return {
    now: () => new Date(at),
    moveTo(next) {
      at = Math.max(at, next.getTime());
    },
  };
}
