import type { FastifyInstance } from 'fastify';
import { accountReply, accountsReply, createAccountBody } from '../../shared/api/account-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { createAccount } from './create-account.ts';

export function addAccountRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  addRoute(app, {
    method: 'GET',
    url: '/api/accounts',
    summary: 'All accounts',
    access: 'manage-accounts',
    replies: { 200: accountsReply },
    handler: async () => ({ accounts: await dependencies.store.read((reads) => reads.accounts.list()) }),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/accounts',
    summary: 'Create an account',
    access: 'manage-accounts',
    body: createAccountBody,
    replies: { 201: accountReply },
    handler: async ({ body, actor, reply }) => {
      const account = await createAccount(dependencies, body, actor);
      reply.code(201);
      return account;
    },
  });
}
