import type { LocalizedText } from '../localized-text.ts';
import { isEditable, type SheetStatus } from '../progress-sheet/sheet-status.ts';
import { isProvisional, type QuestionnaireStatus } from '../questionnaire.ts';
import type { PublishedDocument, PublishedIndicator } from './published-document.ts';
import { publishedIndicators, ratioIn, sameResult } from './published-verdict.ts';
import type { VerbatimWords } from './verbatim-words.ts';

/** What is not fixed, and where; or what would change unsaid. */
export type PublishingStop =
  | {
      readonly code: 'questionnaire-not-fixed';
      readonly questionnaireId: string;
      readonly title: LocalizedText;
      readonly status: QuestionnaireStatus;
    }
  | {
      /** A sheet that was begun: half of it on the page, or none of what its readers wait for, would mislead. */
      readonly code: 'sheet-not-fixed';
      readonly itemId: string;
      readonly itemNumber: number;
      readonly fiscalYear: number;
      readonly sheetStatus: SheetStatus;
    }
  | {
      /** A target that was missed after the sheet was fixed: its issues and direction are empty. */
      readonly code: 'missing-issues';
      readonly itemId: string;
      readonly itemNumber: number;
      readonly fiscalYear: number;
      readonly displayCode: string;
    }
  | { readonly code: 'nothing-measured' }
  | {
      /** `fiscalYear` is the year of the figure: the page's own, or an earlier one that it shows beside it. */
      readonly code: 'figure-differs';
      readonly fiscalYear: number;
      readonly indicatorId: string;
      readonly itemNumber: number;
      readonly displayCode: string;
    }
  | {
      /** What people wrote stands in the sheet of an item as they wrote it. */
      readonly code: 'comments-verbatim';
      readonly itemId: string;
      readonly itemNumber: number;
      readonly fiscalYear: number;
      readonly verbatim: readonly VerbatimWords[];
    };

export interface PublishingStanding {
  /** The questionnaires issued for the year. */
  readonly questionnaires: readonly {
    readonly id: string;
    readonly status: QuestionnaireStatus;
    readonly content: { readonly title: LocalizedText };
  }[];
  /** The sheets of the year that were begun. */
  readonly sheets: readonly {
    readonly itemId: string;
    readonly itemNumber: number;
    readonly status: SheetStatus;
  }[];
  /** What is public now; undefined where nothing is. */
  readonly current: PublishedDocument | undefined;
  readonly next: PublishedDocument;
}

/**
 * Everything that stops a year from being published. Once published, a figure, its target and its verdict stay as they
 * are in the next version too: they change by a correction, which says so, or after a take-back.
 */
export function whatStopsPublishing({
  questionnaires,
  sheets,
  current,
  next,
}: PublishingStanding): readonly PublishingStop[] {
  const stops: PublishingStop[] = questionnaires
    .filter(({ status }) => isProvisional(status))
    .map(({ id, status, content: { title } }) => {
      return { code: 'questionnaire-not-fixed', questionnaireId: id, title, status };
    });
  for (const { itemId, itemNumber, status } of sheets) {
    const { fiscalYear } = next;
    const place = { itemId, itemNumber, fiscalYear };
    if (isEditable(status)) stops.push({ code: 'sheet-not-fixed', ...place, sheetStatus: status });
    if (status !== 'fixed') continue;
    for (const displayCode of missedWithoutIssues(next, itemNumber)) {
      stops.push({ code: 'missing-issues', ...place, displayCode });
    }
  }
  const indicators = publishedIndicators(next);
  if (indicators.every(({ indicator }) => indicator.result === null))
    stops.push({ code: 'nothing-measured' });
  if (current) stops.push(...differing(current, next));
  return stops;
}

function missedWithoutIssues({ items }: PublishedDocument, itemNumber: number): readonly string[] {
  const item = items.find(({ number }) => number === itemNumber);
  if (item?.sheet?.nextYearIssues.trim() !== '') return [];
  return item.indicators.flatMap(({ status, displayCode }) => (status === 'missed' ? [displayCode] : []));
}

function differing(current: PublishedDocument, next: PublishedDocument): readonly PublishingStop[] {
  const after = new Map(publishedIndicators(next).map(({ indicator }) => [indicator.id, indicator]));
  return publishedIndicators(current).flatMap(({ itemNumber, indicator }): readonly PublishingStop[] => {
    const { id, displayCode } = indicator;
    const place = { indicatorId: id, itemNumber, displayCode };
    const other = after.get(id);
    const own = indicator.result !== null && !sameFigure(indicator, other) ? [current.fiscalYear] : [];
    const earlier = indicator.years.filter(({ fiscalYear, result }) => {
      if (fiscalYear >= current.fiscalYear || result === null) return false;
      const year = other?.years.find((one) => one.fiscalYear === fiscalYear);
      return !sameResult(result, year?.result ?? null);
    });
    const years = [...earlier.map(({ fiscalYear }) => fiscalYear), ...own];
    return years.map((fiscalYear) => ({ code: 'figure-differs', fiscalYear, ...place }));
  });
}

function sameFigure(before: PublishedIndicator, after: PublishedIndicator | undefined): boolean {
  if (!after || before.status !== after.status || !sameResult(before.result, after.result)) return false;
  const [one, other] = [ratioIn(before.target), ratioIn(after.target)];
  if (!one || !other) return JSON.stringify(before.target) === JSON.stringify(after.target);
  return one.numerator === other.numerator && one.denominator === other.denominator;
}
