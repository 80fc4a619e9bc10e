import type { PublishedOutcome } from '../../client/answer/answer-pages.tsx';
import { tallyOf } from '../../shared/domain/tally.ts';
import type { ReadStore } from '../store/store.ts';
import type { AnsweringView } from './answering-view.ts';

/**
 * What came of the questionnaire behind a link, once it is published: the totals that everybody may know, taken from the
 * counters, without a look at anybody's answers. Undefined before, and for the link that only prepares.
 */
export async function findOutcome(
  reads: Pick<ReadStore, 'tallies'>,
  { link, questionnaire }: Pick<AnsweringView, 'link' | 'questionnaire'>,
): Promise<PublishedOutcome | undefined> {
  if (questionnaire.status !== 'published' || link !== 'personal') return undefined;
  const tally = tallyOf(questionnaire, await reads.tallies.counters(questionnaire.id));
  const { eligible, responded, outstanding, excused } = tally;
  return {
    people: { eligible, responded, outstanding, excused },
    indicators: questionnaire.frozenMeasures.flatMap((measure, index) => {
      const { key, displayCode, text, unit, combine, conditions } = measure;
      const counted = tally.indicators[index];
      if (!counted) return [];
      const { result, target, status } = counted;
      return { key, displayCode, text, unit, combine, conditions, result, target, status };
    }),
  };
}
