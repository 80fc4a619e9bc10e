/**
 * What happens to a questionnaire while its page is open, as the service tells it (server-sent events). When the line
 * is lost the page is read again every now and then, and says so; the line is tried again all the while.
 */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { api } from '../../addresses.ts';
import { codeOf } from '../../requests/api-client.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { BoardEvent, FiguresEvent } from '../../requests/replies.ts';

/** `tiles` are absent for viewers, and where the page is simply to be read again. */
export interface BoardChange {
  readonly rereads: boolean;
  readonly tiles: Pick<BoardEvent, 'totals' | 'invitations'> | undefined;
}

export interface LiveBoard {
  /** The figures last told; undefined while the line is down: then those that were read are the newer ones. */
  readonly figures: FiguresEvent | undefined;
  /** False once the line was lost, until it is back. */
  readonly isLive: boolean;
  /** Set while the service is being worked on; with the expected end where it is known. */
  readonly maintenance: { readonly endsAt?: string | undefined } | undefined;
  /** Tells of every change from now on; gives back how to stop. */
  readonly listen: (listener: (change: BoardChange) => void) => () => void;
}

const READ_AGAIN_MS = 15_000;
const TRY_AGAIN_MS = 60_000;
/** Work on the service is short as a rule, and whoever waits for its end is looking on. */
const TRY_AGAIN_IN_MAINTENANCE_MS = 10_000;

export function useLiveBoard(questionnaireId: string | undefined): LiveBoard {
  const { client } = useSignedIn();
  const [figures, setFigures] = useState<FiguresEvent>();
  const [isLive, setLive] = useState(true);
  const [maintenance, setMaintenance] = useState<LiveBoard['maintenance']>();
  const listeners = useMemo(() => new Set<(change: BoardChange) => void>(), []);

  // A new client, after signing in again, opens a new line.
  useEffect(() => {
    if (questionnaireId === undefined) return undefined;
    const line = openLine(api.ofQuestionnaire(questionnaireId, 'events'), {
      told(event) {
        setFigures(event);
        setLive(true);
        setMaintenance(undefined);
        const tiles = 'invitations' in event ? event : undefined;
        const change = { rereads: tiles?.refresh ?? false, tiles };
        for (const listener of listeners) listener(change);
      },
      lost() {
        setLive(false);
        setFigures(undefined);
      },
      rests(until) {
        setLive(false);
        setMaintenance(until);
      },
      async isMaintained() {
        // An event source does not tell why it was refused.
        const outcome = await client.send('GET', api.session);
        const isOn = !outcome.ok && codeOf(outcome.failure) === 'maintenance';
        if (!isOn) setMaintenance(undefined);
        return isOn;
      },
      readAgain() {
        for (const listener of listeners) listener({ rereads: true, tiles: undefined });
      },
    });
    return () => line.close();
  }, [client, questionnaireId, listeners]);

  return {
    figures,
    isLive,
    maintenance,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface LineEnds {
  readonly told: (event: FiguresEvent | BoardEvent) => void;
  readonly lost: () => void;
  readonly rests: (until: NonNullable<LiveBoard['maintenance']>) => void;
  readonly isMaintained: () => Promise<boolean>;
  readonly readAgain: () => void;
}

/** One line to the service, opened anew for as long as it is wanted. */
function openLine(address: string, ends: LineEnds): { close(): void } {
  const { told, lost, readAgain } = ends;
  let source: EventSource | undefined;
  let reading: ReturnType<typeof setInterval> | undefined;
  let trying: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const fallBack = () => {
    lost();
    reading ??= setInterval(readAgain, READ_AGAIN_MS);
  };
  const tryLater = (after = TRY_AGAIN_MS) => {
    source?.close();
    clearTimeout(trying);
    trying = setTimeout(open, after);
  };
  // Nothing can be read before the end of it: what is shown stays as it is.
  const rest = (until: NonNullable<LiveBoard['maintenance']>) => {
    clearInterval(reading);
    reading = undefined;
    ends.rests(until);
    tryLater(TRY_AGAIN_IN_MAINTENANCE_MS);
  };
  function open(): void {
    source = new EventSource(address);
    source.addEventListener('board', (event) => {
      clearInterval(reading);
      reading = undefined;
      told(JSON.parse(event.data));
    });
    // Another tab of this browser took the place: it is the one that is looked at.
    source.addEventListener('elsewhere', () => {
      fallBack();
      tryLater();
    });
    source.addEventListener('error', () => {
      fallBack();
      // Otherwise the browser is trying again by itself.
      if (source?.readyState !== EventSource.CLOSED) return;
      tryLater();
      ends.isMaintained().then((isOn) => isOn && !isClosed && rest({}));
    });
    source.addEventListener('maintenance', (event) => rest(JSON.parse(event.data)));
  }
  open();
  return {
    close() {
      isClosed = true;
      source?.close();
      clearInterval(reading);
      clearTimeout(trying);
    },
  };
}
