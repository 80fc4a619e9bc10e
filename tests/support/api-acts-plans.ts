import type { Act, ActContext } from './api-acts.ts';

const itemOf = ({ round }: ActContext) => round.plan.items[0];
const indicatorPath = (context: ActContext) => `/api/indicators/${itemOf(context)?.indicators[0]?.id}`;

/** After a target of 2023 was set. */
export const PLAN_ACTS: readonly Act[] = [
  [
    'PATCH /api/plans/:planId',
    'change-plan',
    (context) =>
      context.people.asEditor.patch(`/api/plans/${context.round.plan.id}`, { title: { ja: '計画' } }),
  ],
  [
    'POST /api/plans/:planId/items',
    'add-plan-item',
    (context) =>
      context.people.asEditor.post(`/api/plans/${context.round.plan.id}/items`, {
        ...{ number: 99, pillar: { code: '9', displayCode: '９' } },
        ...{ title: { ja: '項目' }, goalState: { ja: '状態' }, indicators: [] },
      }),
  ],
  [
    'PATCH /api/plan-items/:itemId',
    'change-plan-item',
    (context) =>
      context.people.asEditor.patch(`/api/plan-items/${itemOf(context)?.id}`, { goalState: { ja: '状態' } }),
  ],
  [
    'POST /api/plan-items/:itemId/indicators',
    'add-indicator',
    (context) =>
      context.people.asEditor.post(`/api/plan-items/${itemOf(context)?.id}/indicators`, {
        ...{ key: '1-99', displayCode: '①－99', kind: 'count', text: { ja: '指標' } },
      }),
  ],
  [
    'PATCH /api/indicators/:indicatorId',
    'change-indicator',
    (context) => context.people.asEditor.patch(indicatorPath(context), { unit: { ja: '区長' } }),
  ],
  [
    'DELETE /api/indicators/:indicatorId/targets/:fiscalYear',
    'remove-target',
    (context) => context.people.asEditor.delete(`${indicatorPath(context)}/targets/2023`),
  ],
];
