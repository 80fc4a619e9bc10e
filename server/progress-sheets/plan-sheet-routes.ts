import type { FastifyInstance } from 'fastify';
import { planParams } from '../../shared/api/plan-api.ts';
import {
  actionBoardQuery,
  actionBoardReply,
  carryForwardReply,
  planSheetsParams,
  planSheetsQuery,
  planSheetsReply,
} from '../../shared/api/progress-sheet-api.ts';
import { formatDay, tokyoTimeOf } from '../../shared/domain/tokyo-day.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { carrySheetsForward } from './carry-sheets-forward.ts';
import { listActions } from './list-actions.ts';
import { listSheets } from './list-sheets.ts';

/** The sheets of a whole plan in a year. */
export function addPlanSheetRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store, clock } = dependencies;
  const today = () => formatDay(tokyoTimeOf(clock()));

  addRoute(app, {
    method: 'GET',
    url: '/api/plans/:planId/sheets',
    summary: "Every item's sheet in a year: status, what stops fixing, figures of its actions",
    access: 'see-figures',
    params: planParams,
    query: planSheetsQuery,
    replies: { 200: planSheetsReply },
    handler: async ({ params, query }) => {
      const asked = { ...params, fiscalYear: Number(query.fiscalYear), on: today() };
      return store.read((reads) => listSheets(reads, asked));
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/plans/:planId/actions',
    summary: "The actions of a year's sheets as they stand on a day: overdue, due this quarter, done",
    access: 'see-figures',
    params: planParams,
    query: actionBoardQuery,
    replies: { 200: actionBoardReply },
    handler: async ({ params, query }) => {
      const asked = { ...params, fiscalYear: Number(query.fiscalYear), on: query.on ?? today() };
      return store.read((reads) => listActions(reads, asked));
    },
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/plans/:planId/sheets/:fiscalYear/carry-forward',
    summary: "Make next year's sheets from this year's; those that exist are left alone",
    access: 'edit-sheets',
    params: planSheetsParams,
    replies: { 201: carryForwardReply },
    handler: async ({ params, account, reply }) => {
      const fiscalYear = Number(params.fiscalYear);
      const made = await carrySheetsForward(dependencies, {
        ...{ planId: params.planId, fiscalYear, accountId: account.id },
      });
      reply.code(201);
      return made;
    },
  });
}
