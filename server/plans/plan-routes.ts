import type { FastifyInstance } from 'fastify';
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
import { csvQuery, sendCsv } from '../csv/csv-reply.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { found } from '../problem.ts';
import { planReplyOf } from '../replies/plan-replies.ts';
import { achievementsCsv } from './achievements-csv.ts';
import { achievementsOf, yearsOf } from './achievements-of.ts';
import { createPlan } from './create-plan.ts';
import { enterResult } from './enter-result.ts';
import { setTarget } from './set-target.ts';

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
    query: csvQuery.extend({ fiscalYear: fiscalYearText.optional() }),
    replies: { 200: 'text/csv' },
    handler: async ({ params, query, reply }) => {
      const { fiscalYear, ...options } = query;
      const [plan, years] = await store.read(async (reads) => {
        const plan = found(await reads.plans.find(params.planId));
        const asked = fiscalYear === undefined ? yearsOf(plan) : [Number(fiscalYear)];
        const standings = [];
        for (const year of asked) standings.push(await achievementsOf(reads, params.planId, year));
        return [plan, standings] as const;
      });
      return sendCsv(reply, achievementsCsv(plan.title.ja, years), options);
    },
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
}
