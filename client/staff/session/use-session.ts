import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { api } from '../addresses.ts';
import { noteArrival } from '../frame/arrivals.ts';
import { type ApiClient, createApiClient } from '../requests/api-client.ts';
import type { AccountReply, SessionReply } from '../requests/replies.ts';
import { afterSignal, ended, type Session } from './session-state.ts';
import { openWindowSignals, type WindowSignals } from './window-signals.ts';

export interface SessionInHand {
  readonly session: Session;
  readonly client: ApiClient;
  readonly askAgain: () => void;
  readonly signedIn: (account: AccountReply) => void;
  readonly signOut: () => Promise<void>;
  /** Ends the session at the service and in every window, and leaves what was typed where it is. */
  readonly endIdle: () => void;
  /** Whoever is signed in is called something else now, or may do something else. */
  readonly accountChanged: (account: AccountReply) => void;
}

/** Who is signed in, in this window and the others of this browser. */
export function useSession(): SessionInHand {
  const [session, setSession] = useState<Session>({ state: 'asking' });
  const [signIns, setSignIns] = useState(0);
  // A new client for each sign-in: what failed for want of a session is read again.
  const client = useMemo(() => createApiClient(() => setSession((now) => ended(now, 'expired'))), [signIns]);
  const signals = useRef<WindowSignals | undefined>(undefined);
  const state = useRef(session.state);
  state.current = session.state;

  useEffect(() => {
    if (session.state === 'asking') askWhoIsSignedIn(client).then(setSession);
  }, [client, session.state]);

  useEffect(() => {
    signals.current = openWindowSignals((signal) => {
      if (signal.kind === 'signed-in' && state.current === 'ended') setSignIns((count) => count + 1);
      setSession((now) => afterSignal(now, signal));
    });
    return () => signals.current?.close();
  }, []);

  return {
    session,
    client,
    askAgain: () => setSession({ state: 'asking' }),
    signedIn(account) {
      noteArrival();
      setSignIns((count) => count + 1);
      setSession({ state: 'signed-in', account });
      signals.current?.send({ kind: 'signed-in', accountId: account.id });
    },
    async signOut() {
      await client.send('DELETE', api.session);
      noteArrival();
      setSession({ state: 'signed-out' });
      signals.current?.send({ kind: 'signed-out' });
    },
    endIdle() {
      setSession((now) => ended(now, 'idle'));
      signals.current?.send({ kind: 'idle' });
      client.send('DELETE', api.session);
    },
    accountChanged: (account) =>
      setSession((now) => (now.state === 'signed-in' ? { state: 'signed-in', account } : now)),
  };
}

async function askWhoIsSignedIn(client: ApiClient): Promise<Session> {
  const outcome = await client.send<SessionReply>('GET', api.session);
  if (outcome.ok) return { state: 'signed-in', account: outcome.data.account };
  const { failure } = outcome;
  const nobody = failure.kind === 'problem' && failure.problem.status === 401;
  return nobody ? { state: 'signed-out' } : { state: 'unknown', failure };
}
