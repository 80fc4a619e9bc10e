import type { PublishedDocument, Republication, RepublishedFigure } from './published-document.ts';
import { publishedIndicators, sameResult } from './published-verdict.ts';

/** The last page that had been public, and how it was taken back. */
export interface TakenBackPage {
  readonly document: PublishedDocument;
  readonly version: number;
  readonly takenBack: { readonly at: Date; readonly reason: string };
}

/**
 * Every time that a year was taken back and published again, the coming one last: a figure may then be another without a
 * correction, and the page has to say so.
 */
export function republicationsAfter(
  last: TakenBackPage,
  next: Pick<PublishedDocument, 'items'>,
): readonly Republication[] {
  const earlier = last.document.republished ?? [];
  return [
    ...earlier,
    {
      takenBackAt: last.takenBack.at.toISOString(),
      reason: last.takenBack.reason,
      firstVersion: (earlier.at(-1)?.lastVersion ?? 0) + 1,
      lastVersion: last.version,
      changes: changedFigures(last.document, next),
    },
  ];
}

function changedFigures(
  before: PublishedDocument,
  after: Pick<PublishedDocument, 'items'>,
): readonly RepublishedFigure[] {
  const [was, is] = [figuresOf(before, before.fiscalYear), figuresOf(after, before.fiscalYear)];
  return [...new Map([...was, ...is]).keys()].flatMap((key): readonly RepublishedFigure[] => {
    const [one, other] = [was.get(key), is.get(key)];
    const shown = other ?? one;
    const [old, now] = [one?.year, other?.year];
    if (!shown || (sameResult(old?.result ?? null, now?.result ?? null) && old?.status === now?.status))
      return [];
    const { id, displayCode, unit } = shown.indicator;
    return [
      {
        ...{ indicatorId: id, itemNumber: shown.itemNumber, displayCode, fiscalYear: shown.year.fiscalYear },
        ...(unit ? { unit } : {}),
        before: old?.result ?? null,
        after: now?.result ?? null,
        statusBefore: old?.status ?? 'not-measured',
        statusAfter: now?.status ?? 'not-measured',
      },
    ];
  });
}

/** Every figure up to a year, by its indicator and year, in the order of the plan. */
function figuresOf(document: Pick<PublishedDocument, 'items'>, lastYear: number) {
  return new Map(
    publishedIndicators(document).flatMap(({ itemNumber, indicator }) =>
      indicator.years
        .filter(({ fiscalYear }) => fiscalYear <= lastYear)
        .map((year) => [`${indicator.id} ${year.fiscalYear}`, { itemNumber, indicator, year }] as const),
    ),
  );
}
