import type { ComponentChildren } from 'preact';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../frame/locale-setting.tsx';
import { failureWording } from '../messages/failure-wording.ts';
import type { Failure } from '../requests/api-client.ts';
import { SignedInContext } from '../requests/client-context.ts';
import { EndedSession } from './ended-session.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { useIdleRule } from './use-idle-rule.ts';
import { useKeepAlive } from './use-keep-alive.ts';
import { useSession } from './use-session.ts';

/**
 * What is behind the sign-in. When a session ends by itself the pages stay as they are, out of sight, and signing in
 * again brings them back with everything typed; signing out, or somebody else signing in, throws them away.
 */
export function SessionGate({ children }: { readonly children: ComponentChildren }) {
  const { session, client, askAgain, signedIn, signOut, endIdle, accountChanged } = useSession();
  const isSignedIn = session.state === 'signed-in';
  useKeepAlive(isSignedIn ? client : undefined);
  const idle = useIdleRule(isSignedIn, endIdle);

  if (session.state === 'asking') return <Waiting />;
  if (session.state === 'unknown') return <Unreachable failure={session.failure} onRetry={askAgain} />;
  if (session.state === 'signed-out') return <SignInPage client={client} onSignedIn={signedIn} />;
  const { account } = session;
  return (
    <>
      {session.state === 'ended' && (
        <EndedSession>
          <SignInPage
            client={client}
            onSignedIn={signedIn}
            endedFor={account}
            endedBecause={session.because}
          />
        </EndedSession>
      )}
      <div hidden={!isSignedIn} key={account.id}>
        <SignedInContext.Provider value={{ account, client, signOut, accountChanged }}>
          {children}
        </SignedInContext.Provider>
      </div>
      {isSignedIn && idle.secondsLeft !== undefined && (
        <IdleWarning secondsLeft={idle.secondsLeft} onStay={idle.stay} onLeave={endIdle} />
      )}
    </>
  );
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
