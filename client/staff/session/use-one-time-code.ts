import { useMemo, useState } from 'preact/hooks';
import { addresses } from '../addresses.ts';
import { type ApiClient, createApiClient } from '../requests/api-client.ts';

export interface OneTimeCode {
  /** Empty where the link was opened without one. */
  readonly code: string;
  /** For nobody signed in: no session can end. */
  readonly client: ApiClient;
  /** Leaves for the app. */
  readonly enter: () => void;
}

/** What a one-time link opens with: its code stands behind `#`, so that no server's log holds it. */
export function useOneTimeCode(): OneTimeCode {
  const [code] = useState(() => location.hash.slice(1));
  const client = useMemo(() => createApiClient(() => {}), []);
  // Replaced, not pushed: the used code does not stay in the browser's history.
  return { code, client, enter: () => location.replace(addresses.overview) };
}
