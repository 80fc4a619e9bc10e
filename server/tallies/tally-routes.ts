import type { FastifyInstance } from 'fastify';
import { questionnaireParams } from '../../shared/api/questionnaire-api.ts';
import { tallyReply } from '../../shared/api/tally-api.ts';
import { sendCsv } from '../csv/csv-reply.ts';
import { tableAsked, wordedCsvQuery } from '../csv/worded-table.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { correctionsOfYear } from '../store/corrections-of-year.ts';
import { readTally, tallyReplyOf } from './read-tally.ts';
import { tallyCsv } from './tally-csv.ts';

export function addTallyRoutes(app: FastifyInstance, { store, clock }: Dependencies): void {
  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/tally',
    summary: 'Counts, ratios, verdicts and outlook as of now',
    access: 'see-figures',
    params: questionnaireParams,
    replies: { 200: tallyReply },
    handler: async ({ params }) =>
      store.read(async (reads) => {
        const read = await readTally(reads, params.questionnaireId, clock());
        const { planId, fiscalYear } = read.questionnaire;
        return tallyReplyOf(read, await correctionsOfYear(reads, planId, fiscalYear));
      }),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/tally.csv',
    summary: 'The tally as CSV, one row an indicator',
    access: 'see-figures',
    params: questionnaireParams,
    query: wordedCsvQuery,
    replies: { 200: 'text/csv' },
    handler: async ({ params, query: { headings, ...options }, reply }) => {
      const tally = await store.read((reads) => readTally(reads, params.questionnaireId, clock()));
      return sendCsv(reply, tableAsked(tallyCsv(tally), headings), options);
    },
  });
}
