import type { FastifyInstance } from 'fastify';
import { cp932LossesReply, cp932Query } from '../../shared/api/cp932-api.ts';
import { questionnaireParams } from '../../shared/api/questionnaire-api.ts';
import { roleMay } from '../../shared/domain/account.ts';
import { downloadAs } from '../csv/csv-reply.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute, XLSX } from '../http/route.ts';
import { Problem } from '../problem.ts';
import { commentsCsv } from './comments-csv.ts';
import { cp932Losses } from './cp932-losses.ts';
import { type ExportTables, readFigures } from './exported-figures.ts';
import { makeWorkbook } from './make-workbook.ts';

export function addExportRoutes(
  app: FastifyInstance,
  dependencies: Dependencies,
  tables: ExportTables,
): void {
  const { store, clock } = dependencies;

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/workbook.xlsx',
    summary: 'The whole result as a workbook; who answered what only for those who may see it',
    access: 'see-figures',
    params: questionnaireParams,
    replies: { 200: XLSX },
    handler: async ({ params, account, reply }) => {
      const book = await makeWorkbook(dependencies, tables, params.questionnaireId, account);
      downloadAs(reply, XLSX, book, 'xlsx');
      return book.bytes;
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/cp932-losses',
    summary: 'Which characters of a CSV file CP932 cannot hold, before it is downloaded',
    access: 'see-figures',
    params: questionnaireParams,
    query: cp932Query,
    replies: { 200: cp932LossesReply },
    handler: async ({ params, query, account }) => {
      if (query.file !== 'tally' && !roleMay(account.role, 'see-responses'))
        throw new Problem('not-permitted');
      const figures = await store.read((reads) => readFigures(reads, params.questionnaireId, clock()));
      const { questionnaire } = figures;
      if (query.file === 'tally') return cp932Losses(tables.tally(figures));
      if (query.file === 'responses') return cp932Losses(tables.responses(questionnaire));
      return cp932Losses(commentsCsv(store, questionnaire));
    },
  });
}
