/**
 * Works await only the store, so they are done before the event loop turns: no timer ever sees one. A work that a
 * timer does see awaits something else and holds up everybody; after two looks it is given up.
 */
export interface StallWatch {
  /** Settles as the work does, or rejects when it is given up. */
  over<T>(work: Promise<T>): Promise<T>;
  end(): void;
}

/** `limit` in milliseconds; a stalled work is given up after one to two times that. */
export function watchForStalls(limit: number): StallWatch {
  let current: ((reason: Error) => void) | undefined;
  let seen: typeof current;
  const look = setInterval(() => {
    if (current && current === seen) current(new Error('The work awaited something other than the store.'));
    seen = current;
  }, limit);
  return {
    over: (work) =>
      new Promise((resolve, reject) => {
        current = reject;
        work.then(resolve, reject);
      }),
    end: () => clearInterval(look),
  };
}
