import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { reportReply } from '../../shared/api/publication-api.ts';
import { sendCsv } from '../csv/csv-reply.ts';
import { tableAsked, wordedCsvQuery } from '../csv/worded-table.ts';
import type { Dependencies } from '../dependencies.ts';
import { jsonSchemaOf } from '../http/json-schema.ts';
import { addRoute } from '../http/route.ts';
import { found } from '../problem.ts';
import { figuresCsv } from './figures-csv.ts';
import { findReport, type Report, type ReportPlace } from './find-report.ts';
import { isKnownAlready, notModified } from './public-reply.ts';
import { documentReplyOf } from './publication-replies.ts';

const placeParams = z.object({ planId: z.string(), fiscalYear: z.string(), version: z.string().optional() });
/** Whatever programs add to addresses is ignored. */
const anyQuery = z.object({});
const fileQuery = z.object(wordedCsvQuery.shape);

/** The files beside a published page, at the address `url` of a year or of one version. */
export function addResultsFileRoutes(
  app: FastifyInstance,
  { store, publicUrl }: Dependencies,
  url: string,
): void {
  const reportAt = (place: ReportPlace) => store.read((reads) => findReport(reads, place));

  addRoute(app, {
    method: 'GET',
    url: `${url}/figures.csv`,
    summary: 'The published figures as CSV, one row an indicator',
    access: 'public',
    isExport: false,
    params: placeParams,
    query: fileQuery,
    replies: { 200: 'text/csv' },
    handler: async ({ params, query: { headings, ...options }, raw, reply }) => {
      const { publication } = await reportAt(params);
      const named = [
        'csv',
        publication.digest,
        publication.version,
        headings,
        ...Object.values(options),
      ].join();
      if (isKnownAlready(raw, reply, named)) return notModified(reply);
      const table = figuresCsv(publication.document, publication.version);
      return sendCsv(reply, tableAsked(table, headings), options);
    },
  });

  addRoute(app, {
    method: 'GET',
    url: `${url}/report.json`,
    summary: 'Everything that the published page shows, as JSON',
    access: 'public',
    params: placeParams,
    query: anyQuery,
    replies: { 200: reportReply },
    handler: async ({ params, raw, reply }) => {
      const report = fileOf(await reportAt(params), publicUrl());
      return isKnownAlready(raw, reply, JSON.stringify(report)) ? notModified(reply) : report;
    },
  });

  addRoute(app, {
    method: 'GET',
    url: `${url}/certificates/:file`,
    summary: 'The canonical text of a certificate: its SHA-256 is the name of the file',
    access: 'public',
    params: placeParams.extend({ file: z.string() }),
    query: anyQuery,
    replies: { 200: 'text/plain' },
    handler: async ({ params, raw, reply }) => {
      const { publication } = await reportAt(params);
      const { certificates } = publication.document;
      const text = found(certificates.find(({ hash }) => `${hash}.json` === params.file)?.text);
      reply.header('content-type', 'application/json; charset=utf-8');
      return isKnownAlready(raw, reply, text) ? notModified(reply) : text;
    },
  });

  addRoute(app, {
    method: 'GET',
    url: `${url}/schema.json`,
    summary: 'What `report.json` holds, as JSON Schema',
    access: 'public',
    params: placeParams,
    query: anyQuery,
    replies: { 200: 'text/plain' },
    handler: async ({ params, raw, reply }) => {
      await reportAt(params);
      const schema = JSON.stringify(
        { $schema: 'http://json-schema.org/draft-07/schema#', ...jsonSchemaOf(reportReply, 'output') },
        undefined,
        2,
      );
      reply.header('content-type', 'application/schema+json; charset=utf-8');
      return isKnownAlready(raw, reply, schema) ? notModified(reply) : schema;
    },
  });
}

function fileOf({ publication, versions }: Report, origin: string): z.output<typeof reportReply> {
  const { planId, fiscalYear, version, publishedAt, digest, document } = publication;
  const current = versions.at(-1)?.version ?? version;
  return {
    address: `${origin}/results/${encodeURIComponent(planId)}/${fiscalYear}/v/${version}`,
    version,
    publishedAt: publishedAt.toISOString(),
    supersededBy: current === version ? null : current,
    digest,
    document: documentReplyOf(document),
  };
}
