import { canonicalJson } from '../../shared/domain/certificate/canonical-json.ts';
import { type Plan, yearsOf } from '../../shared/domain/plan.ts';
import { type DocumentChange, documentChanges } from '../../shared/domain/publication/document-changes.ts';
import type {
  PublishedCorrection,
  PublishedDocument,
} from '../../shared/domain/publication/published-document.ts';
import { republicationsAfter } from '../../shared/domain/publication/republication.ts';
import {
  type PublishingStanding,
  type PublishingStop,
  whatStopsPublishing,
} from '../../shared/domain/publication/what-stops-publishing.ts';
import { found, Problem } from '../problem.ts';
import { sha256 } from '../sha256.ts';
import { correctionsOfYear } from '../store/corrections-of-year.ts';
import { type MeasuredIndicator, measuredIndicators } from '../store/measured-indicators.ts';
import type { KeptPublication, PlanVersions, ReadStore } from '../store/store.ts';
import { assembleDocument } from './assemble-document.ts';
import { readFixedSheets } from './fixed-sheets.ts';
import { readPublishedQuestionnaires } from './published-questionnaires.ts';

export interface DocumentToPublish {
  readonly document: PublishedDocument;
  readonly digest: string;
  /** Ids of the document's items, in their order. */
  readonly itemIds: readonly string[];
  /** What is other than in the version that is public; empty where none is. */
  readonly changes: readonly DocumentChange[];
  readonly stops: readonly PublishingStop[];
  /** The newest version that there is, taken back or not. */
  readonly newest: KeptPublication | undefined;
  /** Whether exactly this is public already. */
  readonly unchanged: boolean;
}

/** What would be published of a year as things stand. Throws `not-found`, or `invalid-fields` for a year outside the plan. */
export async function readDocument(
  reads: ReadStore,
  planId: string,
  fiscalYear: number,
): Promise<DocumentToPublish> {
  const plan = found(await reads.plans.find(planId));
  const years = yearsOf(plan);
  if (!years.includes(fiscalYear)) {
    const params = { first: plan.firstFiscalYear, last: plan.lastFiscalYear };
    throw new Problem('invalid-fields', {
      errors: [{ pointer: '/fiscalYear', code: 'year-outside-plan', params }],
    });
  }
  const measured = new Map<number, ReadonlyMap<string, MeasuredIndicator>>();
  for (const year of years) measured.set(year, await measuredIndicators(reads, planId, year));
  const newest = await reads.publications.newest(planId, fiscalYear);
  const own = newest?.document.corrections ?? [];
  const assembled = assembleDocument({
    ...{ plan, fiscalYear, measured },
    sources: sourcesOf(await reads.plans.versions(planId), fiscalYear),
    sheets: await readFixedSheets(reads, planId, fiscalYear),
    asked: await readPublishedQuestionnaires(reads, measured.get(fiscalYear) ?? new Map()),
    corrections: own,
    correctedElsewhere: await correctionsOfOtherYears(reads, plan, fiscalYear),
    republished: newest?.document.republished ?? [],
  });
  const document =
    newest?.takenBack === undefined
      ? assembled
      : {
          ...assembled,
          republished: republicationsAfter({ ...newest, takenBack: newest.takenBack }, assembled),
        };
  const digest = digestOf(document);
  const current = newest?.takenBack ? undefined : newest;
  // Those that measure nothing have no figure to wait for.
  const issued = await reads.questionnaires.issuedFor(planId, fiscalYear);
  const questionnaires = issued.filter(({ frozenMeasures }) => frozenMeasures.length > 0);
  const itemIds = plan.items.map(({ id }) => id);
  const changes = current ? documentChanges(current.document, document) : [];
  const unchanged = current?.digest === digest;
  const stops = whatStopsPublishing({
    ...{ questionnaires, current: current?.document, next: document },
    // What is public already waits for no sheet that was begun since.
    sheets: unchanged ? [] : await begunSheets(reads, plan, fiscalYear),
  });
  return { document, digest, itemIds, changes, stops, newest, unchanged };
}

async function correctionsOfOtherYears(
  reads: ReadStore,
  plan: Plan,
  fiscalYear: number,
): Promise<readonly PublishedCorrection[]> {
  const others: PublishedCorrection[] = [];
  for (const year of yearsOf(plan)) {
    if (year < fiscalYear) others.push(...(await correctionsOfYear(reads, plan.id, year)));
  }
  return others;
}

async function begunSheets(
  reads: ReadStore,
  { id, items }: Plan,
  fiscalYear: number,
): Promise<PublishingStanding['sheets']> {
  const begun = await reads.sheets.ofPlan(id, fiscalYear);
  return items.flatMap(({ id: itemId, number: itemNumber }) =>
    begun.filter((one) => one.itemId === itemId).map(({ status }) => ({ itemId, itemNumber, status })),
  );
}

export function digestOf(document: PublishedDocument): string {
  return sha256(canonicalJson(document));
}

/** The last source that each indicator's result was entered with. */
function sourcesOf({ results }: PlanVersions, fiscalYear: number): ReadonlyMap<string, string> {
  return new Map(
    results.flatMap(({ indicatorId, fiscalYear: year, origin }) =>
      year === fiscalYear && origin.kind === 'entered' ? [[indicatorId, origin.source] as const] : [],
    ),
  );
}
