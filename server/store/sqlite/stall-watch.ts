/**
 * Works await only the store, so they are done before the event loop turns: no timer ever sees one, but for those that
 * write many rows, and these go forward. A work that a timer sees standing still awaits something else and holds up
 * everybody; after two looks it is given up.
 */
export interface StallWatch {
  /** Settles as the work does, or rejects when it is given up. */
  over<T>(work: Promise<T>): Promise<T>;
  end(): void;
}

/**
 * `limit` in milliseconds; a stalled work is given up after one to two times that. `progress` tells how far the store
 * has come with what it writes in turns.
 */
export function watchForStalls(limit: number, progress: () => number): StallWatch {
  let current: ((reason: Error) => void) | undefined;
  let seen: typeof current;
  let seenProgress = progress();
  const look = setInterval(() => {
    const standsStill = current === seen && progress() === seenProgress;
    if (current && standsStill) current(new Error('The work awaited something other than the store.'));
    seen = current;
    seenProgress = progress();
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
