import type { FastifyInstance } from 'fastify';
import { sessionReply, setupBody, signInBody, signInReply } from '../../shared/api/account-api.ts';
import type { Dependencies } from '../dependencies.ts';
import {
  clearSessionCookie,
  refuseForeignOrigin,
  setSessionCookie,
  tokenFor,
} from '../http/authentication.ts';
import { limitFailures } from '../http/failure-limit.ts';
import { addRoute } from '../http/route.ts';
import { Problem } from '../problem.ts';
import { emailKeyOf } from './email-key.ts';
import { setUpFirstAdministrator } from './set-up-first-administrator.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

/**
 * Wrong passwords for one account from one address, and from one address for whatever account: an office of hundreds
 * behind one address is not locked out by a colleague's typing, and nobody can lock an account's owner out.
 */
const FOR_ONE_ACCOUNT = { max: 10, windowMs: 60_000 };
const FOR_ANY_ACCOUNT = { max: 100, windowMs: 60_000 };

export function addSessionRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const forOneAccount = limitFailures(FOR_ONE_ACCOUNT);
  const forAnyAccount = limitFailures(FOR_ANY_ACCOUNT);

  /** Runs an attempt unless too many have failed; a failed attempt is noted. */
  async function attempt<T>(address: string, account: string, work: () => Promise<T>): Promise<T> {
    const now = dependencies.clock();
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
  }

  addRoute(app, {
    method: 'POST',
    url: '/api/session',
    summary: 'Sign in',
    access: 'public',
    body: signInBody,
    replies: { 201: signInReply },
    handler: async ({ body, raw, reply }) => {
      refuseForeignOrigin(raw, dependencies.config.publicUrl);
      const { account, sessionId } = await attempt(raw.ip, emailKeyOf(body.email), () =>
        signIn(dependencies, body),
      );
      const token = tokenFor(app, account, sessionId, dependencies.clock());
      setSessionCookie(raw, reply, token);
      reply.code(201);
      return { token, account };
    },
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/setup',
    summary: 'Create the first administrator by the one-time link of the first start',
    access: 'public',
    body: setupBody,
    replies: { 201: signInReply },
    handler: async ({ body, raw, reply }) => {
      refuseForeignOrigin(raw, dependencies.config.publicUrl);
      const { account, sessionId } = await attempt(raw.ip, 'setup', () =>
        setUpFirstAdministrator(dependencies, body),
      );
      const token = tokenFor(app, account, sessionId, dependencies.clock());
      setSessionCookie(raw, reply, token);
      reply.code(201);
      return { token, account };
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/session',
    summary: 'Who is signed in; renews a bearer token',
    access: 'signed-in',
    replies: { 200: sessionReply },
    handler: async ({ account, raw }) => {
      const { signedIn } = raw;
      return signedIn?.by === 'bearer'
        ? { account, token: tokenFor(app, account, signedIn.sessionId, dependencies.clock()) }
        : { account };
    },
  });

  addRoute(app, {
    method: 'DELETE',
    url: '/api/session',
    summary: 'Sign out: the token is dead at once',
    access: 'signed-in',
    replies: { 204: 'no content' },
    handler: async ({ account, raw, reply }) => {
      await signOut(dependencies, { account, sessionId: raw.signedIn?.sessionId ?? '' });
      clearSessionCookie(raw, reply);
      reply.code(204);
    },
  });
}
