import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { api } from '../addresses.ts';
import { noteArrival } from '../frame/arrivals.ts';
import { useWords } from '../frame/locale-setting.tsx';
import { failureWording } from '../messages/failure-wording.ts';
import { type ApiClient, createApiClient, type Failure } from '../requests/api-client.ts';
import { SignedInContext } from '../requests/client-context.ts';
import type { AccountReply, SessionReply } from '../requests/replies.ts';
import { EndedSession } from './ended-session.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { useKeepAlive } from './use-keep-alive.ts';

type Session =
  | { readonly state: 'asking' }
  | { readonly state: 'unknown'; readonly failure: Failure }
  | { readonly state: 'signed-out' }
  | { readonly state: 'signed-in' | 'ended'; readonly account: AccountReply };

/**
 * What is behind the sign-in. When a session ends by itself the pages stay as they are, out of sight, and signing in
 * again brings them back with everything typed; signing out, or somebody else signing in, throws them away.
 */
export function SessionGate({ children }: { readonly children: ComponentChildren }) {
  const [session, setSession] = useState<Session>({ state: 'asking' });
  const [signIns, setSignIns] = useState(0);
  // A new client for each sign-in: what failed for want of a session is read again.
  const client = useMemo(() => createApiClient(() => setSession(ended)), [signIns]);
  useEffect(() => {
    if (session.state === 'asking') askWhoIsSignedIn(client).then(setSession);
  }, [client, session.state]);
  useKeepAlive(session.state === 'signed-in' ? client : undefined);

  if (session.state === 'asking') return <Waiting />;
  if (session.state === 'unknown') {
    return <Unreachable failure={session.failure} onRetry={() => setSession({ state: 'asking' })} />;
  }
  const signedIn = (account: AccountReply) => {
    noteArrival();
    setSignIns((count) => count + 1);
    setSession({ state: 'signed-in', account });
  };
  if (session.state === 'signed-out') return <SignInPage client={client} onSignedIn={signedIn} />;
  const { account } = session;
  const signOut = async () => {
    await client.send('DELETE', api.session);
    noteArrival();
    setSession({ state: 'signed-out' });
  };
  return (
    <>
      {session.state === 'ended' && (
        <EndedSession>
          <SignInPage client={client} onSignedIn={signedIn} endedFor={account} />
        </EndedSession>
      )}
      <div hidden={session.state === 'ended'} key={account.id}>
        <SignedInContext.Provider value={{ account, client, signOut }}>{children}</SignedInContext.Provider>
      </div>
    </>
  );
}

function ended(session: Session): Session {
  return session.state === 'signed-in' ? { ...session, state: 'ended' } : session;
}

async function askWhoIsSignedIn(client: ApiClient): Promise<Session> {
  const outcome = await client.send<SessionReply>('GET', api.session);
  if (outcome.ok) return { state: 'signed-in', account: outcome.data.account };
  const { failure } = outcome;
  const nobody = failure.kind === 'problem' && failure.problem.status === 401;
  return nobody ? { state: 'signed-out' } : { state: 'unknown', failure };
}

function Waiting() {
  const { say } = useWords();
  return (
    <main class="page">
      <p class="waiting">{say('loading')}</p>
    </main>
  );
}

function Unreachable({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) {
  const { locale, say } = useWords();
  const { title, text } = failureWording(locale, failure);
  return (
    <main class="page">
      <h1>{say('serviceName')}</h1>
      <Notice tone="error" title={title}>
        <p>{text}</p>
        <Button onClick={onRetry}>{say('retry')}</Button>
      </Notice>
    </main>
  );
}
