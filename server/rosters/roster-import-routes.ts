import type { FastifyInstance, FastifyRequest } from 'fastify';
import { rosterParams } from '../../shared/api/roster-api.ts';
import {
  type ImportPreviewQuery,
  importPreviewQuery,
  importPreviewReply,
  importQuery,
  importReply,
  ROSTER_FILE_LIMIT,
} from '../../shared/api/roster-import-api.ts';
import { ROSTER_FIELDS } from '../../shared/domain/roster-columns.ts';
import type { Dependencies } from '../dependencies.ts';
import { bytesOf, takeFiles } from '../http/file-bodies.ts';
import { addRoute } from '../http/route.ts';
import { importRoster } from './import-roster.ts';
import { previewImport } from './preview-import.ts';
import type { ReadingChoice } from './read-roster-file.ts';
import { sentCorrections } from './sent-corrections.ts';

/** The body is the file itself, `application/octet-stream`; cells put right come in the header `roster-corrections`. */
export function addRosterImportRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  takeFiles(app);

  addRoute(app, {
    method: 'POST',
    url: '/api/rosters/import-preview',
    summary: 'What a file (the body) would make of a new roster; changes nothing',
    access: 'run-questionnaires',
    query: importPreviewQuery,
    bodyLimit: ROSTER_FILE_LIMIT,
    replies: { 200: importPreviewReply },
    handler: async ({ raw, query }) =>
      previewImport(dependencies, { bytes: bytesOf(raw), choice: choiceIn(raw, query) }),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/rosters/:rosterId/import-preview',
    summary: 'What a file (the body) would change in a roster; changes nothing',
    access: 'run-questionnaires',
    params: rosterParams,
    query: importPreviewQuery,
    bodyLimit: ROSTER_FILE_LIMIT,
    replies: { 200: importPreviewReply },
    handler: async ({ raw, params, query }) =>
      previewImport(dependencies, {
        bytes: bytesOf(raw),
        choice: choiceIn(raw, query),
        rosterId: params.rosterId,
      }),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/rosters/:rosterId/import',
    summary: 'Take in the file (the body) as its preview has shown it; the same file again changes nothing',
    access: 'run-questionnaires',
    params: rosterParams,
    query: importQuery,
    bodyLimit: ROSTER_FILE_LIMIT,
    replies: { 200: importReply },
    handler: async ({ raw, params, query, actor }) =>
      importRoster(dependencies, {
        rosterId: params.rosterId,
        bytes: bytesOf(raw),
        choice: choiceIn(raw, query),
        basedOn: Number(query.basedOn),
        digest: query.digest,
        actor,
      }),
  });
}

function choiceIn(raw: FastifyRequest, { encoding, headerLine, columns }: ImportPreviewQuery): ReadingChoice {
  return {
    encoding,
    corrections: sentCorrections(raw),
    headerLine: headerLine === undefined ? undefined : Number(headerLine),
    fields: columns?.split(',').map((name) => ROSTER_FIELDS.find((field) => field === name)),
  };
}
