import { peopleAfter } from './corrected-people.ts';
import type {
  CorrectedPeople,
  PublishedCorrection,
  PublishedDocument,
  PublishedIndicator,
  PublishedResult,
  PublishedYear,
} from './published-document.ts';
import { publishedIndicators, publishedStatus, sameResult } from './published-verdict.ts';

export interface Correction {
  readonly indicatorId: string;
  readonly fiscalYear: number;
  readonly result: PublishedResult;
  /** Of a figure that a questionnaire measured, where the numbers of people were wrong too. */
  readonly people?: CorrectedPeople | undefined;
  readonly reason: string;
  readonly at: Date;
  /** The version of the document that it corrects. */
  readonly supersedes: number;
}

/**
 * The document with one figure corrected, its verdict and its place among the years with it, and the correction noted;
 * nothing else changes. Undefined where the document does not show that figure, or shows it as it is said to be.
 */
export function correctedDocument(
  document: PublishedDocument,
  correction: Correction,
): PublishedDocument | undefined {
  const { indicatorId, fiscalYear } = correction;
  const place = publishedIndicators(document).find(({ indicator }) => indicator.id === indicatorId);
  const year = place?.indicator.years.find((one) => one.fiscalYear === fiscalYear);
  if (!place || !year || fiscalYear > document.fiscalYear) return undefined;
  if (sameResult(year.result, correction.result) && samePeople(year, correction)) return undefined;
  const after = correctedYear(place.indicator, year, correction);
  return {
    ...document,
    items: document.items.map((item) => ({
      ...item,
      indicators: item.indicators.map((one) =>
        one === place.indicator ? correctedIndicator(one, after, document.fiscalYear) : one,
      ),
    })),
    corrections: [...document.corrections, noted(place, year, after, correction)],
  };
}

function samePeople({ people }: PublishedYear, correction: Correction): boolean {
  if (!people || !correction.people) return true;
  const after = peopleAfter(people, correction.people);
  return (
    people.eligible === after.eligible &&
    people.responded === after.responded &&
    people.excused === after.excused
  );
}

function correctedYear(
  indicator: PublishedIndicator,
  year: PublishedYear,
  { result, people }: Correction,
): PublishedYear {
  const status = publishedStatus(indicator, year.target, result);
  return { ...year, result, status, ...(year.people ? { people: peopleAfter(year.people, people) } : {}) };
}

function correctedIndicator(
  indicator: PublishedIndicator,
  after: PublishedYear,
  ownYear: number,
): PublishedIndicator {
  const years = indicator.years.map((one) => (one.fiscalYear === after.fiscalYear ? after : one));
  if (after.fiscalYear !== ownYear) return { ...indicator, years };
  return { ...indicator, result: after.result, status: after.status, years };
}

function noted(
  { itemNumber, indicator }: { readonly itemNumber: number; readonly indicator: PublishedIndicator },
  before: PublishedYear,
  after: PublishedYear,
  { indicatorId, fiscalYear, result, people, reason, at, supersedes }: Correction,
): PublishedCorrection {
  const { displayCode, unit } = indicator;
  return {
    ...{ indicatorId, itemNumber, displayCode, fiscalYear, reason, supersedes },
    ...(unit ? { unit } : {}),
    before: before.result,
    after: result,
    statusBefore: before.status,
    statusAfter: after.status,
    ...(people ? { people } : {}),
    ...(before.people ? { peopleBefore: before.people } : {}),
    at: at.toISOString(),
  };
}
