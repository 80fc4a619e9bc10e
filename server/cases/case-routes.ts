import type { FastifyInstance } from 'fastify';
import {
  addCaseBody,
  caseParams,
  caseReply,
  casesQuery,
  casesReply,
  changeCaseBody,
  deleteCaseQuery,
  putBackCaseBody,
  registerParams,
  registerQuery,
} from '../../shared/api/case-api.ts';
import { csvQuery, sendCsv } from '../csv/csv-reply.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { addCase } from './add-case.ts';
import { dayOf } from './case-edit.ts';
import { casesCsv } from './cases-csv.ts';
import { changeCase, deleteCase } from './change-case.ts';
import { listCases } from './list-cases.ts';
import { putBackCase } from './put-back-case.ts';
import { getRegister } from './register-place.ts';

/** The register of cases of an item and year. */
export function addCaseRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store, clock } = dependencies;

  addRoute(app, {
    method: 'GET',
    url: '/api/items/:itemId/cases',
    summary: 'The cases proposed in a year, a page at a time, with the figures of the whole register by date',
    access: 'see-figures',
    params: registerParams,
    query: casesQuery,
    replies: { 200: casesReply },
    handler: async ({ params, query }) => {
      const today = dayOf(clock());
      const { fiscalYear, after = '0', on = today, ...filter } = query;
      const asked = { ...params, fiscalYear: Number(fiscalYear), filter, after: Number(after), today, on };
      return store.read((reads) => listCases(reads, asked));
    },
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/items/:itemId/cases',
    summary: 'Enter a case under the next number of its register',
    access: 'edit-sheets',
    params: registerParams,
    body: addCaseBody,
    replies: { 201: caseReply },
    handler: async ({ params, body, actor, reply }) => {
      const added = await addCase(dependencies, { ...params, entered: body, actor });
      reply.code(201);
      return added;
    },
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/items/:itemId/cases/put-back',
    summary: 'Put a deleted case back under the number that it had',
    access: 'edit-sheets',
    params: registerParams,
    body: putBackCaseBody,
    replies: { 201: caseReply },
    handler: async ({ params, body, actor, reply }) => {
      const back = await putBackCase(dependencies, { ...params, deleted: body, actor });
      reply.code(201);
      return back;
    },
  });

  addRoute(app, {
    method: 'PATCH',
    url: '/api/cases/:caseId',
    summary: 'Change a case; what changed meanwhile is told',
    access: 'edit-sheets',
    params: caseParams,
    body: changeCaseBody,
    replies: { 200: caseReply },
    handler: async ({ params, body, actor }) => changeCase(dependencies, { ...params, entered: body, actor }),
  });

  addRoute(app, {
    method: 'DELETE',
    url: '/api/cases/:caseId',
    summary: 'Take a case out of its register',
    access: 'edit-sheets',
    params: caseParams,
    query: deleteCaseQuery,
    replies: { 204: 'no content' },
    handler: async ({ params, query, actor, reply }) => {
      await deleteCase(dependencies, { ...params, basedOn: Number(query.basedOn), actor });
      reply.code(204);
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/items/:itemId/cases.csv',
    summary: 'A register as CSV, in the form that the import takes',
    access: 'see-figures',
    params: registerParams,
    query: csvQuery.extend(registerQuery.shape),
    replies: { 200: 'text/csv' },
    handler: async ({ params, query: { fiscalYear, ...options }, reply }) => {
      const place = await store.read((reads) => getRegister(reads, params.itemId, Number(fiscalYear)));
      return sendCsv(reply, casesCsv(place), options);
    },
  });
}
