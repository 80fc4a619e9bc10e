import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type AnswerPageState, renderStatePage } from '../../client/answer/answer-pages.tsx';
import { PROBLEMS } from '../../shared/api/problems.ts';
import { Problem } from '../problem.ts';
import { StoreBusy, StoreUnavailable } from '../store/store.ts';
import { ASSETS } from './answer-page.ts';
import { localeOf } from './page-locale.ts';
import { sentFields } from './sent-fields.ts';

/** What goes wrong on a respondent's page is told on a page, in words, never as JSON. */
export function respondWithStatePages(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Error, request, reply) => {
    if (request.maintenance) return sendMaintenancePage(request, reply);
    const { state, status } = stateFrom(error);
    if (status >= 500) request.log.error({ err: error }, 'page failed');
    if (status === 429 || status === 503) reply.header('retry-after', '30');
    reply.code(status).header('content-type', 'text/html; charset=utf-8');
    // Unknown and revoked links get the same page, byte for byte, so nothing of this request stands in it.
    const requestId = status === 500 ? request.id : undefined;
    // What was posted in vain is shown to be copied: it is the sender's own, and tells nothing of the link.
    const unsentFields = sentFields(request.body);
    const locale = localeOf(request);
    return reply.send(renderStatePage({ locale, assets: ASSETS, state, requestId, unsentFields }));
  });
}

/** In the language chosen by the form, if one was posted; whatever else is wrong with the request is of no interest. */
function sendMaintenancePage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const unsentFields = sentFields(request.body);
  const chosen = unsentFields?.get('_lang')?.[0];
  const locale = chosen === 'ja' || chosen === 'en' ? chosen : localeOf(request);
  const endsAt = request.maintenance?.endsAt;
  reply.code(503).header('content-type', 'text/html; charset=utf-8');
  return reply.send(renderStatePage({ locale, assets: ASSETS, state: 'maintenance', endsAt, unsentFields }));
}

function stateFrom(error: FastifyError | Error): {
  readonly state: AnswerPageState;
  readonly status: number;
} {
  if (error instanceof Problem) {
    if (error.code === 'not-found') return { state: 'unknown', status: 404 };
    if (error.code === 'too-many-requests') return { state: 'too-many-requests', status: 429 };
    if (error.code === 'questionnaire-closed') return { state: 'closed', status: 410 };
    if (error.code === 'respondent-excused') return { state: 'excused', status: 410 };
    if (error.code === 'questionnaire-not-open') return { state: 'not-open', status: 409 };
    if (error.code === 'already-answered') return { state: 'submitted', status: 410 };
    return stateOfStatus(PROBLEMS[error.code].status);
  }
  if (error instanceof StoreBusy || error instanceof StoreUnavailable)
    return { state: 'unavailable', status: 503 };
  return stateOfStatus('statusCode' in error ? (error.statusCode ?? 500) : 500);
}

/** What was sent is refused below 500; from there on the fault is ours. */
function stateOfStatus(status: number): { readonly state: AnswerPageState; readonly status: number } {
  if (status >= 400 && status < 500) return { state: 'refused', status };
  return { state: 'error', status: status >= 500 && status < 600 ? status : 500 };
}
