import { doorAt } from '../../../shared/domain/questionnaire.ts';
import type { QuestionnaireSummary } from '../requests/replies.ts';

/** The opening of a questionnaire that has gone out and takes no answers yet; undefined for any other. */
export function openingAhead(
  { status, opensAt }: Pick<QuestionnaireSummary, 'status' | 'opensAt'>,
  now: Date,
): Date | undefined {
  if (status === 'draft' || opensAt === undefined) return undefined;
  const opening = new Date(opensAt);
  return doorAt({ status, opensAt: opening, dueAt: undefined }, now) === 'not-open' ? opening : undefined;
}
