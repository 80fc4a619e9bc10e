import type { FastifyInstance } from 'fastify';
import { rosterDocument, rosterParams, rosterReply, rostersReply } from '../../shared/api/roster-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { found } from '../problem.ts';
import { createRoster } from './create-roster.ts';

export function addRosterRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store } = dependencies;

  addRoute(app, {
    method: 'POST',
    url: '/api/rosters',
    summary: 'Create a roster; members keep the order given',
    access: 'run-questionnaires',
    body: rosterDocument,
    bodyLimit: 32 * 1024 * 1024,
    replies: { 201: rosterReply },
    handler: async ({ body, actor, reply }) => {
      const roster = await createRoster(dependencies, body, actor);
      reply.code(201);
      return roster;
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/rosters',
    summary: 'All rosters, newest first',
    access: 'see-figures',
    replies: { 200: rostersReply },
    handler: async () => ({ rosters: await store.read((reads) => reads.rosters.list()) }),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/rosters/:rosterId',
    summary: 'A roster in its official order',
    access: 'run-questionnaires',
    params: rosterParams,
    replies: { 200: rosterReply },
    handler: async ({ params }) => found(await store.read((reads) => reads.rosters.find(params.rosterId))),
  });
}
