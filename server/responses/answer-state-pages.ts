import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type AnswerPageState, renderStatePage } from '../../client/answer/answer-pages.tsx';
import { PROBLEMS, type ProblemCode } from '../../shared/api/problems.ts';
import { localeAsked } from '../http/asked-locale.ts';
import { Problem } from '../problem.ts';
import { ANSWER_ASSETS } from '../replies/answer-assets.ts';
import { StoreBusy, StoreUnavailable } from '../store/store.ts';
import { REFUSALS } from './refusals.ts';
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
    const locale = localeAsked(request);
    return reply.send(renderStatePage({ locale, assets: ANSWER_ASSETS, state, requestId, unsentFields }));
  });
}

/** In the language chosen by the form, if one was posted; whatever else is wrong with the request is of no interest. */
function sendMaintenancePage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const unsentFields = sentFields(request.body);
  const chosen = unsentFields?.get('_lang')?.[0];
  const locale = chosen === 'ja' || chosen === 'en' ? chosen : localeAsked(request);
  const endsAt = request.maintenance?.endsAt;
  reply.code(503).header('content-type', 'text/html; charset=utf-8');
  return reply.send(
    renderStatePage({ locale, assets: ANSWER_ASSETS, state: 'maintenance', endsAt, unsentFields }),
  );
}

interface FailurePage {
  readonly state: AnswerPageState;
  readonly status: number;
}

/** Problems that have a page of their own. */
const PAGES: Partial<Record<ProblemCode, FailurePage>> = {
  ...REFUSALS,
  'not-found': { state: 'unknown', status: 404 },
  'too-many-requests': { state: 'too-many-requests', status: 429 },
};

function stateFrom(error: FastifyError | Error): FailurePage {
  if (error instanceof Problem) return PAGES[error.code] ?? stateOfStatus(PROBLEMS[error.code].status);
  if (error instanceof StoreBusy || error instanceof StoreUnavailable)
    return { state: 'unavailable', status: 503 };
  return stateOfStatus('statusCode' in error ? (error.statusCode ?? 500) : 500);
}

/** What was sent is refused below 500; from there on the fault is ours. */
function stateOfStatus(status: number): FailurePage {
  if (status >= 400 && status < 500) return { state: 'refused', status };
  return { state: 'error', status: status >= 500 && status < 600 ? status : 500 };
}
