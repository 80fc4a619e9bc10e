import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { renderPaperPage } from '../../client/answer/answer-pages.tsx';
import { linkParams } from '../../shared/api/answer-api.ts';
import { normalizeLinkCode } from '../../shared/domain/link-code.ts';
import type { Dependencies } from '../dependencies.ts';
import { localeAsked } from '../http/asked-locale.ts';
import type { FailureLimit } from '../http/failure-limit.ts';
import { addRoute } from '../http/route.ts';
import { PAPER_ASSETS } from '../replies/answer-assets.ts';
import { qrDrawingOf } from '../replies/qr-drawing.ts';
import { type PagePlace, pagePropsOf, statePage } from './answer-page.ts';
import { type AnsweringView, findPersonalView, refusalAt } from './answering-view.ts';
import { byLinkCode } from './invitation-by-code.ts';

/** The questionnaire as a form to print and fill in by hand. Opening it changes nothing. */
export function addPaperRoutes(
  app: FastifyInstance,
  dependencies: Dependencies,
  unknownCodes: FailureLimit,
): void {
  addRoute(app, {
    method: 'GET',
    url: '/a/:code/paper',
    summary: 'The questionnaire as a form to print and fill in by hand',
    access: 'link',
    params: linkParams,
    // Whatever programs add to addresses is ignored.
    query: z.object({ lang: z.unknown().optional() }),
    replies: { 200: 'text/html' },
    handler: async ({ params, raw, reply }) => {
      const link = { code: params.code, address: raw.ip };
      // The paper carries the personal link, which whoever only prepares the answers must not come to know.
      const view = await byLinkCode(dependencies, unknownCodes, link, findPersonalView);
      // As it was issued, however it was typed: what is printed is scanned and typed again.
      const code = normalizeLinkCode(params.code) ?? params.code;
      const place = { code, locale: localeAsked(raw), now: dependencies.clock() };
      reply.header('content-type', 'text/html; charset=utf-8');
      return paperPage(view, place, `${dependencies.publicUrl()}/a/${code}`);
    },
  });
}

/** The form, before the opening too; the page that says why, where no answer is taken any more. */
function paperPage(view: AnsweringView, place: PagePlace, address: string): string {
  const refusal = refusalAt(view, place.now);
  if (refusal === 'excused' || refusal === 'closed') return statePage(view, place, refusal);
  const props = { ...pagePropsOf(view, place), assets: PAPER_ASSETS };
  return renderPaperPage({ ...props, address, qr: qrDrawingOf(address) });
}
