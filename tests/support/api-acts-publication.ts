import type { Act, ActContext } from './api-acts.ts';
import { previewOf, yearPath } from './api-publications.ts';

const act = ({ people, round }: ActContext, name: string, body: unknown) =>
  people.asEditor.post(`${yearPath(round.plan.id)}/${name}`, body);

/** After the round's tally was fixed. */
export const PUBLICATION_ACTS: readonly Act[] = [
  [
    'POST /api/plans/:planId/publications/:fiscalYear/publish',
    'publish-results',
    async (context) => {
      const { digest } = await previewOf(context.people.asEditor, context.round.plan.id);
      return act(context, 'publish', { digest });
    },
  ],
  [
    'POST /api/plans/:planId/publications/:fiscalYear/corrections',
    'correct-result',
    (context) =>
      act(context, 'corrections', {
        indicatorId: context.round.plan.items[0]?.indicators[0]?.id,
        result: { numerator: 0, denominator: 24 },
        reason: '転記の誤り',
      }),
  ],
  [
    'POST /api/plans/:planId/publications/:fiscalYear/take-back',
    'take-back-results',
    (context) => act(context, 'take-back', { reason: '確認のため' }),
  ],
];
