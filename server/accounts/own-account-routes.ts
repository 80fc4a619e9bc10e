import type { FastifyInstance } from 'fastify';
import {
  accountReply,
  changeOwnAccountBody,
  changePasswordBody,
  endedReply,
  sessionsReply,
} from '../../shared/api/account-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import type { Attempt } from './attempts.ts';
import { changeAccount } from './change-account.ts';
import { changePassword } from './change-password.ts';
import { endSessions } from './end-sessions.ts';

/** What everybody may do with the account that they are signed in to. */
export function addOwnAccountRoutes(
  app: FastifyInstance,
  dependencies: Dependencies,
  attempt: Attempt,
): void {
  addRoute(app, {
    method: 'PATCH',
    url: '/api/account',
    summary: 'Change the own name',
    access: 'signed-in',
    body: changeOwnAccountBody,
    replies: { 200: accountReply },
    handler: async ({ body, account, actor }) => {
      await changeAccount(dependencies, account.id, body, actor);
      return { ...account, name: body.name };
    },
  });

  addRoute(app, {
    method: 'PUT',
    url: '/api/account/password',
    summary: 'Change the own password; other sessions end',
    access: 'signed-in',
    body: changePasswordBody,
    replies: { 204: 'no content' },
    handler: async ({ body, account, raw, reply }) => {
      const own = { accountId: account.id, sessionId: raw.signedIn?.sessionId ?? '' };
      // Counted apart from signing in: whoever has stolen a session cannot keep its owner from doing that.
      await attempt(raw.ip, `password ${account.id}`, () => changePassword(dependencies, own, body));
      reply.code(204);
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/account/sessions',
    summary: 'Where the own account is signed in, newest first',
    access: 'signed-in',
    replies: { 200: sessionsReply },
    handler: async ({ account, raw }) => {
      const now = dependencies.clock();
      const open = await dependencies.store.read((reads) => reads.accounts.openSessions(account.id, now));
      return {
        sessions: open.map(({ id, startedAt, expiresAt }) => ({
          startedAt: startedAt.toISOString(),
          expiresAt: expiresAt.toISOString(),
          current: id === raw.signedIn?.sessionId,
        })),
      };
    },
  });

  addRoute(app, {
    method: 'DELETE',
    url: '/api/account/sessions',
    summary: 'Sign out everywhere else',
    access: 'signed-in',
    replies: { 200: endedReply },
    handler: async ({ account, actor, raw }) => {
      const kept = raw.signedIn?.sessionId ?? '';
      return { ended: await endSessions(dependencies, { accountId: account.id, kept }, actor) };
    },
  });
}
