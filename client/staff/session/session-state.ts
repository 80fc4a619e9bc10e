import type { Failure } from '../requests/api-client.ts';
import type { AccountReply } from '../requests/replies.ts';
import type { WindowSignal } from './window-signals.ts';

/** Why a session ended without its owner pressing the button on this screen. */
export type EndedBecause = 'expired' | 'idle' | 'elsewhere' | 'another';

export type Session =
  | { readonly state: 'asking' }
  | { readonly state: 'unknown'; readonly failure: Failure }
  | { readonly state: 'signed-out' }
  | { readonly state: 'signed-in'; readonly account: AccountReply }
  | { readonly state: 'ended'; readonly account: AccountReply; readonly because: EndedBecause };

export function ended(session: Session, because: EndedBecause): Session {
  return session.state === 'signed-in' ? { state: 'ended', account: session.account, because } : session;
}

/** What this window makes of what another one says. */
export function afterSignal(session: Session, signal: WindowSignal): Session {
  if (signal.kind !== 'signed-in') return ended(session, signal.kind === 'idle' ? 'idle' : 'elsewhere');
  if (session.state === 'signed-out') return { state: 'asking' };
  if (session.state !== 'signed-in' && session.state !== 'ended') return session;
  const same = session.account.id === signal.accountId;
  // The same person is back, in the other window; somebody else is not shown what was typed here.
  if (same) return { state: 'signed-in', account: session.account };
  return ended(session, 'another');
}
