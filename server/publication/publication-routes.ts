import type { FastifyInstance } from 'fastify';
import { renderReportPage } from '../../client/results/results-pages.tsx';
import {
  certificatesReply,
  correctionBody,
  previewOfCorrectionReply,
  previewOfPublicationQuery,
  previewOfPublicationReply,
  publicationParams,
  publicationReply,
  publishBody,
  takeBackBody,
} from '../../shared/api/publication-api.ts';
import { questionnaireParams } from '../../shared/api/questionnaire-api.ts';
import { roleMay } from '../../shared/domain/account.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { found } from '../problem.ts';
import { correctFigure } from './correct-figure.ts';
import { previewCorrection } from './preview-correction.ts';
import { nextVersion, previewReplyOf, publicationReplyOf } from './publication-replies.ts';
import { publish } from './publish.ts';
import { readToPublish } from './read-to-publish.ts';
import { RESULTS_ASSETS } from './results-assets.ts';
import { takeBack } from './take-back.ts';

const YEAR = '/api/plans/:planId/publications/:fiscalYear';

/** What staff do about the public page of a plan's fiscal year. */
export function addPublicationRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store, clock, publicUrl } = dependencies;
  const yearIn = (params: { readonly planId: string; readonly fiscalYear: string }) => ({
    planId: params.planId,
    fiscalYear: Number(params.fiscalYear),
  });

  async function standingOf({ planId, fiscalYear }: { planId: string; fiscalYear: number }) {
    const address = `${publicUrl()}/results/${encodeURIComponent(planId)}/${fiscalYear}`;
    const heads = await store.read(async (reads) => {
      found(await reads.plans.find(planId));
      return reads.publications.heads(planId, fiscalYear);
    });
    return publicationReplyOf(fiscalYear, address, heads);
  }

  addRoute(app, {
    method: 'GET',
    url: YEAR,
    summary: 'Whether a year is public, with every version that ever was',
    access: 'see-figures',
    params: publicationParams,
    replies: { 200: publicationReply },
    handler: async ({ params }) => standingOf(yearIn(params)),
  });

  addRoute(app, {
    method: 'GET',
    url: `${YEAR}/preview`,
    summary: 'Exactly what would become public, its digest, and what stops it',
    access: 'see-figures',
    params: publicationParams,
    query: previewOfPublicationQuery,
    replies: { 200: previewOfPublicationReply },
    handler: async ({ params, query, account }) => {
      const { planId, fiscalYear } = yearIn(params);
      const read = await readToPublish(store, planId, fiscalYear);
      const next = { version: nextVersion(read), publishedAt: clock(), cause: 'publish' } as const;
      const current = read.unchanged ? read.newest : undefined;
      const html = renderReportPage({
        ...{ locale: query.lang ?? 'ja', assets: RESULTS_ASSETS, origin: publicUrl() },
        ...{ document: read.document, shown: current ?? next, versions: current ? [current] : [] },
        isPermanent: false,
      });
      return previewReplyOf(read, html, roleMay(account.role, 'see-responses'));
    },
  });

  addRoute(app, {
    method: 'POST',
    url: `${YEAR}/publish`,
    summary: 'Publish exactly what the preview with this digest showed',
    access: 'publish-results',
    params: publicationParams,
    body: publishBody,
    replies: { 200: publicationReply },
    handler: async ({ params, body, actor }) => {
      await publish(dependencies, { ...yearIn(params), digest: body.digest, actor });
      return standingOf(yearIn(params));
    },
  });

  addRoute(app, {
    method: 'POST',
    url: `${YEAR}/take-back`,
    summary: 'Take a year from the public, every version of it; its addresses then say so, with the reason',
    access: 'publish-results',
    params: publicationParams,
    body: takeBackBody,
    replies: { 200: publicationReply },
    handler: async ({ params, body, actor }) => {
      await takeBack(dependencies, { ...yearIn(params), reason: body.reason, actor });
      return standingOf(yearIn(params));
    },
  });

  addRoute(app, {
    method: 'POST',
    url: `${YEAR}/corrections`,
    summary: 'Correct a published figure; the page shows both figures, the reason and the time',
    access: 'publish-results',
    params: publicationParams,
    body: correctionBody,
    replies: { 201: publicationReply },
    handler: async ({ params, body, actor, reply }) => {
      await correctFigure(dependencies, { ...yearIn(params), correction: body, actor });
      reply.code(201);
      return standingOf(yearIn(params));
    },
  });

  addRoute(app, {
    method: 'POST',
    url: `${YEAR}/corrections/preview`,
    summary: 'The page as a correction would make it; changes nothing',
    access: 'publish-results',
    params: publicationParams,
    query: previewOfPublicationQuery,
    body: correctionBody,
    replies: { 200: previewOfCorrectionReply },
    handler: async ({ params, query, body }) =>
      previewCorrection(dependencies, { ...yearIn(params), correction: body, locale: query.lang ?? 'ja' }),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/certificates',
    summary: 'What was certified at issue and at fixing: the canonical text and its SHA-256',
    access: 'see-figures',
    params: questionnaireParams,
    replies: { 200: certificatesReply },
    handler: async ({ params }) => {
      const certificates = await store.read(async (reads) => {
        found(await reads.questionnaires.find(params.questionnaireId));
        return reads.certificates.of(params.questionnaireId);
      });
      return { certificates: certificates.map((one) => ({ ...one, at: one.at.toISOString() })) };
    },
  });
}
