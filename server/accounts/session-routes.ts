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
import { setUpFirstAdministrator } from './set-up-first-administrator.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

/** From one address; the account itself is never locked, so that nobody can lock its owner out. */
const FAILURES_PER_ADDRESS = { max: 10, windowMs: 60_000 };

export function addSessionRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const failures = limitFailures(FAILURES_PER_ADDRESS);

  /** Runs an attempt unless its address has failed too often; a failed attempt is noted. */
  async function attempt<T>(address: string, work: () => Promise<T>): Promise<T> {
    const now = dependencies.clock();
    if (failures.isExceeded(address, now)) throw new Problem('too-many-requests');
    // Noted on arrival and forgiven afterwards: otherwise a hundred at once would all be tried.
    failures.note(address, now);
    try {
      const done = await work();
      failures.forgive(address, now);
      return done;
    } catch (error) {
      if (!(error instanceof Problem)) failures.forgive(address, now);
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
      const { account, sessionId } = await attempt(raw.ip, () => signIn(dependencies, body));
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
      const { account, sessionId } = await attempt(raw.ip, () => setUpFirstAdministrator(dependencies, body));
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
