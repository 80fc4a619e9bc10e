import type { PublishedDocument } from '../../shared/domain/publication/published-document.ts';

type PublishedYearOf = Pick<PublishedDocument, 'plan' | 'fiscalYear'>;

/** The current version of a year, whichever that is. */
export function yearPath({ plan, fiscalYear }: PublishedYearOf): string {
  return `/results/${encodeURIComponent(plan.id)}/${fiscalYear}`;
}

/** One version, for good. */
export function versionPath(document: PublishedYearOf, version: number): string {
  return `${yearPath(document)}/v/${version}`;
}
