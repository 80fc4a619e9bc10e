import type { FastifyInstance } from 'fastify';
import {
  changeQuestionnaireBody,
  copyQuestionnaireBody,
  createQuestionnaireBody,
  differencesReply,
  questionnaireParams,
  questionnaireReply,
  questionnairesReply,
  reopenBody,
  stopsReply,
} from '../../shared/api/questionnaire-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { found } from '../problem.ts';
import { questionnaireReplyOf, questionnaireSummaryOf } from '../replies/questionnaire-replies.ts';
import { changeQuestionnaire } from './change-questionnaire.ts';
import { changeStatus } from './change-status.ts';
import { copyQuestionnaire } from './copy-questionnaire.ts';
import { createQuestionnaire } from './create-questionnaire.ts';
import { deleteQuestionnaire } from './delete-questionnaire.ts';
import { differencesReplyOf, findDifferences } from './find-differences.ts';
import { findStops } from './find-stops.ts';

const DOCUMENT_LIMIT = 2 * 1024 * 1024;

export function addQuestionnaireRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store } = dependencies;

  addRoute(app, {
    method: 'POST',
    url: '/api/questionnaires',
    summary: 'Create a draft',
    access: 'run-questionnaires',
    body: createQuestionnaireBody,
    bodyLimit: DOCUMENT_LIMIT,
    replies: { 201: questionnaireReply },
    handler: async ({ body, actor, reply }) => {
      const questionnaire = await createQuestionnaire(dependencies, body, actor);
      reply.code(201);
      return questionnaireReplyOf(questionnaire);
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires',
    summary: 'All questionnaires, newest first',
    access: 'see-figures',
    replies: { 200: questionnairesReply },
    handler: async () => {
      const questionnaires = await store.read((reads) => reads.questionnaires.list());
      return { questionnaires: questionnaires.map(questionnaireSummaryOf) };
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId',
    summary: 'One questionnaire with its questions and measures',
    access: 'see-figures',
    params: questionnaireParams,
    replies: { 200: questionnaireReply },
    handler: async ({ params }) =>
      questionnaireReplyOf(
        found(await store.read((reads) => reads.questionnaires.find(params.questionnaireId))),
      ),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/stops',
    summary: 'Everything that still stops a draft from being issued, and what to look at before',
    access: 'run-questionnaires',
    params: questionnaireParams,
    replies: { 200: stopsReply },
    handler: async ({ params }) => findStops(dependencies, params.questionnaireId),
  });

  addRoute(app, {
    method: 'PATCH',
    url: '/api/questionnaires/:questionnaireId',
    summary: 'Change a draft, or extend the deadline of an open questionnaire',
    access: 'run-questionnaires',
    params: questionnaireParams,
    body: changeQuestionnaireBody,
    bodyLimit: DOCUMENT_LIMIT,
    replies: { 200: questionnaireReply },
    handler: async ({ params, body, actor }) =>
      questionnaireReplyOf(
        await changeQuestionnaire(dependencies, { id: params.questionnaireId, body, actor }),
      ),
  });

  addRoute(app, {
    method: 'DELETE',
    url: '/api/questionnaires/:questionnaireId',
    summary: 'Delete a draft',
    access: 'run-questionnaires',
    params: questionnaireParams,
    replies: { 204: 'no content' },
    handler: async ({ params, actor, reply }) => {
      await deleteQuestionnaire(dependencies, { id: params.questionnaireId, actor });
      reply.code(204);
    },
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/questionnaires/:questionnaireId/copy',
    summary: 'A draft of the next round: everything carried over from one that was issued',
    access: 'run-questionnaires',
    params: questionnaireParams,
    body: copyQuestionnaireBody,
    replies: { 201: questionnaireReply },
    handler: async ({ params, body, actor, reply }) => {
      const copy = await copyQuestionnaire(dependencies, { id: params.questionnaireId, body, actor });
      reply.code(201);
      return questionnaireReplyOf(copy);
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/differences',
    summary: 'What differs from the questionnaire that it was made from, and where the trend breaks',
    access: 'run-questionnaires',
    params: questionnaireParams,
    replies: { 200: differencesReply },
    handler: async ({ params }) =>
      differencesReplyOf(await findDifferences(dependencies, params.questionnaireId)),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/questionnaires/:questionnaireId/close',
    summary: 'Take no more answers; the verdicts stand until it is reopened or fixed',
    access: 'run-questionnaires',
    params: questionnaireParams,
    replies: { 200: questionnaireReply },
    handler: async ({ params, actor }) =>
      questionnaireReplyOf(
        await changeStatus(dependencies, { id: params.questionnaireId, act: 'close', actor }),
      ),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/questionnaires/:questionnaireId/reopen',
    summary: 'Open a closed questionnaire again, with a reason',
    access: 'run-questionnaires',
    params: questionnaireParams,
    body: reopenBody,
    replies: { 200: questionnaireReply },
    handler: async ({ params, body, actor }) =>
      questionnaireReplyOf(
        await changeStatus(dependencies, {
          id: params.questionnaireId,
          act: 'reopen',
          actor,
          reason: body.reason,
          ...(body.dueAt === undefined ? {} : { dueAt: new Date(body.dueAt) }),
        }),
      ),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/questionnaires/:questionnaireId/fix',
    summary: 'Freeze the tally: its figures become the results of the year',
    access: 'run-questionnaires',
    params: questionnaireParams,
    replies: { 200: questionnaireReply },
    handler: async ({ params, actor }) =>
      questionnaireReplyOf(
        await changeStatus(dependencies, { id: params.questionnaireId, act: 'fix', actor }),
      ),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/questionnaires/:questionnaireId/publish',
    summary: 'Show the fixed figures to everybody who was asked',
    access: 'run-questionnaires',
    params: questionnaireParams,
    replies: { 200: questionnaireReply },
    handler: async ({ params, actor }) =>
      questionnaireReplyOf(
        await changeStatus(dependencies, { id: params.questionnaireId, act: 'publish', actor }),
      ),
  });
}
