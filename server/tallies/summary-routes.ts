import type { FastifyInstance } from 'fastify';
import { answerSummaryReply } from '../../shared/api/answer-summary-api.ts';
import { questionnaireParams } from '../../shared/api/questionnaire-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { answerSummaries } from './summarise-answers.ts';

export function addSummaryRoutes(app: FastifyInstance, { store }: Pick<Dependencies, 'store'>): void {
  const summaryOf = answerSummaries(store);

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/answer-summary',
    summary: 'How many were shown a conditional question, and what entered numbers come to',
    access: 'see-figures',
    params: questionnaireParams,
    replies: { 200: answerSummaryReply },
    handler: async ({ params }) => summaryOf(params.questionnaireId),
  });
}
