import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ApiClient } from './api-client.ts';
import type { AccountReply } from './replies.ts';

export interface SignedIn {
  readonly account: AccountReply;
  readonly client: ApiClient;
  readonly signOut: () => Promise<void>;
  /** After the own account was changed: what the header and the pages know of it. */
  readonly accountChanged: (account: AccountReply) => void;
}

export const SignedInContext = createContext<SignedIn | undefined>(undefined);

/** Who is signed in and how to ask the service; pages are only drawn for somebody who is. */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('A page was drawn outside of a session');
  return signedIn;
}
