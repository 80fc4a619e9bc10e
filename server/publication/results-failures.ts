import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderGonePage, renderNoticePage } from '../../client/results/results-pages.tsx';
import { PROBLEMS } from '../../shared/api/problems.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { localeAsked } from '../http/asked-locale.ts';
import { SchemaProblem } from '../http/problem-responses.ts';
import { SECURITY_HEADERS } from '../http/security-headers.ts';
import { Problem } from '../problem.ts';
import { StoreBusy, StoreUnavailable } from '../store/store.ts';
import { TakenBack } from './find-report.ts';
import { RESULTS_ASSETS } from './results-assets.ts';

/** What goes wrong on a published page is told on a page, in words, never as JSON; no cache keeps it. */
export function respondWithResultsPages(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Error, request, reply) => {
    const locale = localeAsked(request);
    reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store');
    if (error instanceof TakenBack) return reply.code(410).send(gonePage(locale, error));
    const status = statusOf(error);
    if (status === 404) return sendMissingPage(request, reply);
    if (status >= 500) request.log.error({ err: error }, 'page failed');
    if (status === 503) reply.header('retry-after', reply.getHeader('retry-after') ?? '30');
    const notice = status >= 500 ? 'trouble' : 'missing';
    return reply.code(status).send(renderNoticePage({ locale, assets: RESULTS_ASSETS, notice }));
  });
}

/** Below the published pages there is a page for every address: a reader gets words, whatever was typed or cut off. */
export function answerUnknownResults(app: FastifyInstance): void {
  app.register(async (below) => below.setNotFoundHandler(sendNearestPage), { prefix: '/results' });
}

/** Addresses are copied with a blank stroke at their end, too: they lead to where they lead without it. */
function sendNearestPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [, path, query = ''] =
    /^(\/results(?:\/\w+(?:\/\d{4}(?:\/v\/\d+)?)?)?)\/+(\?.*)?$/.exec(request.url) ?? [];
  return path === undefined ? sendMissingPage(request, reply) : reply.redirect(`${path}${query}`, 301);
}

/** The same for an address below them that cannot be decoded or is too long: it reaches no route and no hook. */
export function respondToUnreadableResults(request: FastifyRequest, reply: FastifyReply): boolean {
  if (!request.url.startsWith('/results/')) return false;
  sendMissingPage(request, reply.headers(SECURITY_HEADERS));
  return true;
}

function sendMissingPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(renderNoticePage({ locale: localeAsked(request), assets: RESULTS_ASSETS, notice: 'missing' }));
}

function gonePage(locale: Locale, { publication, current }: TakenBack): string {
  const { planId, fiscalYear, version, document, takenBack } = publication;
  return renderGonePage({
    ...{ locale, assets: RESULTS_ASSETS, fiscalYear, version, current },
    planTitle: document.plan.title,
    takenBack: takenBack ?? { at: publication.publishedAt, reason: '' },
    path: `/results/${encodeURIComponent(planId)}/${fiscalYear}`,
  });
}

function statusOf(error: FastifyError | Error): number {
  // An address whose query says what no page or file is called by leads nowhere.
  if (error instanceof SchemaProblem) return 404;
  if (error instanceof Problem) return PROBLEMS[error.code].status;
  if (error instanceof StoreBusy || error instanceof StoreUnavailable) return 503;
  return 'statusCode' in error ? (error.statusCode ?? 500) : 500;
}
