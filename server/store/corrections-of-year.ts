import type { PublishedCorrection } from '../../shared/domain/publication/published-document.ts';
import type { ReadStore } from './store.ts';

/** A correction with whoever made it; undefined where the version that came of it is not of its own year. */
export interface KeptCorrection extends PublishedCorrection {
  readonly accountId: string | undefined;
}

/**
 * Every correction of a plan's published figures of one fiscal year, oldest first, also while the year is taken back. Reads
 * a whole page where there is one, and nothing else.
 */
export async function correctionsOfYear(
  reads: ReadStore,
  planId: string,
  fiscalYear: number,
): Promise<readonly KeptCorrection[]> {
  const newest = await reads.publications.newest(planId, fiscalYear);
  const own = newest?.document.corrections.filter((one) => one.fiscalYear === fiscalYear) ?? [];
  if (own.length === 0) return [];
  const heads = await reads.publications.heads(planId, fiscalYear);
  return own.map((one) => ({
    ...one,
    accountId: heads.find(({ version }) => version === one.supersedes + 1)?.accountId,
  }));
}
