import type { FastifyInstance } from 'fastify';
import {
  commentMarkBody,
  commentMarkParams,
  commentMarkReply,
  commentsFilter,
  commentsQuery,
  commentsReply,
} from '../../shared/api/comment-api.ts';
import { questionnaireParams } from '../../shared/api/questionnaire-api.ts';
import { sendCsv } from '../csv/csv-reply.ts';
import { tableAsked, wordedCsvQuery } from '../csv/worded-table.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { commentsCsv } from './comments-csv.ts';
import { findQuestionnaire } from './exported-figures.ts';
import { listComments } from './list-comments.ts';
import { markComment, unmarkComment } from './mark-comment.ts';

export function addCommentRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store } = dependencies;

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/comments',
    summary: 'What people wrote, in roster order, with what was marked of it; by question, answer or mark',
    access: 'see-responses',
    params: questionnaireParams,
    query: commentsQuery,
    replies: { 200: commentsReply },
    handler: async ({ params, query: { after = 0, ...filter } }) =>
      listComments(store, params.questionnaireId, filter, after),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/comments.csv',
    summary: 'The same as CSV, one row a comment',
    access: 'see-responses',
    params: questionnaireParams,
    query: wordedCsvQuery.extend(commentsFilter.shape),
    replies: { 200: 'text/csv' },
    handler: async ({ params, query: { encoding, bom, headings, ...filter }, reply }) => {
      const one = await store.read((reads) => findQuestionnaire(reads, params.questionnaireId));
      return sendCsv(reply, tableAsked(commentsCsv(store, one, filter), headings), { encoding, bom });
    },
  });

  addRoute(app, {
    method: 'PUT',
    url: '/api/questionnaires/:questionnaireId/comments/:invitationId/:question/mark',
    summary: 'Mark what a person wrote, in the version that was read, to be taken up in the progress sheet',
    access: 'see-responses',
    params: commentMarkParams,
    body: commentMarkBody,
    replies: { 200: commentMarkReply },
    handler: async ({ params, body, account }) => {
      const { version, markedAt } = await markComment(dependencies, { ...params, ...body, account });
      return { version, markedAt: markedAt.toISOString() };
    },
  });

  addRoute(app, {
    method: 'DELETE',
    url: '/api/questionnaires/:questionnaireId/comments/:invitationId/:question/mark',
    summary: 'Take the mark back',
    access: 'see-responses',
    params: commentMarkParams,
    replies: { 204: 'no content' },
    handler: async ({ params, account, reply }) => {
      await unmarkComment(dependencies, { ...params, account });
      reply.code(204);
    },
  });
}
