import type { FastifyInstance } from 'fastify';
import { indicatorParams, itemParams } from '../../shared/api/plan-editing-api.ts';
import { yearTargetsBody, yearTargetsParams, yearTargetsReply } from '../../shared/api/year-targets-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { removeIndicator, removeItem } from './remove-from-plan.ts';
import { setYearTargets } from './set-year-targets.ts';

/** Acts on a year of a plan as a whole, and on parts that were never used. */
export function addPlanYearRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  addRoute(app, {
    method: 'PUT',
    url: '/api/plans/:planId/targets/:fiscalYear',
    summary: 'Set the targets of several indicators in one year, all or none; what changed meanwhile is told',
    access: 'edit-plans',
    params: yearTargetsParams,
    body: yearTargetsBody,
    bodyLimit: 2 * 1024 * 1024,
    replies: { 200: yearTargetsReply },
    handler: async ({ params, body, actor }) =>
      setYearTargets(dependencies, {
        planId: params.planId,
        fiscalYear: Number(params.fiscalYear),
        targets: body.targets,
        actor,
      }),
  });

  addRoute(app, {
    method: 'DELETE',
    url: '/api/plan-items/:itemId',
    summary: 'Take an item out of a plan, with its indicators; refused where anything rests on it',
    access: 'edit-plans',
    params: itemParams,
    replies: { 204: 'no content' },
    handler: async ({ params, actor, reply }) => {
      await removeItem(dependencies, { ...params, actor });
      reply.code(204);
    },
  });

  addRoute(app, {
    method: 'DELETE',
    url: '/api/indicators/:indicatorId',
    summary: 'Take an indicator out of its item; refused where anything rests on it',
    access: 'edit-plans',
    params: indicatorParams,
    replies: { 204: 'no content' },
    handler: async ({ params, actor, reply }) => {
      await removeIndicator(dependencies, { ...params, actor });
      reply.code(204);
    },
  });
}
