import type { FastifyInstance } from 'fastify';
import { receiptReply, responsesReply } from '../../shared/api/answer-api.ts';
import { invitationParams, proxyResponseBody } from '../../shared/api/invitation-api.ts';
import { questionnaireParams } from '../../shared/api/questionnaire-api.ts';
import { sendCsv } from '../csv/csv-reply.ts';
import { tableAsked, wordedCsvQuery } from '../csv/worded-table.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { found, Problem } from '../problem.ts';
import { personReplyOf, receiptReplyOf } from './answering-view.ts';
import { enterByProxy } from './enter-by-proxy.ts';
import { responsesCsv } from './responses-csv.ts';

/** The answers of everybody in one reply: for a board of offices, not for a census; the CSV streams. */
const MOST_PEOPLE = 5_000;

export function addResponseRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store } = dependencies;

  addRoute(app, {
    method: 'POST',
    url: '/api/invitations/:invitationId/proxy-response',
    summary: 'Enter an answer on behalf, from paper or telephone',
    access: 'run-questionnaires',
    params: invitationParams,
    body: proxyResponseBody,
    replies: { 200: receiptReply, 201: receiptReply },
    handler: async ({ params, body, account, reply }) => {
      const { response, isNew } = await enterByProxy(dependencies, {
        invitationId: params.invitationId,
        account,
        ...body,
      });
      reply.code(isNew ? 201 : 200);
      return receiptReplyOf(response);
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/responses',
    summary: 'Who answered what, with every version, in roster order',
    access: 'see-responses',
    params: questionnaireParams,
    replies: { 200: responsesReply },
    handler: async ({ params }) =>
      store.read(async (reads) => {
        found(await reads.questionnaires.find(params.questionnaireId));
        const people = await reads.responses.page(params.questionnaireId, 0, MOST_PEOPLE + 1);
        if (people.length > MOST_PEOPLE) {
          throw new Problem('invalid-export', {
            errors: [{ pointer: '', code: 'too-many-people', params: { max: MOST_PEOPLE } }],
          });
        }
        const responses = [];
        for (const { invitation } of people) {
          responses.push(personReplyOf(invitation, await reads.responses.versions(invitation.id)));
        }
        return { responses };
      }),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/responses.csv',
    summary: 'Who answered what, as CSV, one row a person',
    access: 'see-responses',
    params: questionnaireParams,
    query: wordedCsvQuery,
    replies: { 200: 'text/csv' },
    handler: async ({ params, query: { headings, ...options }, reply }) => {
      const questionnaire = found(
        await store.read((reads) => reads.questionnaires.find(params.questionnaireId)),
      );
      return sendCsv(reply, tableAsked(responsesCsv(store, questionnaire), headings), options);
    },
  });
}
