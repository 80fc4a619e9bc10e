import { type PublishedOutcome, publishedOutcomeOf } from '../../shared/domain/published-outcome.ts';
import type { ReadStore } from '../store/store.ts';
import type { AnsweringView } from './answering-view.ts';

/**
 * What came of the questionnaire behind a link, as the public reads it now; undefined before it is published, and for
 * the link that only prepares.
 */
export async function findOutcome(
  reads: Pick<ReadStore, 'tallies' | 'publications'>,
  { link, questionnaire }: Pick<AnsweringView, 'link' | 'questionnaire'>,
): Promise<PublishedOutcome | undefined> {
  if (questionnaire.status !== 'published' || link !== 'personal') return undefined;
  const { id, planId, fiscalYear } = questionnaire;
  const published = await reads.publications.newest(planId, fiscalYear);
  const document = published?.takenBack ? undefined : published?.document;
  return publishedOutcomeOf(questionnaire, await reads.tallies.counters(id), document);
}
