import type { FastifyInstance } from 'fastify';
import {
  changeRosterBody,
  rosterDocument,
  rosterParams,
  rosterReply,
  rostersReply,
} from '../../shared/api/roster-api.ts';
import { sendCsv } from '../csv/csv-reply.ts';
import { tableAsked, wordedCsvQuery } from '../csv/worded-table.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { found } from '../problem.ts';
import { wholeRoster } from '../store/whole-roster.ts';
import { changeRoster } from './change-roster.ts';
import { createRoster } from './create-roster.ts';
import { deleteRoster } from './delete-roster.ts';
import { rosterCsv } from './roster-csv.ts';

/** Fifty thousand members with every text. */
const DOCUMENT_LIMIT = 32 * 1024 * 1024;

export function addRosterRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store } = dependencies;

  addRoute(app, {
    method: 'POST',
    url: '/api/rosters',
    summary: 'Create a roster; members keep the order given',
    access: 'run-questionnaires',
    body: rosterDocument,
    bodyLimit: DOCUMENT_LIMIT,
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
    handler: async ({ params }) => wholeRoster(store, params.rosterId),
  });

  addRoute(app, {
    method: 'PATCH',
    url: '/api/rosters/:rosterId',
    summary: 'Change a roster by hand; what was issued keeps its own copy',
    access: 'run-questionnaires',
    params: rosterParams,
    body: changeRosterBody,
    bodyLimit: DOCUMENT_LIMIT,
    replies: { 200: rosterReply },
    handler: async ({ params, body, actor }) =>
      changeRoster(dependencies, { id: params.rosterId, body, actor }),
  });

  addRoute(app, {
    method: 'DELETE',
    url: '/api/rosters/:rosterId',
    summary: 'Delete a roster that no questionnaire asks',
    access: 'run-questionnaires',
    params: rosterParams,
    replies: { 204: 'no content' },
    handler: async ({ params, actor, reply }) => {
      await deleteRoster(dependencies, { id: params.rosterId, actor });
      reply.code(204);
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/rosters/:rosterId.csv',
    summary: 'A roster as CSV, in the form that the import takes',
    access: 'run-questionnaires',
    params: rosterParams,
    query: wordedCsvQuery,
    replies: { 200: 'text/csv' },
    handler: async ({ params, query: { headings, ...options }, reply }) => {
      const roster = found(await store.read((reads) => reads.rosters.findHead(params.rosterId)));
      return sendCsv(reply, tableAsked(rosterCsv(store, roster), headings), options);
    },
  });
}
