import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Account } from '../../../shared/domain/account.ts';
import type { ApiClient } from './api-client.ts';

export interface SignedIn {
  readonly account: Account;
  readonly client: ApiClient;
  readonly signOut: () => Promise<void>;
}

export const SignedInContext = createContext<SignedIn | undefined>(undefined);

/** Who is signed in and how to ask the service; pages are only drawn for somebody who is. */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('A page was drawn outside of a session');
  return signedIn;
}
