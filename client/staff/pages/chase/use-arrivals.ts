import { useEffect, useRef, useState } from 'preact/hooks';
import type { InvitationReply } from '../../requests/replies.ts';
import { newlyAnswered } from './arrival-news.ts';
import type { LiveBoard } from './use-live-board.ts';

/** At most one announcement in so long: a screen reader is not to be flooded. */
const CALM_MS = 5_000;

export interface Arrivals {
  readonly people: readonly InvitationReply[];
  readonly at: Date;
}

/** Whose answers came in last, gathered so that they can be read out without flooding. */
export function useArrivals(live: LiveBoard, known: readonly InvitationReply[]): Arrivals | undefined {
  const [arrivals, setArrivals] = useState<Arrivals>();
  const before = useRef<ReadonlyMap<string, InvitationReply>>(new Map());
  before.current = new Map(known.map((one) => [one.id, one]));
  useEffect(() => {
    const gathered = new Map<string, InvitationReply>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let saidAt = 0;
    const say = () => {
      timer = undefined;
      saidAt = Date.now();
      setArrivals({ people: [...gathered.values()], at: new Date() });
      gathered.clear();
    };
    const stop = live.listen(({ tiles }) => {
      for (const one of newlyAnswered(before.current, tiles?.invitations ?? [])) gathered.set(one.id, one);
      if (gathered.size > 0) timer ??= setTimeout(say, Math.max(0, saidAt + CALM_MS - Date.now()));
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return arrivals;
}
