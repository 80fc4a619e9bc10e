import { useEffect } from 'preact/hooks';
import { api } from '../addresses.ts';
import type { ApiClient } from '../requests/api-client.ts';

/** Well under the ten minutes that a token lives without being used. */
const INTERVAL_MS = 4 * 60 * 1000;

/**
 * Somebody who reads or writes without asking the service for anything is not away: their session is kept up, in a
 * window behind others too, until the rule of idleness ends it after a warning.
 */
export function useKeepAlive(client: ApiClient | undefined): void {
  useEffect(() => {
    if (!client) return undefined;
    const timer = setInterval(() => client.send('GET', api.session), INTERVAL_MS);
    return () => clearInterval(timer);
  }, [client]);
}
