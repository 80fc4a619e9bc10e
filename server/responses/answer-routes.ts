import type { FastifyInstance } from 'fastify';
import {
  ANSWERS_BODY_LIMIT,
  answerPageReply,
  draftBody,
  draftReply,
  linkParams,
  receiptReply,
  responseBody,
} from '../../shared/api/answer-api.ts';
import type { Dependencies } from '../dependencies.ts';
import type { FailureLimit } from '../http/failure-limit.ts';
import { addRoute } from '../http/route.ts';
import { Problem } from '../problem.ts';
import { answerPageReplyOf, findAnsweringView, findOpened, receiptReplyOf } from './answering-view.ts';
import { byLinkCode, withLinkCode } from './invitation-by-code.ts';
import { saveDraft } from './save-draft.ts';
import { submitResponse } from './submit-response.ts';

export function addAnswerRoutes(
  app: FastifyInstance,
  dependencies: Dependencies,
  unknownCodes: FailureLimit,
): void {
  const { clock } = dependencies;

  addRoute(app, {
    method: 'GET',
    url: '/api/answers/:code',
    summary: 'What a personal link opens: the questions, the draft, the answers given',
    access: 'link',
    params: linkParams,
    replies: { 200: answerPageReply },
    handler: async ({ params, raw }) => {
      const link = { code: params.code, address: raw.ip };
      const view = await byLinkCode(dependencies, unknownCodes, link, findAnsweringView);
      return answerPageReplyOf(view, clock());
    },
  });

  addRoute(app, {
    method: 'PUT',
    url: '/api/answers/:code/draft',
    summary: 'Keep what has been typed so far',
    access: 'link',
    params: linkParams,
    body: draftBody,
    bodyLimit: ANSWERS_BODY_LIMIT,
    replies: { 200: draftReply },
    handler: async ({ params, body, raw }) => {
      const arrivedAt = clock();
      const link = { code: params.code, address: raw.ip };
      const opened = await byLinkCode(dependencies, unknownCodes, link, findOpened);
      const { answers, writer, seen, basedOn, place } = body;
      const draft = await saveDraft(dependencies, {
        ...opened,
        answers,
        arrivedAt,
        ground: writer === undefined ? undefined : { writer, seen },
        basedOn,
        place,
      });
      return { savedAt: draft.savedAt.toISOString(), revision: draft.revision };
    },
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/answers/:code/response',
    summary: 'Submit answers; the same again gives the same receipt',
    access: 'link',
    params: linkParams,
    body: responseBody,
    bodyLimit: ANSWERS_BODY_LIMIT,
    replies: { 200: receiptReply, 201: receiptReply },
    handler: async ({ params, body, raw, reply }) => {
      const arrivedAt = clock();
      const link = { code: params.code, address: raw.ip };
      const submit = (codeHash: Buffer) =>
        submitResponse(dependencies, {
          invitation: { codeHash },
          answers: body.answers,
          basedOn: body.basedOn ?? 0,
          arrivedAt,
          author: { by: 'self' },
        });
      // Who has tried many unknown codes gets to the writer's queue only with one that opens something.
      if (unknownCodes.isExceeded(raw.ip, arrivedAt)) {
        await byLinkCode(dependencies, unknownCodes, link, findOpened);
      }
      const { response, isNew } = await withLinkCode(
        dependencies,
        unknownCodes,
        link,
        async (codeHash) => (await submit(codeHash)) ?? refusePreparingLink(dependencies, codeHash),
      );
      reply.code(isNew ? 201 : 200);
      return receiptReplyOf(response);
    },
  });
}

/** Throws `prepares-only` for a code that opens the draft but may not submit it; undefined for one that opens nothing. */
async function refusePreparingLink({ store }: Dependencies, codeHash: Buffer): Promise<undefined> {
  const prepared = await store.read((reads) => reads.invitations.findByPreparingHash(codeHash));
  if (prepared) throw new Problem('prepares-only');
}
