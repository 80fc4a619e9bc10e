import { useRef, useState } from 'preact/hooks';
import { api } from '../addresses.ts';
import { codeOf, type Failure, type Outcome } from './api-client.ts';
import { useSignedIn } from './client-context.ts';
import { sendFile } from './send-file.ts';

export interface Upload {
  /** Sends once: while one is under way a second call does nothing and resolves to undefined. */
  readonly run: <T>(
    path: string,
    file: Blob,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Outcome<T> | undefined>;
  /** How much of the file has gone out, from 0 to 1; undefined while nothing is under way. */
  readonly sent: number | undefined;
  readonly failure: Failure | undefined;
}

/** A file on its way to the service. */
export function useUpload(): Upload {
  const { client } = useSignedIn();
  const underWay = useRef(false);
  const [sent, setSent] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  return {
    sent,
    failure,
    async run<T>(path: string, file: Blob, headers: Readonly<Record<string, string>> = {}) {
      if (underWay.current) return undefined;
      underWay.current = true;
      setSent(0);
      setFailure(undefined);
      const outcome = await sendFile<T>({ path, file, headers, onSent: setSent });
      underWay.current = false;
      setSent(undefined);
      if (outcome.ok) return outcome;
      // Asked of the client too, which then knows that the session has ended and lets the gate say so.
      if (codeOf(outcome.failure) === 'not-signed-in') await client.send('GET', api.session);
      else setFailure(outcome.failure);
      return outcome;
    },
  };
}
