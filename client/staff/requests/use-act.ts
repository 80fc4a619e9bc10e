import { useRef, useState } from 'preact/hooks';
import { codeOf, type Failure, type Method, type Outcome } from './api-client.ts';
import { useSignedIn } from './client-context.ts';

export interface Act {
  /** Sends once: while one is under way a second press does nothing. Resolves to undefined then. */
  readonly run: <T>(method: Method, path: string, body?: unknown) => Promise<Outcome<T> | undefined>;
  readonly running: boolean;
  /** Why the last one failed; gone when the next begins. */
  readonly failure: Failure | undefined;
  readonly clear: () => void;
}

/** Something that changes the service's state. */
export function useAct(): Act {
  const { client } = useSignedIn();
  const underWay = useRef(false);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  return {
    running,
    failure,
    clear: () => setFailure(undefined),
    async run<T>(method: Method, path: string, body?: unknown) {
      // A ref, not the state: two presses within one frame would both see the state as it was drawn.
      if (underWay.current) return undefined;
      underWay.current = true;
      setRunning(true);
      setFailure(undefined);
      const outcome = await client.send<T>(method, path, body === undefined ? {} : { body });
      underWay.current = false;
      setRunning(false);
      // An ended session is the gate's to say; the page only waits for it.
      if (!outcome.ok && codeOf(outcome.failure) !== 'not-signed-in') setFailure(outcome.failure);
      return outcome;
    },
  };
}
