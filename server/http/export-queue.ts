/**
 * Who may make an export now. Two at once, because a service of this kind runs on two processors and the answers of
 * respondents come first: more at once would make each of them slower and everybody else wait, and with one alone a long
 * export would hold up a short one. A few more wait their turn, and none of them may fill the queue by themselves.
 */
export const MOST_RUNNING = 2;
export const MOST_WAITING = 20;
export const MOST_WAITING_EACH = 4;

export type Entry = 'running' | 'left' | 'full';

export interface Entrant {
  readonly accountId: string;
  /** Of a kind of which one goes on at a time: a second one waits here, and not in the place of another export. */
  readonly alone: boolean;
}

export interface ExportQueue {
  /** Resolves when it is this one's turn, when `left` aborts, or at once where there is no more room. */
  enter(entrant: Entrant, left: AbortSignal): Promise<Entry>;
  /** To be called once for each that has been let in. */
  leave(entrant: Entrant): void;
  running(): number;
  waiting(): number;
}

interface Waiting extends Entrant {
  readonly settle: (entry: Entry) => void;
}

export function exportQueue(): ExportQueue {
  const waiting = new Set<Waiting>();
  let running = 0;
  let isOneAlone = false;

  const mayRun = ({ alone }: Entrant) => running < MOST_RUNNING && !(alone && isOneAlone);
  const begin = ({ alone }: Entrant) => {
    running++;
    isOneAlone ||= alone;
  };

  return {
    running: () => running,
    waiting: () => waiting.size,
    async enter(entrant, left) {
      if (left.aborted) return 'left';
      if (mayRun(entrant)) {
        begin(entrant);
        return 'running';
      }
      const own = [...waiting].filter((one) => one.accountId === entrant.accountId).length;
      if (waiting.size >= MOST_WAITING || own >= MOST_WAITING_EACH) return 'full';
      return new Promise((resolve) => {
        const one: Waiting = {
          ...entrant,
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
    leave({ alone }) {
      running--;
      if (alone) isOneAlone = false;
      // The place goes on to the one who has waited longest of those who may have it.
      for (const one of waiting) {
        if (!mayRun(one)) continue;
        begin(one);
        one.settle('running');
      }
    },
  };
}
