import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { renderReportPage, renderYearsPage } from '../../client/results/results-pages.tsx';
import type { Dependencies } from '../dependencies.ts';
import { localeAsked } from '../http/asked-locale.ts';
import { addRoute } from '../http/route.ts';
import { packageDir } from '../package-dir.ts';
import { Problem } from '../problem.ts';
import { findReport, type ReportPlace } from './find-report.ts';
import { isKnownAlready, notModified } from './public-reply.ts';
import { RESULTS_ASSETS } from './results-assets.ts';
import { answerUnknownResults, respondWithResultsPages } from './results-failures.ts';
import { addResultsFileRoutes } from './results-file-routes.ts';

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
      return sendPage(
        raw,
        reply,
        renderYearsPage({ locale: localeAsked(raw), assets: RESULTS_ASSETS, years }),
      );
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

  addRoute(app, {
    method: 'GET',
    url: '/results/:planId',
    summary: "A plan's last published year",
    access: 'public',
    params: z.object({ planId: z.string() }),
    query: anyQuery,
    replies: { 302: 'text/html' },
    handler: async ({ params: { planId }, reply }) => {
      if (planId === '') return reply.redirect('/results', 301);
      const years = await store.read((reads) => reads.publications.publicYears());
      const own = years.filter((year) => year.planId === planId).map(({ fiscalYear }) => fiscalYear);
      if (own.length === 0) throw new Problem('not-found');
      return reply.redirect(`/results/${encodeURIComponent(planId)}/${Math.max(...own)}`, 302);
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
          ...{ locale: localeAsked(raw), assets: RESULTS_ASSETS, origin: publicUrl() },
          ...{ document: publication.document, shown: publication, versions },
          isPermanent: url === VERSION,
        });
        return sendPage(raw, reply, page);
      },
    });
    addResultsFileRoutes(app, dependencies, url);
  }
}

function sendPage(request: FastifyRequest, reply: FastifyReply, html: string) {
  reply.header('content-type', 'text/html; charset=utf-8');
  return isKnownAlready(request, reply, html) ? notModified(reply) : html;
}
