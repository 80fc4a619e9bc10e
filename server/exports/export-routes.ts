import type { FastifyInstance } from 'fastify';
import { type Cp932File, cp932LossesReply, cp932Query } from '../../shared/api/cp932-api.ts';
import { exportsReply } from '../../shared/api/exports-api.ts';
import { questionnaireParams } from '../../shared/api/questionnaire-api.ts';
import { roleMay } from '../../shared/domain/account.ts';
import { cp932Losses } from '../csv/cp932-losses.ts';
import { downloadAs } from '../csv/csv-reply.ts';
import { headingsQuery, type TwofoldTable, tableAsked } from '../csv/worded-table.ts';
import type { Dependencies } from '../dependencies.ts';
import { type ExportQueue, MOST_RUNNING } from '../http/export-queue.ts';
import { addRoute, XLSX } from '../http/route.ts';
import { found, Problem } from '../problem.ts';
import { commentsCsv } from './comments-csv.ts';
import { type ExportTables, quizTable, readFigures } from './exported-figures.ts';
import { makeWorkbook } from './make-workbook.ts';

export function addExportRoutes(
  app: FastifyInstance,
  dependencies: Dependencies,
  { tables, queue }: { readonly tables: ExportTables; readonly queue: ExportQueue },
): void {
  const { store, clock } = dependencies;

  addRoute(app, {
    method: 'GET',
    url: '/api/exports',
    summary: 'How many exports are under way, and how many wait for their turn',
    access: 'see-figures',
    replies: { 200: exportsReply },
    handler: async () => ({ running: queue.running(), waiting: queue.waiting(), most: MOST_RUNNING }),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/workbook.xlsx',
    summary: 'The whole result as a workbook; who answered what only for those who may see it',
    access: 'see-figures',
    params: questionnaireParams,
    replies: { 200: XLSX },
    handler: async ({ params, account, raw, reply }) => {
      const { questionnaireId } = params;
      const end = raw.exportEnd ?? undefined;
      const book = await makeWorkbook(dependencies, tables, { questionnaireId, account, end });
      downloadAs(reply, XLSX, book, 'xlsx');
      return book.bytes;
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/cp932-losses',
    summary: 'Which characters of a CSV file CP932 cannot hold, before it is downloaded',
    access: 'see-figures',
    isExport: true,
    params: questionnaireParams,
    query: cp932Query.extend(headingsQuery.shape),
    replies: { 200: cp932LossesReply },
    handler: async ({ params, query, account }) => {
      const seesAll = roleMay(account.role, 'see-responses');
      if (query.file !== 'tally' && query.file !== 'quiz' && !seesAll) throw new Problem('not-permitted');
      const figures = await store.read((reads) => readFigures(reads, params.questionnaireId, clock()));
      const { questionnaire } = figures;
      const tableOf: Readonly<Record<Cp932File, () => TwofoldTable>> = {
        tally: () => tables.tally(figures),
        quiz: () => found(quizTable(tables, figures, seesAll)),
        responses: () => tables.responses(questionnaire),
        comments: () => commentsCsv(store, questionnaire),
      };
      return cp932Losses(tableAsked(tableOf[query.file](), query.headings));
    },
  });
}
