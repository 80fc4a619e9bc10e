import { found, Problem } from '../problem.ts';
import type { KeptPublication, PublicationHead, ReadStore } from '../store/store.ts';

/** A version that everybody may read. */
export interface Report {
  readonly publication: KeptPublication;
  /** Every version that can be read, oldest first. */
  readonly versions: readonly PublicationHead[];
}

/** A version that was published, and is not any more. */
export class TakenBack extends Error {
  override readonly name = 'TakenBack';
  readonly publication: KeptPublication;
  /** The version that is public instead; undefined where the year is not. */
  readonly current: number | undefined;

  constructor(publication: KeptPublication, current: number | undefined) {
    super('taken back');
    this.publication = publication;
    this.current = current;
  }
}

export interface ReportPlace {
  readonly planId: string;
  readonly fiscalYear: string;
  /** Whichever is current where none is named. */
  readonly version?: string | undefined;
}

/** Throws `not-found` for what was never published, `TakenBack` for what is not public any more. */
export async function findReport(reads: ReadStore, place: ReportPlace): Promise<Report> {
  const { planId, fiscalYear: year, version } = place;
  if (!/^\d{4}$/.test(year) || (version !== undefined && !/^[1-9]\d{0,5}$/.test(version))) {
    throw new Problem('not-found');
  }
  const fiscalYear = Number(year);
  const publication = found(
    version === undefined
      ? await reads.publications.newest(planId, fiscalYear)
      : await reads.publications.find(planId, fiscalYear, Number(version)),
  );
  if (publication.takenBack) {
    const newest = await reads.publications.newest(planId, fiscalYear);
    throw new TakenBack(publication, newest?.takenBack ? undefined : newest?.version);
  }
  const heads = await reads.publications.heads(planId, fiscalYear);
  return { publication, versions: heads.filter(({ takenBack }) => !takenBack) };
}
