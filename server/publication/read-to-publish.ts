import type { PublishedDocument } from '../../shared/domain/publication/published-document.ts';
import type { PublishingStop } from '../../shared/domain/publication/what-stops-publishing.ts';
import { found } from '../problem.ts';
import type { Store } from '../store/store.ts';
import { verbatimInSheets } from '../store/verbatim-in-sheets.ts';
import { type DocumentToPublish, readDocument } from './read-document.ts';

/**
 * What would be published of a year and everything that stops it, what people wrote included. Goes through all answers
 * of the year, a few at a time: outside of every transaction.
 */
export async function readToPublish(
  store: Pick<Store, 'read'>,
  planId: string,
  fiscalYear: number,
): Promise<DocumentToPublish> {
  const read = await store.read((reads) => readDocument(reads, planId, fiscalYear));
  return { ...read, stops: [...read.stops, ...(await verbatimStops(store, read.document))] };
}

/** The sheets of a document in which people's own words stand, in the order of the items. */
export async function verbatimStops(
  store: Pick<Store, 'read'>,
  { plan, fiscalYear, items }: PublishedDocument,
): Promise<readonly PublishingStop[]> {
  const sheets = new Map(items.flatMap(({ number, sheet }) => (sheet ? [[number, sheet] as const] : [])));
  const verbatim = await verbatimInSheets<number>(store, { planId: plan.id, fiscalYear }, sheets);
  if (verbatim.size === 0) return [];
  const kept = found(await store.read((reads) => reads.plans.find(plan.id)));
  return kept.items.flatMap(({ id, number }): readonly PublishingStop[] => {
    const words = verbatim.get(number);
    return words
      ? [{ code: 'comments-verbatim', itemId: id, itemNumber: number, fiscalYear, verbatim: words }]
      : [];
  });
}
