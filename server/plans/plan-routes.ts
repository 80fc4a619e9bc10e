import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { resultFromCasesBody } from '../../shared/api/case-api.ts';
import { cp932LossesReply } from '../../shared/api/cp932-api.ts';
import {
  achievementsQuery,
  achievementsReply,
  indicatorReply,
  indicatorYearParams,
  planDocument,
  planParams,
  planReply,
  plansReply,
  resultBody,
  targetBody,
} from '../../shared/api/plan-api.ts';
import { fiscalYearText } from '../../shared/api/value-api.ts';
import { cp932Losses } from '../csv/cp932-losses.ts';
import { sendCsv } from '../csv/csv-reply.ts';
import { headingsQuery, tableAsked, wordedCsvQuery } from '../csv/worded-table.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { found } from '../problem.ts';
import { planReplyOf } from '../replies/plan-replies.ts';
import { achievementsOf } from './achievements-of.ts';
import { achievementsTable } from './achievements-table.ts';
import { createPlan } from './create-plan.ts';
import { enterResult } from './enter-result.ts';
import { resultFromCases } from './result-from-cases.ts';
import { setTarget } from './set-target.ts';

/** One year, or every year of the plan. */
const yearQuery = z.strictObject({ fiscalYear: fiscalYearText.optional() });

export function addPlanRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store } = dependencies;

  addRoute(app, {
    method: 'POST',
    url: '/api/plans',
    summary: 'Create a plan from a document',
    access: 'edit-plans',
    body: planDocument,
    bodyLimit: 2 * 1024 * 1024,
    replies: { 201: planReply },
    handler: async ({ body, actor, reply }) => {
      const plan = await createPlan(dependencies, body, actor);
      reply.code(201);
      return planReplyOf(plan);
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/plans',
    summary: 'All plans, newest first',
    access: 'see-figures',
    replies: { 200: plansReply },
    handler: async () => ({ plans: await store.read((reads) => reads.plans.list()) }),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/plans/:planId',
    summary: 'A plan with its items, indicators, targets and results',
    access: 'see-figures',
    params: planParams,
    replies: { 200: planReply },
    handler: async ({ params }) =>
      planReplyOf(found(await store.read((reads) => reads.plans.find(params.planId)))),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/plans/:planId/achievements',
    summary: 'Every indicator in one fiscal year: target, result, verdict or outlook',
    access: 'see-figures',
    params: planParams,
    query: achievementsQuery,
    replies: { 200: achievementsReply },
    handler: async ({ params, query }) =>
      store.read((reads) => achievementsOf(reads, params.planId, Number(query.fiscalYear))),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/plans/:planId/achievements.csv',
    summary: 'The same as CSV, one row an indicator; every year of the plan when none is named',
    access: 'see-figures',
    params: planParams,
    query: wordedCsvQuery.extend(yearQuery.shape),
    replies: { 200: 'text/csv' },
    handler: async ({ params, query: { fiscalYear, headings, ...options }, reply }) => {
      const table = await achievementsTable(store, params.planId, fiscalYear);
      return sendCsv(reply, tableAsked(table, headings), options);
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/plans/:planId/cp932-losses',
    summary: 'Which characters of that file CP932 cannot hold, before it is downloaded',
    access: 'see-figures',
    isExport: true,
    params: planParams,
    query: yearQuery.extend(headingsQuery.shape),
    replies: { 200: cp932LossesReply },
    handler: async ({ params, query }) =>
      cp932Losses(
        tableAsked(await achievementsTable(store, params.planId, query.fiscalYear), query.headings),
      ),
  });

  addRoute(app, {
    method: 'PUT',
    url: '/api/indicators/:indicatorId/targets/:fiscalYear',
    summary: "Set a year's target; earlier versions are kept",
    access: 'edit-plans',
    params: indicatorYearParams,
    body: targetBody,
    replies: { 200: indicatorReply },
    handler: async ({ params, body, actor }) =>
      setTarget(dependencies, { ...params, fiscalYear: Number(params.fiscalYear), target: body, actor }),
  });

  addRoute(app, {
    method: 'PUT',
    url: '/api/indicators/:indicatorId/results/:fiscalYear',
    summary: "Enter a year's result with its source; earlier versions are kept",
    access: 'edit-plans',
    params: indicatorYearParams,
    body: resultBody,
    replies: { 200: indicatorReply },
    handler: async ({ params, body, actor }) =>
      enterResult(dependencies, { ...params, fiscalYear: Number(params.fiscalYear), entered: body, actor }),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/indicators/:indicatorId/results/:fiscalYear/from-cases',
    summary: "Enter what the item's case register says as a year's result, with the register as its source",
    access: 'edit-plans',
    params: indicatorYearParams,
    body: resultFromCasesBody,
    replies: { 200: indicatorReply },
    handler: async ({ params, body, actor }) =>
      resultFromCases(dependencies, { ...params, fiscalYear: Number(params.fiscalYear), asked: body, actor }),
  });
}
