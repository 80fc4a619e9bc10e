import type { FastifyInstance } from 'fastify';
import {
  boardQuery,
  boardReply,
  handOverReply,
  linkSheetsQuery,
  peopleActReply,
  peopleBody,
  personReply,
} from '../../shared/api/chasing-api.ts';
import { invitationParams, invitationReply } from '../../shared/api/invitation-api.ts';
import { questionnaireParams } from '../../shared/api/questionnaire-api.ts';
import { sendCsv } from '../csv/csv-reply.ts';
import { tableAsked, wordedCsvQuery } from '../csv/worded-table.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { found } from '../problem.ts';
import { invitationReplyOf } from '../replies/invitation-replies.ts';
import { allInvitations } from './all-invitations.ts';
import { handOver, takeBackHandOver } from './hand-over.ts';
import { linkSheets } from './link-sheets.ts';
import { mailMergeCsv } from './mail-merge.ts';
import { readBoard } from './read-board.ts';
import { readPerson } from './read-person.ts';
import { readToHandOver } from './read-to-hand-over.ts';
import { handOverAll, remind, takeBackHandOvers } from './record-people.ts';

/** A thousand ids of 64 characters with their quotes and commas. */
const PEOPLE_BODY_LIMIT = 96 * 1024;

/** The chase board: who was asked and how far they are, and what is recorded of chasing them. */
export function addBoardRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store } = dependencies;

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/invitations',
    summary: 'The people asked, in roster order, with their links: everybody, or a page by state and search',
    access: 'run-questionnaires',
    params: questionnaireParams,
    query: boardQuery,
    replies: { 200: boardReply },
    handler: async ({ params: { questionnaireId }, query }) => {
      found(await store.read((reads) => reads.questionnaires.find(questionnaireId)));
      if (Object.keys(query).length > 0) return readBoard(dependencies, questionnaireId, query);
      const invitations = await allInvitations(dependencies, questionnaireId);
      const { totals, links } = await readBoard(dependencies, questionnaireId, { limit: 1 });
      return { invitations, totals, links };
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/invitations/:invitationId',
    summary: 'One person: the link as a QR code, and what came when, by whom, without its words',
    access: 'run-questionnaires',
    params: invitationParams,
    replies: { 200: personReply },
    handler: async ({ params }) => readPerson(dependencies, params.invitationId),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/invitations/:invitationId/hand-over',
    summary: 'Record that the person has been given the link',
    access: 'run-questionnaires',
    params: invitationParams,
    replies: { 200: invitationReply },
    handler: async ({ params, actor }) =>
      invitationReplyOf(dependencies, await handOver(dependencies, { id: params.invitationId, actor })),
  });

  addRoute(app, {
    method: 'DELETE',
    url: '/api/invitations/:invitationId/hand-over',
    summary: 'Take back the record that the person has been given the link',
    access: 'run-questionnaires',
    params: invitationParams,
    replies: { 200: invitationReply },
    handler: async ({ params, actor }) =>
      invitationReplyOf(
        dependencies,
        await takeBackHandOver(dependencies, { id: params.invitationId, actor }),
      ),
  });

  for (const { act, summary, record } of [
    { act: 'remind', summary: 'Record a reminder to people who have not answered', record: remind },
    {
      act: 'hand-over',
      summary: 'Record that several people have been given their links',
      record: handOverAll,
    },
    {
      act: 'take-back-hand-over',
      summary: 'Take back the record that several people have been given their links',
      record: takeBackHandOvers,
    },
  ] as const) {
    addRoute(app, {
      method: 'POST',
      url: `/api/questionnaires/:questionnaireId/${act}`,
      summary,
      access: 'run-questionnaires',
      params: questionnaireParams,
      body: peopleBody,
      bodyLimit: PEOPLE_BODY_LIMIT,
      replies: { 200: peopleActReply },
      handler: async ({ params, body, actor }) => {
        const people = await record(dependencies, { ...params, ...body, actor });
        return { invitations: people.map((one) => invitationReplyOf(dependencies, one)) };
      },
    });
  }

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/hand-over',
    summary: 'Who is waited for and has no record of having been given the link',
    access: 'run-questionnaires',
    params: questionnaireParams,
    replies: { 200: handOverReply },
    handler: async ({ params }) => readToHandOver(dependencies, params.questionnaireId),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/mail-merge.csv',
    summary: 'Names, addresses and personal links for mail merge, as CSV, one row a person',
    access: 'run-questionnaires',
    params: questionnaireParams,
    query: wordedCsvQuery,
    replies: { 200: 'text/csv' },
    handler: async ({ params, query: { headings, ...options }, reply }) =>
      sendCsv(reply, tableAsked(await mailMergeCsv(dependencies, params.questionnaireId), headings), options),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/link-sheets',
    summary: 'Sheets to print, A4, one for each person, with the personal link as text and QR code',
    access: 'run-questionnaires',
    params: questionnaireParams,
    query: linkSheetsQuery,
    // A thousand codes to draw, of tens of thousands to look through: as heavy as a table.
    isExport: true,
    replies: { 200: 'text/html' },
    handler: async ({ params, query, reply }) => {
      const sheets = await linkSheets(dependencies, params.questionnaireId, query);
      reply.header('content-type', 'text/html; charset=utf-8');
      return sheets;
    },
  });
}
