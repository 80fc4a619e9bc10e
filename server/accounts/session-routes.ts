import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  resetPasswordBody,
  sessionReply,
  setupBody,
  signInBody,
  signInReply,
} from '../../shared/api/account-api.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { Dependencies } from '../dependencies.ts';
import {
  clearSessionCookie,
  refuseForeignOrigin,
  setSessionCookie,
  tokenFor,
} from '../http/authentication.ts';
import { addRoute } from '../http/route.ts';
import type { Attempt } from './attempts.ts';
import { emailKeyOf } from './email-key.ts';
import { resetPassword } from './reset-password.ts';
import { setUpFirstAdministrator } from './set-up-first-administrator.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

interface SignedIn {
  readonly account: Account;
  readonly sessionId: string;
}

export function addSessionRoutes(app: FastifyInstance, dependencies: Dependencies, attempt: Attempt): void {
  /** The three public doors: a password, the link of the first start, a link to set a password. */
  async function enter(
    raw: FastifyRequest,
    reply: FastifyReply,
    door: string,
    work: () => Promise<SignedIn>,
  ): Promise<{ readonly token: string; readonly account: Account }> {
    refuseForeignOrigin(raw, dependencies.config.publicUrl);
    const { account, sessionId } = await attempt(raw.ip, door, work);
    const token = tokenFor(app, account, sessionId, dependencies.clock());
    setSessionCookie(raw, reply, token);
    reply.code(201);
    return { token, account };
  }

  addRoute(app, {
    method: 'POST',
    url: '/api/session',
    summary: 'Sign in',
    access: 'public',
    body: signInBody,
    replies: { 201: signInReply },
    handler: ({ body, raw, reply }) =>
      enter(raw, reply, emailKeyOf(body.email), () => signIn(dependencies, body)),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/setup',
    summary: 'Create the first administrator by the one-time link of the first start',
    access: 'public',
    body: setupBody,
    replies: { 201: signInReply },
    handler: ({ body, raw, reply }) =>
      enter(raw, reply, 'setup', () => setUpFirstAdministrator(dependencies, body)),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/password-reset',
    summary: 'Set a password by a one-time link, and sign in; other sessions of the account end',
    access: 'public',
    body: resetPasswordBody,
    replies: { 201: signInReply },
    handler: ({ body, raw, reply }) =>
      enter(raw, reply, 'password-reset', () => resetPassword(dependencies, body)),
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
