import type { PlanReply } from '../../shared/api/plan-api.ts';
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
    'PUT /api/plans/:planId/targets/:fiscalYear',
    'set-year-targets',
    (context) =>
      context.people.asEditor.put(`/api/plans/${context.round.plan.id}/targets/2023`, {
        targets: [
          {
            indicatorId: itemOf(context)?.indicators[1]?.id,
            ...{ target: { numerator: 22, denominator: 24 }, basedOn: 1 },
          },
        ],
      }),
  ],
  [
    'DELETE /api/indicators/:indicatorId/targets/:fiscalYear',
    'remove-target',
    (context) => context.people.asEditor.delete(`${indicatorPath(context)}/targets/2023`),
  ],
  [
    'DELETE /api/indicators/:indicatorId',
    'remove-indicator',
    async (context) => context.people.asEditor.delete(`/api/indicators/${await lastIndicatorId(context)}`),
  ],
  [
    'DELETE /api/plan-items/:itemId',
    'remove-plan-item',
    async (context) => context.people.asEditor.delete(`/api/plan-items/${await lastItemId(context)}`),
  ],
];

async function planNow({ people, round }: ActContext): Promise<PlanReply> {
  return (await people.asEditor.get(`/api/plans/${round.plan.id}`)).body as PlanReply;
}
/** The item and the indicator that were added above. */
const lastItemId = async (context: ActContext) => (await planNow(context)).items.at(-1)?.id;
const lastIndicatorId = async (context: ActContext) =>
  (await planNow(context)).items[0]?.indicators.at(-1)?.id;
