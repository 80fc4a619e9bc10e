/**
 * Many rows are written in turns of a few milliseconds: fifty thousand take a third of a second, in which nobody at all
 * would be answered. Between two turns the event loop goes round. The transaction stays open: pages are answered from
 * what was committed before, other writes wait for its end as they would anyway. A work awaits the store and nothing
 * else all the same, because it is the store that pauses.
 */
import type { Steps } from '../../../shared/domain/steps.ts';
import { inTurns } from '../../in-turns.ts';

export interface LongWrites {
  /** Takes the steps, with pauses, for the work that is running. Rejects, and writes no more, once that has ended. */
  write<T>(steps: Steps<T>): Promise<T>;
  /** To be told when a work has ended, however it did: what it did not wait for must not reach the next one. */
  noteEnd(): void;
  /** Steps taken so far by all works: as long as it grows, the running one is not stuck. */
  stepsTaken(): number;
}

export function longWrites(): LongWrites {
  let worksEnded = 0;
  let taken = 0;

  function* whileRunning<T>(steps: Steps<T>, ended: number): Steps<T> {
    for (;;) {
      if (worksEnded !== ended) throw new Error('The rest is not written: the work has ended.');
      const { done, value } = steps.next();
      if (done) return value;
      taken++;
      yield undefined;
    }
  }

  return {
    write: (steps) => inTurns(whileRunning(steps, worksEnded)),
    noteEnd() {
      worksEnded++;
    },
    stepsTaken: () => taken,
  };
}
