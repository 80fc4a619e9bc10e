import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { renderReportPage, renderYearsPage } from '../../client/results/results-pages.tsx';
import { reportReply } from '../../shared/api/publication-api.ts';
import { sendCsv } from '../csv/csv-reply.ts';
import { tableAsked, wordedCsvQuery } from '../csv/worded-table.ts';
import type { Dependencies } from '../dependencies.ts';
import { jsonSchemaOf } from '../http/json-schema.ts';
import { addRoute } from '../http/route.ts';
import { packageDir } from '../package-dir.ts';
import { found } from '../problem.ts';
import { figuresCsv } from './figures-csv.ts';
import { findReport, type Report, type ReportPlace } from './find-report.ts';
import { isKnownAlready } from './public-reply.ts';
import { documentReplyOf } from './publication-replies.ts';
import { RESULTS_ASSETS } from './results-assets.ts';
import { answerUnknownResults, localeOf, respondWithResultsPages } from './results-failures.ts';

const YEAR = '/results/:planId/:fiscalYear';
const VERSION = `${YEAR}/v/:version`;

const yearParams = z.object({ planId: z.string(), fiscalYear: z.string() });
const placeParams = yearParams.extend({ version: z.string().optional() });
/** Whatever programs add to addresses is ignored. */
const anyQuery = z.object({ lang: z.unknown().optional() });

/** The published pages and files, for everybody: nothing is asked of the reader, nothing noted. */
export function addResultsRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store, publicUrl } = dependencies;
  respondWithResultsPages(app);
  answerUnknownResults(app);
  const reportAt = (place: ReportPlace) => store.read((reads) => findReport(reads, place));

  addRoute(app, {
    method: 'GET',
    url: '/results',
    summary: 'The years that are published',
    access: 'public',
    query: anyQuery,
    replies: { 200: 'text/html' },
    handler: async ({ raw, reply }) => {
      const years = await store.read((reads) => reads.publications.publicYears());
      return sendPage(raw, reply, renderYearsPage({ locale: localeOf(raw), assets: RESULTS_ASSETS, years }));
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/results/recompute.mjs',
    summary: 'A program that recomputes what was published from its files',
    access: 'public',
    replies: { 200: 'text/plain' },
    handler: async ({ raw, reply }) => {
      const program = await readFile(join(packageDir(), 'docs', 'recompute.mjs'), 'utf8');
      reply.header('content-type', 'text/javascript; charset=utf-8');
      return isKnownAlready(raw, reply, program) ? notModified(reply) : program;
    },
  });

  for (const url of [YEAR, VERSION]) {
    addRoute(app, {
      method: 'GET',
      url,
      summary: url === YEAR ? 'A published year, as it is now' : 'One version of a published year, for good',
      access: 'public',
      params: placeParams,
      query: anyQuery,
      replies: { 200: 'text/html' },
      handler: async ({ params, raw, reply }) => {
        const { publication, versions } = await reportAt(params);
        const page = renderReportPage({
          ...{ locale: localeOf(raw), assets: RESULTS_ASSETS, origin: publicUrl() },
          ...{ document: publication.document, shown: publication, versions },
          isPermanent: url === VERSION,
        });
        return sendPage(raw, reply, page);
      },
    });

    addRoute(app, {
      method: 'GET',
      url: `${url}/figures.csv`,
      summary: 'The published figures as CSV, one row an indicator',
      access: 'public',
      isExport: false,
      params: placeParams,
      query: wordedCsvQuery,
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
      replies: { 200: 'text/plain' },
      handler: async ({ params, raw, reply }) => {
        const { publication } = await reportAt(params);
        const { certificates } = publication.document;
        const text = found(certificates.find(({ hash }) => `${hash}.json` === params.file)?.text);
        reply.header('content-type', 'application/json; charset=utf-8');
        return isKnownAlready(raw, reply, text) ? notModified(reply) : text;
      },
    });
  }

  addRoute(app, {
    method: 'GET',
    url: `${YEAR}/schema.json`,
    summary: 'What `report.json` holds, as JSON Schema',
    access: 'public',
    params: yearParams,
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

function sendPage(request: FastifyRequest, reply: FastifyReply, html: string) {
  reply.header('content-type', 'text/html; charset=utf-8');
  return isKnownAlready(request, reply, html) ? notModified(reply) : html;
}

function notModified(reply: FastifyReply) {
  return reply.code(304).removeHeader('content-type').send();
}
