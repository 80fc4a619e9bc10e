import type { PlanReply } from '../../shared/api/plan-api.ts';
import type { Act, ActContext } from './api-acts.ts';
import { caseRegister, handledFile, importInto } from './api-cases.ts';

const itemOf = ({ round }: ActContext) => round.plan.items[1];
const registerOf = (context: ActContext) => caseRegister(context.people.asEditor, itemOf(context)?.id, 2020);

async function oneOf(context: ActContext): Promise<{ readonly id: string; readonly revision: number }> {
  const [first] = (await registerOf(context).list()).cases;
  return first ?? { id: '', revision: 0 };
}

/** A register from its first case to the result that is taken from it. */
export const CASE_ACTS: readonly Act[] = [
  [
    'POST /api/items/:itemId/cases',
    'add-case',
    (context) => registerOf(context).add({ proposer: '北区', title: '窓口の案内' }),
  ],
  [
    'PATCH /api/cases/:caseId',
    'change-case',
    async (context) => {
      const { id, revision } = await oneOf(context);
      return context.people.asEditor.patch(`/api/cases/${id}`, { basedOn: revision, notes: '覚え' });
    },
  ],
  [
    'DELETE /api/cases/:caseId',
    'delete-case',
    async (context) => {
      const { id, revision } = await oneOf(context);
      return context.people.asEditor.delete(`/api/cases/${id}?basedOn=${revision}`);
    },
  ],
  [
    'POST /api/items/:itemId/cases/put-back',
    'put-back-case',
    (context) =>
      context.people.asEditor.post(`/api/items/${itemOf(context)?.id}/cases/put-back`, {
        ...{ fiscalYear: 2020, number: 1, proposer: '北区', title: '窓口の案内', notes: '覚え' },
        outcome: 'in-progress',
      }),
  ],
  [
    'POST /api/items/:itemId/cases/import',
    'import-cases',
    (context) => importInto(registerOf(context), handledFile()),
  ],
  [
    'POST /api/plan-items/:itemId/indicators',
    'add-indicator',
    (context) =>
      context.people.asEditor.post(`/api/plan-items/${itemOf(context)?.id}/indicators`, {
        ...{ key: '98', displayCode: '⑨', kind: 'count', text: { ja: '対応した案件' } },
      }),
  ],
  [
    'POST /api/indicators/:indicatorId/results/:fiscalYear/from-cases',
    'enter-result',
    async (context) => {
      const { asEditor } = context.people;
      const plan = (await asEditor.get(`/api/plans/${context.round.plan.id}`)).body as PlanReply;
      const added = plan.items[1]?.indicators.find(({ key }) => key === '98');
      return asEditor.post(`/api/indicators/${added?.id}/results/2020/from-cases`, {});
    },
  ],
];
