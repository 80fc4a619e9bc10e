/**
 * Who may make an export now. Two at once, because a service of this kind runs on two processors and the answers of
 * respondents come first: more at once would make each of them slower and everybody else wait, and with one alone a long
 * export would hold up a short one. A few more wait their turn, and none of them may fill the queue by themselves.
 */
export const MOST_RUNNING = 2;
export const MOST_WAITING = 20;
export const MOST_WAITING_EACH = 4;

export type Entry = 'running' | 'left' | 'full';

export interface ExportQueue {
  /** Resolves when it is this one's turn, when `left` aborts, or at once where there is no more room. */
  enter(accountId: string, left: AbortSignal): Promise<Entry>;
  /** To be called once for each that has been let in. */
  leave(): void;
  running(): number;
  waiting(): number;
}

interface Waiting {
  readonly accountId: string;
  readonly settle: (entry: Entry) => void;
}

export function exportQueue(): ExportQueue {
  const waiting = new Set<Waiting>();
  let running = 0;

  return {
    running: () => running,
    waiting: () => waiting.size,
    async enter(accountId, left) {
      if (left.aborted) return 'left';
      if (running < MOST_RUNNING) {
        running++;
        return 'running';
      }
      const own = [...waiting].filter((one) => one.accountId === accountId).length;
      if (waiting.size >= MOST_WAITING || own >= MOST_WAITING_EACH) return 'full';
      return new Promise((resolve) => {
        const one: Waiting = {
          accountId,
          settle(entry) {
            waiting.delete(one);
            left.removeEventListener('abort', goAway);
            resolve(entry);
          },
        };
        const goAway = () => one.settle('left');
        waiting.add(one);
        left.addEventListener('abort', goAway, { once: true });
      });
    },
    leave() {
      const [next] = waiting;
      // The place goes on to the one who has waited longest.
      if (next) next.settle('running');
      else running--;
    },
  };
}
