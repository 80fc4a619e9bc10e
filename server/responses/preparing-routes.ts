import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { preparingPath, renderPreparingPage } from '../../client/answer/answer-pages.tsx';
import { linkParams } from '../../shared/api/answer-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { localeAsked } from '../http/asked-locale.ts';
import type { FailureLimit } from '../http/failure-limit.ts';
import { addRoute } from '../http/route.ts';
import { preparingUrlOf } from '../replies/invitation-replies.ts';
import { pagePropsOf, statePage } from './answer-page.ts';
import { findPersonalView, refusalAt } from './answering-view.ts';
import { byLinkCode } from './invitation-by-code.ts';
import { endPreparingLink, handOutPreparingLink } from './preparing-link.ts';

/** Whatever programs add to addresses is ignored. */
const query = z.object({ lang: z.unknown().optional() });

/** The page where a respondent hands out the link with which their office prepares the answers. */
export function addPreparingRoutes(
  app: FastifyInstance,
  dependencies: Dependencies,
  unknownCodes: FailureLimit,
): void {
  addRoute(app, {
    method: 'GET',
    url: '/a/:code/preparing',
    summary: 'The link with which an office prepares the answers',
    access: 'link',
    params: linkParams,
    query,
    replies: { 200: 'text/html' },
    handler: async ({ params, raw, reply }) => {
      const link = { code: params.code, address: raw.ip };
      const view = await byLinkCode(dependencies, unknownCodes, link, findPersonalView);
      const place = { code: params.code, locale: localeAsked(raw), now: dependencies.clock() };
      const refusal = refusalAt(view, place.now);
      reply.header('content-type', 'text/html; charset=utf-8');
      if (refusal) return statePage(view, place, refusal);
      const preparingUrl = preparingUrlOf(dependencies, view.invitation);
      return renderPreparingPage({ ...pagePropsOf(view, place), preparingUrl });
    },
  });

  addRoute(app, {
    method: 'POST',
    url: '/a/:code/preparing',
    summary: 'Make or end the preparing link',
    access: 'link',
    params: linkParams,
    query,
    replies: { 303: 'text/html' },
    handler: async ({ params, raw, reply }) => {
      const link = { code: params.code, address: raw.ip };
      const { invitation } = await byLinkCode(dependencies, unknownCodes, link, findPersonalView);
      const { id, linkVersion } = invitation;
      // Only a press on a button does anything: a program that posts the form without one changes nothing.
      const action = actionIn(raw.body);
      if (action === 'hand-out') await handOutPreparingLink(dependencies, id, linkVersion);
      if (action === 'end') await endPreparingLink(dependencies, id, linkVersion);
      return reply.redirect(preparingPath(params.code, localeAsked(raw)), 303);
    },
  });
}

function actionIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'action' in body ? body.action : undefined;
}
