import type { Steps } from '../shared/domain/steps.ts';

/** So long at most is everybody else kept waiting. */
const TURN_MS = 5;

/** Runs long work with pauses in which other requests are answered; `now` in milliseconds. */
export async function inTurns<T>(steps: Steps<T>, now = () => performance.now()): Promise<T> {
  let since = now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (now() - since < TURN_MS) continue;
    await new Promise(setImmediate);
    since = now();
  }
}
