import type { MilestoneJudgement } from '../../../../shared/domain/achievement.ts';
import type { LocalizedText } from '../../../../shared/domain/localized-text.ts';
import { judgementsAfter } from '../../../../shared/domain/milestones.ts';
import type { Values } from '../../forms/use-form.ts';
import { targetRequest } from './target-values.ts';

export interface LostJudgements {
  /** Given up with their sentences. */
  readonly count: number;
  /** Of sentences that stay, wherever they stand then. */
  readonly kept: number;
  /** The sentences that go and were judged, in their order. */
  readonly sentences: readonly { readonly text: LocalizedText; readonly count: number }[];
}

/** What becomes of the judgements when the sentences are saved as they are written in the fields. */
export function lostJudgements(
  before: readonly LocalizedText[],
  values: Values,
  judgements: readonly MilestoneJudgement[],
): LostJudgements {
  const request = targetRequest(values, 0);
  const after = 'body' in request && Array.isArray(request.body.milestones) ? request.body.milestones : [];
  const { givenUp, judgements: kept } = judgementsAfter(judgements, { before, after });
  return {
    ...{ count: givenUp.length, kept: kept.length },
    sentences: before.flatMap((text, place) => {
      const count = givenUp.filter(({ milestone }) => milestone === place + 1).length;
      return count > 0 ? [{ text, count }] : [];
    }),
  };
}
