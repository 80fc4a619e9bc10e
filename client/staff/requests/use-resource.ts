import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Failure } from './api-client.ts';
import { useSignedIn } from './client-context.ts';

export interface Resource<T> {
  readonly data: T | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  /** What is shown was read earlier, and reading it again has failed. */
  readonly stale: boolean;
  readonly reload: () => void;
}

interface Held<T> {
  readonly path: string | undefined;
  readonly data: T | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
}

/**
 * What the service says at a path, read again by `reload` and when the window comes back to the front. Data of one
 * path is never shown under another; a request that is no longer wanted is aborted. No path, no request: this is how
 * a page leaves out what the account may not see.
 */
export function useResource<T>(path: string | undefined): Resource<T> {
  const { client } = useSignedIn();
  const [held, setHeld] = useState<Held<T>>({ path, data: undefined, failure: undefined, loading: true });
  const [times, setTimes] = useState(0);
  const reload = useCallback(() => setTimes((count) => count + 1), []);

  // `times` and a new client (signed in again) ask for the same path once more.
  useEffect(() => {
    if (path === undefined) return undefined;
    const controller = new AbortController();
    setHeld((before) =>
      before.path === path
        ? { ...before, loading: true }
        : { path, data: undefined, failure: undefined, loading: true },
    );
    client.send<T>('GET', path, { signal: controller.signal }).then((outcome) => {
      if (controller.signal.aborted) return;
      setHeld((before) => ({
        path,
        data: outcome.ok ? outcome.data : before.path === path ? before.data : undefined,
        failure: outcome.ok ? undefined : outcome.failure,
        loading: false,
      }));
    });
    return () => controller.abort();
  }, [client, path, times]);

  useEffect(() => {
    const readAgain = () => {
      if (document.visibilityState === 'visible') reload();
    };
    document.addEventListener('visibilitychange', readAgain);
    return () => document.removeEventListener('visibilitychange', readAgain);
  }, [reload]);

  const current = held.path === path ? held : NOTHING_YET;
  return {
    data: current.data,
    failure: current.failure,
    loading: path !== undefined && current.loading,
    stale: current.data !== undefined && current.failure !== undefined,
    reload,
  };
}

const NOTHING_YET = { data: undefined, failure: undefined, loading: true } as const;
