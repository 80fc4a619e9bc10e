import type { FastifyInstance } from 'fastify';
import { registerParams } from '../../shared/api/case-api.ts';
import {
  CASE_FILE_LIMIT,
  caseImportPreviewQuery,
  caseImportPreviewReply,
  caseImportQuery,
  caseImportReply,
} from '../../shared/api/case-import-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { bytesOf, takeFiles } from '../http/file-bodies.ts';
import { addRoute } from '../http/route.ts';
import { importCases, previewCaseImport } from './import-cases.ts';

/** The body is the file itself, `application/octet-stream`. */
export function addCaseImportRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  takeFiles(app);

  addRoute(app, {
    method: 'POST',
    url: '/api/items/:itemId/cases/import-preview',
    summary: 'What a file (the body) would change in a register; changes nothing',
    access: 'edit-sheets',
    params: registerParams,
    query: caseImportPreviewQuery,
    bodyLimit: CASE_FILE_LIMIT,
    replies: { 200: caseImportPreviewReply },
    handler: async ({ raw, params, query: { fiscalYear, encoding } }) =>
      previewCaseImport(dependencies, {
        ...{ ...params, fiscalYear: Number(fiscalYear), bytes: bytesOf(raw), encoding },
      }),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/items/:itemId/cases/import',
    summary: 'Take in the file (the body) as its preview has shown it; the same file again changes nothing',
    access: 'edit-sheets',
    params: registerParams,
    query: caseImportQuery,
    bodyLimit: CASE_FILE_LIMIT,
    replies: { 200: caseImportReply },
    handler: async ({ raw, params, query: { fiscalYear, basedOn, ...query }, actor }) =>
      importCases(dependencies, {
        ...{ ...params, fiscalYear: Number(fiscalYear), bytes: bytesOf(raw), actor },
        ...{ ...query, encoding: query.encoding, basedOn: Number(basedOn) },
      }),
  });
}
