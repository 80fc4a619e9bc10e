import type { FastifyInstance } from 'fastify';
import {
  indicatorReply,
  indicatorYearParams,
  planDocument,
  planParams,
  planReply,
} from '../../shared/api/plan-api.ts';
import {
  addIndicatorBody,
  addItemBody,
  changeIndicatorBody,
  changeItemBody,
  changePlanBody,
  indicatorHistoryReply,
  indicatorParams,
  itemParams,
  planYearsReply,
  removeTargetQuery,
} from '../../shared/api/plan-editing-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { found } from '../problem.ts';
import { planReplyOf } from '../replies/plan-replies.ts';
import { addIndicator, addItem } from './add-to-plan.ts';
import { changeIndicator, changeItem, changePlan } from './change-texts.ts';
import { indicatorHistory } from './indicator-history.ts';
import { documentOf } from './plan-documents.ts';
import { removeTarget } from './remove-target.ts';
import { planYearsReplyOf, readPlanInYears } from './years-of-plan.ts';

export function addPlanEditingRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store } = dependencies;

  addRoute(app, {
    method: 'PATCH',
    url: '/api/plans/:planId',
    summary: 'Change what a plan is called, who owns it, and its first and last fiscal year',
    access: 'edit-plans',
    params: planParams,
    body: changePlanBody,
    replies: { 200: planReply },
    handler: async ({ params, body, actor }) =>
      planReplyOf(await changePlan(dependencies, { ...params, body, actor })),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/plans/:planId/document',
    summary: 'The document that makes this plan again',
    access: 'see-figures',
    params: planParams,
    replies: { 200: planDocument },
    handler: async ({ params }) =>
      documentOf(found(await store.read((reads) => reads.plans.find(params.planId)))),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/plans/:planId/years',
    summary: 'Every indicator in every year, with the versions that a change is based on',
    access: 'see-figures',
    params: planParams,
    replies: { 200: planYearsReply },
    handler: async ({ params }) =>
      planYearsReplyOf(await store.read((reads) => readPlanInYears(reads, params.planId))),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/plans/:planId/items',
    summary: 'Add an item to a plan',
    access: 'edit-plans',
    params: planParams,
    body: addItemBody,
    bodyLimit: 2 * 1024 * 1024,
    replies: { 201: planReply },
    handler: async ({ params, body, actor, reply }) => {
      const plan = await addItem(dependencies, { ...params, item: body, actor });
      reply.code(201);
      return planReplyOf(plan);
    },
  });

  addRoute(app, {
    method: 'PATCH',
    url: '/api/plan-items/:itemId',
    summary: 'Change the texts of an item',
    access: 'edit-plans',
    params: itemParams,
    body: changeItemBody,
    replies: { 200: planReply },
    handler: async ({ params, body, actor }) =>
      planReplyOf(await changeItem(dependencies, { ...params, body, actor })),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/plan-items/:itemId/indicators',
    summary: 'Add an indicator to an item, at its place in the official order',
    access: 'edit-plans',
    params: itemParams,
    body: addIndicatorBody,
    replies: { 201: planReply },
    handler: async ({ params, body, actor, reply }) => {
      const plan = await addIndicator(dependencies, { ...params, document: body, actor });
      reply.code(201);
      return planReplyOf(plan);
    },
  });

  addRoute(app, {
    method: 'PATCH',
    url: '/api/indicators/:indicatorId',
    summary: 'Change the texts of an indicator; issued questionnaires keep their own copy',
    access: 'edit-plans',
    params: indicatorParams,
    body: changeIndicatorBody,
    replies: { 200: planReply },
    handler: async ({ params, body, actor }) =>
      planReplyOf(await changeIndicator(dependencies, { ...params, body, actor })),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/indicators/:indicatorId/history',
    summary: 'Targets and results of an indicator by year, with every version',
    access: 'see-figures',
    params: indicatorParams,
    replies: { 200: indicatorHistoryReply },
    handler: async ({ params }) => store.read((reads) => indicatorHistory(reads, params.indicatorId)),
  });

  addRoute(app, {
    method: 'DELETE',
    url: '/api/indicators/:indicatorId/targets/:fiscalYear',
    summary: "Take a year's target away; earlier versions are kept",
    access: 'edit-plans',
    params: indicatorYearParams,
    query: removeTargetQuery,
    replies: { 200: indicatorReply },
    handler: async ({ params, query, actor }) =>
      removeTarget(dependencies, {
        ...params,
        fiscalYear: Number(params.fiscalYear),
        basedOn: query.basedOn === undefined ? undefined : Number(query.basedOn),
        givesUp: query.givesUp === undefined ? undefined : Number(query.givesUp),
        actor,
      }),
  });
}
