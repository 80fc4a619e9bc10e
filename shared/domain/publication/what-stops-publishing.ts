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
  | { readonly code: 'nothing-measured' }
  | {
      readonly code: 'figure-differs';
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
    if (!isEditable(status)) continue;
    const { fiscalYear } = next;
    stops.push({ code: 'sheet-not-fixed', itemId, itemNumber, fiscalYear, sheetStatus: status });
  }
  const indicators = publishedIndicators(next);
  if (indicators.every(({ indicator }) => indicator.result === null))
    stops.push({ code: 'nothing-measured' });
  if (current) stops.push(...differing(current, next));
  return stops;
}

function differing(current: PublishedDocument, next: PublishedDocument): readonly PublishingStop[] {
  const after = new Map(publishedIndicators(next).map(({ indicator }) => [indicator.id, indicator]));
  return publishedIndicators(current)
    .filter(({ indicator }) => indicator.result !== null && !sameFigure(indicator, after.get(indicator.id)))
    .map(({ itemNumber, indicator: { id, displayCode } }) => {
      return { code: 'figure-differs', indicatorId: id, itemNumber, displayCode };
    });
}

function sameFigure(before: PublishedIndicator, after: PublishedIndicator | undefined): boolean {
  if (!after || before.status !== after.status || !sameResult(before.result, after.result)) return false;
  const [one, other] = [ratioIn(before.target), ratioIn(after.target)];
  if (!one || !other) return JSON.stringify(before.target) === JSON.stringify(after.target);
  return one.numerator === other.numerator && one.denominator === other.denominator;
}
