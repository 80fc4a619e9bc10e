import type { Dependencies } from '../dependencies.ts';
import { limitFailures } from '../http/failure-limit.ts';
import { Problem } from '../problem.ts';

/**
 * Wrong passwords for one account from one address, and from one address for whatever account: an office of hundreds
 * behind one address is not locked out by a colleague's typing, and nobody can lock an account's owner out.
 */
const FOR_ONE_ACCOUNT = { max: 10, windowMs: 60_000 };
const FOR_ANY_ACCOUNT = { max: 100, windowMs: 60_000 };

/** Runs an attempt unless too many have failed (`too-many-requests`); a failed attempt is noted. */
export type Attempt = <T>(address: string, account: string, work: () => Promise<T>) => Promise<T>;

/** One count for all doors where a password or a one-time code can be guessed. */
export function limitAttempts({ clock }: Pick<Dependencies, 'clock'>): Attempt {
  const forOneAccount = limitFailures(FOR_ONE_ACCOUNT);
  const forAnyAccount = limitFailures(FOR_ANY_ACCOUNT);
  return async (address, account, work) => {
    const now = clock();
    const counts = [
      [forOneAccount, `${address} ${account}`],
      [forAnyAccount, address],
    ] as const;
    if (counts.some(([limit, key]) => limit.isExceeded(key, now))) throw new Problem('too-many-requests');
    // Noted on arrival and forgiven afterwards: otherwise a hundred at once would all be tried.
    for (const [limit, key] of counts) limit.note(key, now);
    const forgive = () => {
      for (const [limit, key] of counts) limit.forgive(key, now);
    };
    try {
      const done = await work();
      forgive();
      return done;
    } catch (error) {
      if (!(error instanceof Problem)) forgive();
      throw error;
    }
  };
}
