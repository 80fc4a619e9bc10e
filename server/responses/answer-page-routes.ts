import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { linkParams } from '../../shared/api/answer-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { localeAsked } from '../http/asked-locale.ts';
import type { FailureLimit } from '../http/failure-limit.ts';
import { addRoute } from '../http/route.ts';
import { lastYearOf } from '../replies/last-year-of.ts';
import type { ReadStore } from '../store/store.ts';
import { readAnswerForm } from './answer-form.ts';
import { answerFormPressed } from './answer-form-pressed.ts';
import { pageFor } from './answer-page.ts';
import { respondWithStatePages } from './answer-state-pages.ts';
import { type AnsweringView, findAnsweringView } from './answering-view.ts';
import { findOutcome } from './find-outcome.ts';
import { byLinkCode } from './invitation-by-code.ts';

/** A form of Japanese text takes nine bytes a character on the wire. */
const FORM_LIMIT = 512 * 1024;

/** Mail programs add to addresses what they like: whatever is not understood is ignored. */
const pageQuery = z.object({
  lang: z.unknown().optional(),
  edit: z.unknown().optional(),
  check: z.unknown().optional(),
  at: z.unknown().optional(),
  saved: z.unknown().optional(),
});

/** The respondent's pages, complete without script. Opening one changes nothing. */
export function addAnswerPageRoutes(
  app: FastifyInstance,
  dependencies: Dependencies,
  unknownCodes: FailureLimit,
): void {
  respondWithStatePages(app);

  addRoute(app, {
    method: 'GET',
    url: '/a/:code',
    summary: "The respondent's page",
    access: 'link',
    params: linkParams,
    query: pageQuery,
    replies: { 200: 'text/html' },
    handler: async ({ params, query, raw, reply }) => {
      const link = { code: params.code, address: raw.ip };
      const view = await byLinkCode(dependencies, unknownCodes, link, findPageView);
      const place = { code: params.code, locale: localeAsked(raw), now: dependencies.clock() };
      const { edit, check, at, saved } = query;
      return sendPage(
        reply,
        pageFor(view, place, {
          edit: edit === '1',
          check: check === '1',
          at: typeof at === 'string' && /^\d{1,4}$/.test(at) ? Number(at) : undefined,
          saved: saved === '1',
        }),
      );
    },
  });

  addRoute(app, {
    method: 'POST',
    url: '/a/:code',
    summary: "A button pressed on the respondent's page",
    access: 'link',
    params: linkParams,
    query: pageQuery,
    bodyLimit: FORM_LIMIT,
    replies: { 200: 'text/html' },
    handler: async ({ params, raw, reply }) => {
      const now = dependencies.clock();
      const link = { code: params.code, address: raw.ip };
      const view = await byLinkCode(dependencies, unknownCodes, link, findPageView);
      const place = { code: params.code, locale: localeAsked(raw), now };
      const form = readAnswerForm(view.questionnaire.content, raw.body);
      const outcome = await answerFormPressed(dependencies, view, place, form);
      if ('redirectTo' in outcome) return reply.redirect(outcome.redirectTo, 303);
      if (outcome.status === 503) reply.header('retry-after', '30');
      return sendPage(reply.code(outcome.status), outcome.html);
    },
  });
}

async function findPageView(reads: ReadStore, codeHash: Buffer): Promise<AnsweringView | undefined> {
  const view = await findAnsweringView(reads, codeHash);
  if (!view) return undefined;
  const { link, questionnaire, invitation } = view;
  // Who answered what is not for whoever prepares a draft.
  const lastYear =
    link === 'personal' ? await lastYearOf(reads, questionnaire, invitation.respondent) : undefined;
  return { ...view, lastYear, outcome: await findOutcome(reads, view) };
}

function sendPage(reply: FastifyReply, html: string): string {
  reply.header('content-type', 'text/html; charset=utf-8');
  return html;
}
