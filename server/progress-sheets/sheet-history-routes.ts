import type { FastifyInstance } from 'fastify';
import {
  acknowledgeBody,
  acknowledgementParams,
  sheetDifferencesQuery,
  sheetDifferencesReply,
  sheetParams,
  sheetReply,
  sheetVersionParams,
  sheetVersionReply,
  sheetVersionsQuery,
  sheetVersionsReply,
} from '../../shared/api/progress-sheet-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { acknowledgeSheet, takeBackAcknowledgement } from './acknowledge-sheet.ts';
import { placeIn } from './progress-sheet-routes.ts';
import { readSheet } from './read-sheet.ts';
import { findSheetDifferences, listVersions, readVersion } from './sheet-history.ts';

const SHEET = '/api/items/:itemId/sheets/:fiscalYear';

/** How a sheet came to be what it is, and which committees have taken note of it. */
export function addSheetHistoryRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store } = dependencies;

  addRoute(app, {
    method: 'GET',
    url: `${SHEET}/versions`,
    summary: 'The versions of a sheet, newest first, a page at a time: who, when and by which act',
    access: 'see-figures',
    params: sheetParams,
    query: sheetVersionsQuery,
    replies: { 200: sheetVersionsReply },
    handler: async ({ params, query }) => {
      const before = query.before === undefined ? undefined : Number(query.before);
      return store.read((reads) => listVersions(reads, { ...placeIn(params), before }));
    },
  });

  addRoute(app, {
    method: 'GET',
    url: `${SHEET}/versions/:version`,
    summary: 'What a sheet said in one of its versions',
    access: 'see-figures',
    params: sheetVersionParams,
    replies: { 200: sheetVersionReply },
    handler: async ({ params }) =>
      store.read((reads) => readVersion(reads, placeIn(params), Number(params.version))),
  });

  addRoute(app, {
    method: 'GET',
    url: `${SHEET}/differences`,
    summary: 'What changed between any two versions, field by field and line by line',
    access: 'see-figures',
    params: sheetParams,
    query: sheetDifferencesQuery,
    replies: { 200: sheetDifferencesReply },
    handler: async ({ params, query }) => {
      const versions = { from: Number(query.from), to: Number(query.to) };
      return store.read((reads) => findSheetDifferences(reads, placeIn(params), versions));
    },
  });

  addRoute(app, {
    method: 'POST',
    url: `${SHEET}/acknowledgements`,
    summary: 'Record that a committee has taken note of a half of the year',
    access: 'edit-sheets',
    params: sheetParams,
    body: acknowledgeBody,
    replies: { 201: sheetReply },
    handler: async ({ params, body, account, reply }) => {
      await acknowledgeSheet(dependencies, { ...placeIn(params), given: body, accountId: account.id });
      reply.code(201);
      return store.read((reads) => readSheet(reads, params.itemId, Number(params.fiscalYear)));
    },
  });

  addRoute(app, {
    method: 'DELETE',
    url: `${SHEET}/acknowledgements/:committee/:half`,
    summary: 'Take back what was recorded by mistake',
    access: 'edit-sheets',
    params: acknowledgementParams,
    replies: { 204: 'no content' },
    handler: async ({ params, account, reply }) => {
      const { committee, half } = params;
      await takeBackAcknowledgement(dependencies, {
        ...placeIn(params),
        ...{ committee, half, accountId: account.id },
      });
      return reply.code(204).send();
    },
  });
}
