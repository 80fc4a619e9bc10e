import type { FastifyInstance } from 'fastify';
import { questionnaireParams } from '../../shared/api/questionnaire-api.ts';
import { quizReply } from '../../shared/api/quiz-api.ts';
import { roleMay } from '../../shared/domain/account.ts';
import { sendCsv } from '../csv/csv-reply.ts';
import { tableAsked, wordedCsvQuery } from '../csv/worded-table.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { quizCsv } from './quiz-csv.ts';
import { quizReplyOf, readQuiz } from './read-quiz.ts';

export function addQuizRoutes(app: FastifyInstance, { store, clock }: Dependencies): void {
  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/quiz',
    summary: 'Who passed, by number: as a whole, by question and by body; small bodies only for editors',
    access: 'see-figures',
    params: questionnaireParams,
    replies: { 200: quizReply },
    handler: async ({ params, account }) => {
      const read = await store.read((reads) => readQuiz(reads, params.questionnaireId, clock()));
      return quizReplyOf(read, roleMay(account.role, 'see-responses'));
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/quiz.csv',
    summary: 'The figures of a quiz as CSV: one row for the whole, one a question, one a body',
    access: 'see-figures',
    params: questionnaireParams,
    query: wordedCsvQuery,
    replies: { 200: 'text/csv' },
    handler: async ({ params, query: { headings, ...options }, account, reply }) => {
      const read = await store.read((reads) => readQuiz(reads, params.questionnaireId, clock()));
      const table = quizCsv(read, roleMay(account.role, 'see-responses'));
      return sendCsv(reply, tableAsked(table, headings), options);
    },
  });
}
