import type { FastifyInstance } from 'fastify';
import {
  accountParams,
  accountsReply,
  changeAccountBody,
  createAccountBody,
  createdAccountReply,
  endedReply,
  oneTimeLinkReply,
} from '../../shared/api/account-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { changeAccount } from './change-account.ts';
import { createAccount, inviteAccount } from './create-account.ts';
import { endSessions } from './end-sessions.ts';
import { listAccounts } from './list-accounts.ts';
import { makeResetLink } from './reset-link.ts';

export function addAccountRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store, clock } = dependencies;

  addRoute(app, {
    method: 'GET',
    url: '/api/accounts',
    summary: 'All accounts, whether each can be used, and how often each is signed in',
    access: 'manage-accounts',
    replies: { 200: accountsReply },
    handler: async () => ({ accounts: await store.read((reads) => listAccounts(reads, clock())) }),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/accounts',
    summary: 'Create an account: with a password, or with a one-time link for its owner to set one',
    access: 'manage-accounts',
    body: createAccountBody,
    replies: { 201: createdAccountReply },
    handler: async ({ body, actor, reply }) => {
      const { password } = body;
      const account =
        password === undefined
          ? await inviteAccount(dependencies, body, actor)
          : await createAccount(dependencies, { ...body, password }, actor);
      reply.code(201);
      return account;
    },
  });

  addRoute(app, {
    method: 'PATCH',
    url: '/api/accounts/:accountId',
    summary: 'Change name or role, disable or enable; at once',
    access: 'manage-accounts',
    params: accountParams,
    body: changeAccountBody,
    replies: { 204: 'no content' },
    handler: async ({ params, body, actor, reply }) => {
      await changeAccount(dependencies, params.accountId, body, actor);
      reply.code(204);
    },
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/accounts/:accountId/reset-link',
    summary: 'A one-time link to set a new password; earlier ones are dead',
    access: 'manage-accounts',
    params: accountParams,
    replies: { 201: oneTimeLinkReply },
    handler: async ({ params, actor, reply }) => {
      const link = await makeResetLink(dependencies, params.accountId, actor);
      reply.code(201);
      return link;
    },
  });

  addRoute(app, {
    method: 'DELETE',
    url: '/api/accounts/:accountId/sessions',
    summary: 'Sign an account out everywhere',
    access: 'manage-accounts',
    params: accountParams,
    replies: { 200: endedReply },
    handler: async ({ params, actor }) => ({ ended: await endSessions(dependencies, params, actor) }),
  });
}
