import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderStatePage } from '../../client/answer/answer-pages.tsx';
import { localeAsked } from '../http/asked-locale.ts';
import { sendProblem } from '../http/problem-responses.ts';
import { SECURITY_HEADERS } from '../http/security-headers.ts';
import { Problem } from '../problem.ts';
import { ANSWER_ASSETS } from '../replies/answer-assets.ts';

/**
 * Addresses that cannot be decoded, or are too long, never reach a route or a hook. They get what any unknown address
 * gets: the framework's own answer would repeat the address, link codes and all.
 */
export function respondToUnreadableAddress(
  _error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.headers(SECURITY_HEADERS);
  if (!request.url.startsWith('/a/')) {
    sendProblem(request, reply, new Problem('not-found'));
    return;
  }
  const html = renderStatePage({ locale: localeAsked(request), assets: ANSWER_ASSETS, state: 'unknown' });
  reply.code(404).header('content-type', 'text/html; charset=utf-8').send(html);
}
